import type { Definition, Field } from "../../../src/bundle/index.ts";
import { fieldAt } from "../../../src/form/index.ts";
import { before, replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, placeOfNode, scalarAt } from "../items.ts";
import type { Operator } from "../mutant.ts";

const LAW = "law and lifecycle";

const uncited: Operator = {
	fault: LAW,
	name: "charge or refuse without a law",
	*mutants(lab) {
		for (const { node, path } of itemsOf(lab, "fees"))
			if (node.entry("law"))
				yield {
					what: `${path} without law`,
					edits: withoutKey(node, "law"),
					codes: ["citation_missing"],
					at: [placeOfNode(node)],
					profile: "citing",
				};
		for (const placed of lab.steps)
			for (const map of mapsIn(placed.node))
				if (
					map.entry("law") &&
					map.path.includes("outcomes") &&
					isRefusal(scalarAt(map, "go_to")?.text, placed.definition)
				)
					yield {
						what: `${map.dotted} without law`,
						edits: withoutKey(map, "law"),
						codes: ["citation_missing"],
						at: [placeOfNode(map)],
						profile: "citing",
					};
	},
};

function isRefusal(name: string | undefined, { steps }: Definition): boolean {
	const end = steps[name ?? ""];
	return end?.does === "end" && end.result === "refused";
}

const expired: Operator = {
	fault: LAW,
	name: "cite a law that is no longer, or not yet, in force",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const sources = file.endsWith(".law.yaml") ? root.entry("sources")?.value : undefined;
			for (const { key, value } of sources?.kind === "map" ? sources.entries : []) {
				if (value.kind !== "map") continue;
				const users = [...lab.roots.values()]
					.flatMap((one) => [...mapsIn(one)])
					.filter(
						(map) =>
							scalarAt(map, "law")?.text.split(",")[0] === key.text &&
							!/\.(fields|codes|offices|registers|texts|overlay|moves)\.yaml$/.test(map.file.path),
					);
				const used = users.filter(
					(map) =>
						map.file.path.endsWith(".part.yaml") ||
						lab.latest.some((linked) => linked.locate(["procedure"]).file === map.file.path),
				);
				if (used.length === 0) continue;
				const at = [{ file, path: key.dotted }, ...used.map(placeOfNode)];
				yield {
					what: `${key.text} ended in 2020`,
					edits: [
						...withoutKey(value, "from"),
						...withoutKey(value, "until"),
						withKeys(value, "until: 2020-12-31"),
					],
					codes: ["law_not_in_force"],
					at,
				};
				yield {
					what: `${key.text} begins in 2039`,
					edits: [
						...withoutKey(value, "from"),
						...withoutKey(value, "until"),
						withKeys(value, "from: 2039-01-01"),
					],
					codes: ["law_not_in_force"],
					at,
				};
			}
		}
	},
};

const retired: Operator = {
	fault: LAW,
	name: "offer, or rely on, a code that is retired",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const lists = file.endsWith(".codes.yaml") ? root.entry("lists")?.value : undefined;
			for (const { key: list, value } of lists?.kind === "map" ? lists.entries : []) {
				const codes = value.kind === "map" ? value.entry("codes")?.value : undefined;
				for (const { key, value: code } of codes?.kind === "map" ? codes.entries : []) {
					if (code.kind !== "map" || code.entry("until")) continue;
					const users = lab.latest.flatMap((linked) =>
						fieldsIn(Object.values(linked.definition.data))
							.filter((field) => field.list === list.text && field.only?.includes(key.text))
							.map((field) => linked.locate(["data", ...field.path.split(".")])),
					);
					if (users.length > 0)
						yield {
							what: `${list.text} ${key.text} until 2020`,
							edits: [withKeys(code, "until: 2020-12-31")],
							codes: ["code_retired_offered", "code_retired"],
							at: [...users, { file, path: key.dotted }],
						};
					const rules = lab.latest.flatMap((linked) =>
						Object.entries(linked.definition.conditions)
							.filter(
								([, rule]) =>
									rule.text.includes(`"${key.text}"`) &&
									fieldsIn(Object.values(linked.definition.data)).some(
										(field) =>
											field.list === list.text && rule.text.includes(field.id) && !field.only,
									),
							)
							.map(([id]) => linked.locate(["conditions", id])),
					);
					if (rules.length > 0)
						yield {
							what: `${list.text} ${key.text}, which a rule names, until 2027`,
							edits: [withKeys(code, "until: 2027-01-31")],
							codes: ["code_retired"],
							at: [...rules, { file, path: key.dotted }],
						};
				}
			}
		}
	},
};

function fieldsIn(fields: readonly Field[]): readonly Field[] {
	return fields.flatMap((field) => [field, ...fieldsIn(Object.values(field.group ?? {}))]);
}

const overlays: Operator = {
	fault: LAW,
	name: "an overlay that changes what it may not",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const set = file.endsWith(".overlay.yaml") ? root.entry("set")?.value : undefined;
			const of = scalarAt(root, "of")?.text;
			const linked = lab.latest.find(({ definition }) => definition.procedure === of);
			if (set?.kind !== "map" || !linked || !set.entries[0]) continue;
			const key = set.entries[0].key;
			const step = Object.values(linked.definition.steps).find(
				({ does, inside }) => does === "decide" && inside === undefined,
			);
			const [fee] = Object.keys(linked.definition.fees);
			for (const line of [
				`steps.${step?.name}.who: applicant`,
				"title: Other",
				`steps.${step?.name}.go_to: granted`,
				`clocks.total.starts: before ${step?.name}`,
				`fees.${fee}.when: true`,
				"fees.nothing_like_it.amount: 5 VND",
				"clocks.total.within: 400 working days",
			])
				yield {
					what: `${file}: ${line}`,
					edits: [before(key, [line])],
					codes: ["set_not_open", "never_open", "set_outside_limit", "fee_unknown"],
					at: [{ file, path: "set" }],
				};
		}
	},
};

const bundles: Operator = {
	fault: LAW,
	name: "give a value of the wrong type along a bundle",
	*mutants(lab) {
		for (const { step, node, path, definition, file } of lab.steps) {
			const give =
				step.does === "start" || step.does === "ask" || step.does === "record"
					? node.entry("give")?.value
					: undefined;
			if (give?.kind !== "map") continue;
			for (const { key, value } of give.entries) {
				const field = value.kind === "scalar" ? fieldAt(definition, value.text) : undefined;
				// Nothing else fits where a time is taken.
				if (value.kind !== "scalar" || !field || field.as === "time") continue;
				const place = [{ file, path: `${path}.give.${key.text}` }, placeOfNode(value)];
				yield {
					what: `${value.dotted}: today`,
					edits: [replaced(value, 'time("10:00")')],
					codes: ["types_differ", "result_type"],
					at: place,
				};
			}
			const [first] = give.entries;
			if (first)
				yield {
					what: `${path} gives what nobody takes`,
					edits: [before(first.key, ["nobodys_business: 5"])],
					codes: ["field_unknown", "request_field_unknown"],
					at: [{ file, path }],
				};
		}
	},
};

const editions: Operator = {
	fault: LAW,
	name: "an edition beside another for the same days",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const text = lab.text(file);
			yield {
				what: `${file} twice`,
				edits: [
					{
						file: file.replace(/\.procedure\.yaml$/, "_again.procedure.yaml"),
						start: 0,
						end: 0,
						text,
					},
				],
				codes: ["name_taken", "edition_taken", "in_force_overlap"],
				at: [
					{ file, path: "" },
					{ file: file.replace(/\.procedure\.yaml$/, "_again.procedure.yaml"), path: "" },
				],
			};
		}
	},
};

const offered: Operator = {
	fault: LAW,
	name: "a roll-out that ends before it begins",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const root = lab.roots.get(file);
			const owner = root?.entry("owner")?.key;
			if (!root || !owner || root.entry("offered")) continue;
			yield {
				what: `${file}: offered until 2020`,
				edits: [before(owner, ["offered:", "  everywhere:", "    until: 2020-12-31"])],
				codes: ["offered_never"],
				at: [{ file, path: "offered" }],
			};
		}
	},
};

const moves: Operator = {
	fault: LAW,
	name: "a plan that moves cases without their data, or to another verb",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const steps = file.endsWith(".moves.yaml") ? root.entry("steps")?.value : undefined;
			for (const { value } of steps?.kind === "map" ? steps.entries : []) {
				if (value.kind !== "map") continue;
				if (value.entry("give"))
					yield {
						what: `${value.dotted} gives nothing`,
						edits: withoutKey(value, "give"),
						codes: ["move_lacks_data"],
						at: [placeOfNode(value)],
					};
				const to = scalarAt(value, "go_to");
				if (to)
					yield {
						what: `${to.dotted}: granted`,
						edits: [replaced(to, "granted")],
						codes: ["move_changes_verb"],
						at: [placeOfNode(value)],
					};
			}
		}
	},
};

export const LIFECYCLE: readonly Operator[] = [
	uncited,
	expired,
	retired,
	overlays,
	bundles,
	editions,
	offered,
	moves,
];
