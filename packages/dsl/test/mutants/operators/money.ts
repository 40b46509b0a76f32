import { before, replaced, withKeys, withoutItem, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, placeOfNode, scalarAt } from "../items.ts";
import type { Operator } from "../mutant.ts";

const FEES = ["fee_never_due", "rate_never_applies"];

const negative: Operator = {
	fault: "money and papers",
	name: "a fee that can come below nothing",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "fees")) {
			const number = Object.values(linked.definition.data).find(
				(field) =>
					field.as === "whole" && field.answer === "required" && !field.when && !field.many,
			);
			if (!number) continue;
			yield {
				what: `${path} times ${number.id} - 3`,
				edits: [
					...withoutKey(node, "times"),
					...withoutKey(node, "when"),
					withKeys(node, `times: ${number.id} - 3`),
				],
				codes: ["fee_negative"],
				at: [placeOfNode(node)],
			};
			const amount = scalarAt(node, "amount");
			if (amount) {
				yield {
					what: `${path}: ${number.id} - 1000`,
					edits: [...withoutKey(node, "when"), replaced(amount, `${number.id} - 1000`)],
					codes: ["fee_negative"],
					at: [placeOfNode(node)],
				};
				// What is never nothing divides without fault.
				if (!(Number(number.least) > 0))
					yield {
						what: `${path}: 100 / ${number.id}`,
						edits: [...withoutKey(node, "when"), replaced(amount, `100 / ${number.id}`)],
						codes: ["fee_undefined", "division_unguarded"],
						at: [placeOfNode(node)],
					};
			}
		}
		for (const { node, path } of itemsOf(lab, "fees")) {
			const amount = scalarAt(node, "amount");
			if (amount && /^\d/.test(amount.text))
				yield {
					what: `${path}: -${amount.text}`,
					edits: [replaced(amount, `-${amount.text}`)],
					codes: ["fee_negative", "value_malformed", "token_unexpected", "sign_unknown"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const undefinedIn: Operator = {
	fault: "money and papers",
	name: "a fee that reads what may not be there",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "fees")) {
			const maybe = Object.values(linked.definition.data).find(
				(field) =>
					(field.as === "whole" || field.as === "number") &&
					(field.answer === "optional" || field.when),
			);
			const amount = scalarAt(node, "amount");
			if (maybe && amount)
				yield {
					what: `${path}: ${maybe.id} * 2`,
					edits: [replaced(amount, `${maybe.id} * 2`)],
					codes: ["maybe_absent"],
					at: [placeOfNode(node)],
				};
		}
		for (const { node, path, linked } of itemsOf(lab, "fees")) {
			const data = lab.map({ file: node.file.path, path: "data" });
			const key = data?.entries[0]?.key;
			const amount = scalarAt(node, "amount");
			if (key && amount && linked.complete)
				yield {
					what: `${path}: a number that is never asked`,
					edits: [
						before(key, ["size_in_metres:", "  as: whole"]),
						replaced(amount, "size_in_metres * 2"),
					],
					codes: ["never_asked", "maybe_absent"],
					at: [placeOfNode(node), { file: node.file.path, path: "data.size_in_metres" }],
				};
		}
	},
};

const lateExemption: Operator = {
	fault: "money and papers",
	name: "know only after the payment what it depends on",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "fees")) {
			const pays = lab.steps.find((one) => one.linked === linked && one.step.does === "pay");
			const after =
				pays && "way" in pays.step && pays.step.way && "go_to" in pays.step.way
					? pays.step.way.go_to
					: undefined;
			const key = lab.map({ file: node.file.path, path: "data" })?.entries[0]?.key;
			const amount = scalarAt(node, "amount");
			const officer = Object.values(linked.definition.roles).find(({ is }) => is === "officer")?.id;
			const go = pays && scalarAt(pays.node, "go_to");
			const stepKey =
				pays && lab.map({ file: pays.file, path: "steps" })?.entry(pays.step.name)?.key;
			if (
				!pays ||
				after === undefined ||
				!key ||
				!amount ||
				officer === undefined ||
				!go ||
				!stepKey ||
				node.entry("rates")
			)
				continue;
			const step = [
				"means_test:",
				"  does: decide",
				`  who: ${officer}`,
				"  deadline:",
				"    within: 1 working hour",
				`    when_late: tell ${officer}`,
				"  ask:",
				"    - is_poor",
				"  outcomes:",
				"    known:",
				`      go_to: ${go.text}`,
			];
			yield {
				what: `${path}: free for the poor, asked after the payment`,
				edits: [
					before(key, ["is_poor:", "  as: yes_no"]),
					withKeys(
						node,
						"rates:",
						"  poor:",
						"    when: is_poor",
						`    amount: 0 ${linked.definition.currency ?? "VND"}`,
					),
					before(stepKey, step),
					replaced(go, "means_test"),
				],
				codes: ["read_before_asked", "maybe_absent", "paid_before_known"],
				at: [placeOfNode(node), pays],
			};
		}
	},
};

const never: Operator = {
	fault: "money and papers",
	name: "an exemption that can never apply",
	*mutants(lab) {
		for (const { node, path, linked, id } of itemsOf(lab, "fees")) {
			const rates = node.entry("rates")?.value;
			const fee = linked.definition.fees[id];
			const when = scalarAt(node, "when");
			if (rates?.kind === "map")
				for (const { key, value } of rates.entries) {
					const rule = value.kind === "map" ? scalarAt(value, "when") : undefined;
					if (
						!rule ||
						fee?.rates.find((rate) => rate.id === key.text) === undefined ||
						(value.kind === "map" && value.entry("accepts"))
					)
						continue;
					yield {
						what: `${rule.dotted} and not`,
						edits: [replaced(rule, `(${rule.text}) and not(${rule.text})`)],
						codes: FEES,
						at: [placeOfNode(value)],
					};
					if (when)
						yield {
							what: `${rule.dotted}: not the fee's own`,
							edits: [replaced(rule, `not(${when.text})`)],
							codes: FEES,
							at: [placeOfNode(value)],
						};
					yield {
						what: `${rule.dotted}: two channels`,
						edits: [replaced(rule, 'case.channel = "online" and case.channel = "counter"')],
						// A procedure may have no such channel.
						codes: [...FEES, "code_unknown"],
						at: [placeOfNode(value)],
					};
				}
			else if (when)
				yield {
					what: `${path}: a rate outside the line`,
					edits: [
						withKeys(
							node,
							"rates:",
							"  free:",
							`    when: not(${when.text})`,
							`    amount: 0 ${linked.definition.currency ?? "VND"}`,
						),
					],
					codes: FEES,
					at: [placeOfNode(node)],
				};
			const amount = scalarAt(node, "amount");
			if (amount && /^\d/.test(amount.text) && rates?.kind === "map" && rates.entries[0])
				yield {
					what: `${path}: a rate of the same amount`,
					edits: [
						before(rates.entries[0].key, [
							"the_same:",
							'  when: case.channel = "online" and not(case.channel = "online")'.replace(
								/ and not.*$/,
								"",
							),
							`  amount: ${amount.text}`,
						]),
						...withoutKey(node, "if_several_apply"),
						withKeys(node, "if_several_apply: lowest"),
					],
					codes: ["rate_changes_nothing"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const currency: Operator = {
	fault: "money and papers",
	name: "mix currencies",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			for (const map of mapsIn(lab.roots.get(file)))
				for (const { value } of map.entries)
					if (value.kind === "scalar" && /^\d[\d.]* (VND|EUR|GBP)$/.test(value.text)) {
						const other = value.text.endsWith("GBP")
							? value.text.replace("GBP", "EUR")
							: `${value.text.replace(/\.\d+/, "").split(" ")[0]} GBP`;
						const all = [...mapsIn(lab.roots.get(file))]
							.flatMap((one) => one.entries)
							.filter(
								(entry) =>
									entry.value.kind === "scalar" && /^\d[\d.]* [A-Z]{3}$/.test(entry.value.text),
							);
						if (all.length < 2 && scalarAt(lab.roots.get(file) ?? map, "currency") === undefined)
							continue;
						yield {
							what: `${value.dotted}: ${other}`,
							edits: [replaced(value, other)],
							codes: ["currency_differs", "money_mixed", "value_malformed"],
							at: [placeOfNode(value), ...all.map((entry) => placeOfNode(entry.value))],
						};
					}
		}
	},
};

const paidBefore: Operator = {
	fault: "money and papers",
	name: "take money before a check that costs nothing",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { step, node, definition, file, path } = placed;
			const go = step.does === "pay" ? scalarAt(node, "go_to") : undefined;
			const refused = Object.values(definition.steps).find(
				(one) => one.does === "end" && one.result === "refused" && one.refund === "none",
			);
			const key = lab.map({ file, path: "steps" })?.entry(step.name)?.key;
			const officer = Object.values(definition.roles).find(({ is }) => is === "officer")?.id;
			if (!go || !refused || !key || officer === undefined || path !== `steps.${step.name}`)
				continue;
			const lines = [
				"entitled:",
				"  does: decide",
				"  by: rule",
				"  override:",
				`    who: ${officer}`,
				"    within: 3 working days",
				"  outcomes:",
				"    yes_they_are:",
				'      when: case.channel = "online"',
				`      go_to: ${go.text}`,
				"    not_at_all:",
				"      when: otherwise",
				`      because: ${definition.languages[0] === "vi" ? "\n        vi: Không đủ điều kiện.".replace("\n        ", "\n          ") : "You are not entitled."}`,
				`      go_to: ${refused.name}`,
			].flatMap((line) => line.split("\n"));
			yield {
				what: `${path} before a rule that refuses`,
				edits: [before(key, lines), replaced(go, "entitled")],
				codes: ["paid_before_check"],
				at: [placed, { file, path: "steps.entitled" }],
			};
		}
	},
};

const papers: Operator = {
	fault: "money and papers",
	name: "a document that is required in no case",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "documents")) {
			const list = Object.values(linked.definition.data).find(
				(field) =>
					field.as === "choice" &&
					!field.when &&
					field.list !== undefined &&
					Object.keys(linked.definition.lists[field.list]?.codes ?? {}).length > 1,
			);
			const [a, b] =
				list?.only ?? Object.keys(linked.definition.lists[list?.list ?? ""]?.codes ?? {});
			const rules = [
				'case.channel = "online" and case.channel = "counter"',
				'today < date("2001-01-01")',
			];
			if (list && a !== undefined && b !== undefined)
				rules.push(`${list.id} = "${a}" and ${list.id} = "${b}"`);
			for (const rule of rules)
				yield {
					what: `${path} when ${rule}`,
					edits: [...withoutKey(node, "when"), withKeys(node, `when: ${rule}`)],
					codes: ["document_never_required", "code_unknown"],
					at: [placeOfNode(node)],
				};
			const id = path.slice("documents.".length);
			for (const map of mapsIn(lab.map({ file: node.file.path, path: "steps" }))) {
				const ask = map.entry("ask")?.value;
				const item =
					ask?.kind === "list" && ask.items.length > 1
						? ask.items.find((one) => one.kind === "scalar" && one.text === id)
						: undefined;
				// A step may take it in, hand it on or have it signed.
				const isHandled = Object.values(linked.definition.steps).some(
					(step) =>
						(step.does === "deliver" && step.receives.includes(id)) ||
						(step.does === "hand_over" && step.papers.includes(id)) ||
						(step.does === "sign" && step.signs.includes(id)),
				);
				if (item && !isHandled)
					yield {
						what: `${path} is asked nowhere`,
						edits: [withoutItem(item)],
						codes: ["document_not_asked"],
						at: [placeOfNode(node), placeOfNode(map)],
					};
			}
		}
	},
};

const paidNowhere: Operator = {
	fault: "money and papers",
	name: "a fee that nobody asks for",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { step, node, definition, path } = placed;
			const [first, ...others] = Object.keys(definition.fees);
			if (step.does !== "pay" || first === undefined || others.length === 0 || node.entry("fees"))
				continue;
			if (
				lab.steps.some(
					(one) => one.definition === definition && one !== placed && one.step.does === "pay",
				)
			)
				continue;
			yield {
				what: `${path} asks for ${first} only`,
				edits: [withKeys(node, "fees:", `  - ${first}`)],
				codes: ["fee_paid_nowhere"],
				at: others.map((id) => placed.linked.locate(["fees", id])),
			};
		}
	},
};

export const MONEY: readonly Operator[] = [
	negative,
	undefinedIn,
	lateExemption,
	never,
	currency,
	paidBefore,
	papers,
	paidNowhere,
];
