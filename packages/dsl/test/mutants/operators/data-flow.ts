import type { Definition, Field } from "../../../src/bundle/index.ts";
import { DefinitionFacts } from "../../../src/check/facts.ts";
import { sitesOf } from "../../../src/check/sites.ts";
import { pathsIn } from "../../../src/expression/paths-in.ts";
import { asksOf, fieldAt } from "../../../src/form/asked.ts";
import type { Linked } from "../../../src/link/link.ts";

import { before, replaced, withItem, withKeys, withoutItem, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, misspelt, placeOfNode } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { ItemPlace, Operator } from "../mutant.ts";

/** Every entry of every `ask` of a procedure's own file. */
function* asks(lab: Lab) {
	for (const linked of lab.latest) {
		const { file } = linked.locate(["procedure"]);
		for (const map of mapsIn(lab.map({ file, path: "steps" }))) {
			const list = map.entry("ask")?.value;
			if (list?.kind !== "list" || list.flow) continue;
			for (const item of list.items) if (item.kind === "scalar") yield { linked, map, list, item };
		}
	}
}

/** Where rules read a value without asking first whether it is there. */
function readers(linked: Linked, path: string): readonly ItemPlace[] {
	return sitesOf(linked.definition)
		.filter(({ rule }) =>
			pathsIn(rule.tree).some(
				(one) => one.path.join(".") === path || one.path.join(".").startsWith(`${path}.`),
			),
		)
		.map(({ at }) => linked.locate(at));
}

function ownPlaces(linked: Linked, path: string): readonly ItemPlace[] {
	return [linked.locate(["data", ...path.split(".")]), ...readers(linked, path)];
}

function isPlain(field: Field | undefined): field is Field {
	return (
		field !== undefined &&
		field.answer === "required" &&
		!field.when &&
		!field.prefill &&
		!field.fetch &&
		!Object.values(field.group ?? {}).some(({ prefill }) => prefill !== undefined) &&
		!field.many
	);
}

const notAsked: Operator = {
	fault: "data flow",
	name: "no longer ask what a rule reads",
	*mutants(lab) {
		for (const { linked, map, list, item } of asks(lab)) {
			const field = linked.definition.data[item.text];
			if (!isPlain(field) || readers(linked, item.text).length === 0) continue;
			const edits = list.items.length > 1 ? [withoutItem(item)] : withoutKey(map, "ask");
			yield {
				what: `${item.dotted} (${item.text}) taken out`,
				edits,
				codes: ["never_asked", "read_before_asked", "maybe_absent", "keys_need_one"],
				at: [...ownPlaces(linked, item.text), placeOfNode(map)],
			};
		}
	},
};

const askedLater: Operator = {
	fault: "data flow",
	name: "ask only after a rule has read it",
	*mutants(lab) {
		for (const { linked, list, item } of asks(lab)) {
			const { definition } = linked;
			const field = definition.data[item.text];
			const isFirst = item.dotted.startsWith(`steps.${definition.starts_at}.`);
			if (!isPlain(field) || !isFirst || list.items.length < 2) continue;
			const facts = new DefinitionFacts(definition);
			for (const placed of lab.steps.filter(
				(one) => one.definition === definition && one.step.does === "decide" && !one.step.by_rule,
			)) {
				const { step, path, file, node } = placed;
				if (
					path !== `steps.${step.name}` ||
					!facts.before(step.name).done.has(definition.starts_at)
				)
					continue;
				const read = sitesOf(definition).filter(
					({ step: at, rule }) =>
						at !== undefined &&
						at !== step.name &&
						facts.before(step.name).done.has(at) &&
						pathsIn(rule.tree).some((one) => one.path[0] === item.text),
				);
				if (read.length === 0) continue;
				const ask = node.entry("ask")?.value;
				yield {
					what: `${item.text} asked at ${step.name} only`,
					edits: [
						withoutItem(item),
						...(ask ? withItem(ask, item.text) : [withKeys(node, "ask:", `  - ${item.text}`)]),
					],
					codes: ["read_before_asked"],
					at: [...ownPlaces(linked, item.text), { file, path }],
				};
				break;
			}
		}
	},
};

const hidden: Operator = {
	fault: "data flow",
	name: "hide in some cases what rules read in all",
	*mutants(lab) {
		for (const { node, path, linked, id } of itemsOf(lab, "data")) {
			const field = linked.definition.data[id];
			const sites = sitesOf(linked.definition).filter(
				({ rule, at }) => at[0] !== "data" && pathsIn(rule.tree).some((one) => one.path[0] === id),
			);
			if (!isPlain(field) || field.group || sites.length === 0 || !linked.complete) continue;
			const reads = sites.filter(
				({ rule, known }) =>
					!/!= null|= null/.test(rule.text) && known.length === 0 && rule.text !== id,
			);
			const channel = Object.keys(linked.definition.channels)[0] ?? "online";
			if (reads.length === 0 || Object.keys(linked.definition.channels).length < 2) continue;
			yield {
				what: `${path} only on one channel`,
				edits: [withKeys(node, `when: case.channel = "${channel}"`)],
				codes: ["maybe_absent", "read_before_asked", "person_may_be_absent"],
				at: readers(linked, id),
			};
		}
	},
};

const unused: Operator = {
	fault: "data flow",
	name: "ask what nobody needs",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { definition } = linked;
			const judges = Object.values(definition.steps).some(
				(step) =>
					((step.does === "decide" && !step.by_rule) ||
						step.does === "sign" ||
						step.does === "attend") &&
					step.who.some((id) => definition.roles[id]?.is === "officer"),
			);
			const { file } = linked.locate(["procedure"]);
			const data = lab.map({ file, path: "data" });
			const [first] = [...asks(lab)].filter(
				(one) =>
					one.linked === linked && one.item.dotted.startsWith(`steps.${definition.starts_at}.`),
			);
			if (!judges || !first || !data?.entries[0] || !linked.complete) continue;
			const language = definition.languages[0] ?? "en";
			for (const [what, keys] of [
				["a text", ["as: text", "longest: 40"]],
				["something sensitive", ["as: yes_no", "personal: sensitive"]],
				["an amount", ["as: whole", "least: 0"]],
			] as const) {
				const isSeen =
					what !== "something sensitive" &&
					Object.values(definition.steps).every(({ sees }) => sees === undefined);
				if (isSeen) continue;
				yield {
					what: `${file}: ${what} asked for nothing`,
					edits: [
						before(data.entries[0].key, [
							"favourite_pastime:",
							...keys.map((key) => `  ${key}`),
							"  title:",
							`    ${language}: Pastime`,
						]),
						...withItem(first.list, "favourite_pastime"),
					],
					codes: ["asked_unused", "asked_only_to_be_seen"],
					at: [{ file, path: "data.favourite_pastime" }],
				};
			}
		}
	},
};

const twice: Operator = {
	fault: "data flow",
	name: "ask the same thing twice in one procedure",
	*mutants(lab) {
		for (const { linked, list, item } of asks(lab)) {
			const { file } = linked.locate(["procedure"]);
			const field = linked.definition.data[item.text];
			const data = lab.map({ file, path: "data" });
			const key = data?.entry(item.text)?.key;
			const node = data?.entry(item.text)?.value;
			if (!field || !key || node?.kind !== "map" || field.many || !linked.complete) continue;
			const title = Object.entries(field.title)
				.filter(([language]) => linked.definition.languages.includes(language))
				.map(([language, words]) => `    ${language}: ${JSON.stringify(words)}`);
			const needed = "sees";
			void needed;
			if (field.uses !== undefined && !field.when)
				yield {
					what: `${item.text} again, under its own title`,
					edits: [
						before(key, ["once_more_please:", `  use: ${field.uses}`, "  title:", ...title]),
						...withItem(list, "once_more_please"),
					],
					codes: ["asked_twice"],
					at: [
						{ file, path: "data.once_more_please" },
						{ file, path: `data.${item.text}` },
					],
				};
			if (field.uses === undefined && field.as === "text" && field.means === undefined) {
				const meant = [withKeys(node, "means: https://example.org/terms/name")];
				yield {
					what: `${item.text} and another that means the same`,
					edits: [
						...meant,
						before(key, [
							"once_more_please:",
							"  as: text",
							"  longest: 40",
							"  means: https://example.org/terms/name",
							"  title:",
							`    ${linked.definition.languages[0]}: Other`,
						]),
						...withItem(list, "once_more_please"),
					],
					codes: ["asked_twice"],
					at: [
						{ file, path: "data.once_more_please" },
						{ file, path: `data.${item.text}` },
					],
				};
			}
			yield {
				what: `${item.text} on the same page again`,
				edits: [before(item, [`- ${item.text}`])],
				codes: ["asked_twice", "list_item_malformed", "name_taken"],
				at: [placeOfNode(list)],
			};
		}
	},
};

const slip: Operator = {
	fault: "data flow",
	name: "the same id with one letter wrong",
	*mutants(lab) {
		for (const { linked, list, item } of asks(lab)) {
			const { file } = linked.locate(["procedure"]);
			const field = linked.definition.data[item.text];
			const key = lab.map({ file, path: "data" })?.entry(item.text)?.key;
			if (!field || !key || field.id.length < 8 || field.group || field.many || !linked.complete)
				continue;
			const wrong = `${field.id.slice(0, 3)}${field.id.slice(4)}`;
			const what =
				field.uses === undefined
					? [
							`as: ${field.as}`,
							...(field.list ? [`list: ${field.list}`] : []),
							...(field.as === "text" ? ["longest: 100"] : []),
						]
					: [`use: ${field.uses}`];
			if (["file", "document", "money", "choices"].includes(field.as)) continue;
			yield {
				what: `${item.text} and ${wrong}`,
				edits: [
					before(key, [
						`${wrong}:`,
						...what.map((one) => `  ${one}`),
						"  title:",
						`    ${linked.definition.languages[0]}: Slip`,
					]),
					...withItem(list, wrong),
				],
				codes: ["near_duplicate"],
				at: [
					{ file, path: `data.${wrong}` },
					{ file, path: `data.${item.text}` },
				],
			};
		}
		for (const section of ["conditions", "documents", "fees", "results", "clocks", "computed"])
			for (const linked of lab.latest) {
				const { file } = linked.locate(["procedure"]);
				const items = lab.map({ file, path: section });
				for (const { key, value } of items?.entries ?? []) {
					if (key.text.length < 8 || !linked.complete) continue;
					const wrong = `${key.text.slice(0, 3)}${key.text.slice(4)}`;
					const text = value.file.text.slice(
						key.start + key.text.length,
						value.kind === "empty" ? key.end + 1 : value.end,
					);
					const indent = " ".repeat(value.file.lines.place(key.start).column - 1);
					const lines = `${wrong}${text}`
						.split("\n")
						.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
					if (value.kind === "map" && !lines[0]?.trim().endsWith(":")) lines[0] = `${wrong}:`;
					yield {
						what: `${section}: ${key.text} and ${wrong}`,
						edits: [before(key, lines)],
						codes: ["near_duplicate"],
						at: [
							{ file, path: `${section}.${wrong}` },
							{ file, path: `${section}.${key.text}` },
						],
					};
				}
			}
	},
};

/** Names in keys that hold nothing else. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
	use: ["catalogue_field_unknown", "standard_unknown"],
	list: ["list_unknown"],
	who: ["role_unknown"],
	of: [
		"register_unknown",
		"service_unknown",
		"field_unknown",
		"role_unknown",
		"fee_unknown",
		"procedure_unknown",
		"name_unknown",
	],
	in: ["register_unknown", "service_unknown"],
	part: ["part_unknown"],
	procedure: ["procedure_unknown"],
	office: ["office_unknown", "office_kind_unknown"],
	filled_by: ["role_unknown"],
	reasons: ["list_unknown"],
	letter: ["message_unknown"],
	law: ["law_unknown"],
	starts_at: ["step_unknown"],
	calendar: ["calendar_unknown"],
	accountable: ["role_unknown"],
	closed_on: ["day_set_unknown"],
	except_for: ["condition_unknown"],
	until: ["step_unknown"],
	leave: ["exit_unknown"],
	beyond: ["role_unknown"],
	about: ["field_unknown"],
	kind: ["catalogue_field_unknown"],
};

const misspeltNames: Operator = {
	fault: "data flow",
	name: "misspell a name",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			for (const map of mapsIn(lab.roots.get(file)))
				for (const { key, value } of map.entries) {
					const codes = NAMED[key.text];
					if (
						!codes ||
						value.kind !== "scalar" ||
						!/^[a-z_]+$/.test(value.text) ||
						(map.path.length === 0 && key.text === "procedure")
					)
						continue;
					if (
						key.text === "kind" ||
						["identity", "receiving"].includes(value.text) ||
						map.path.includes("note")
					)
						continue;
					yield {
						what: `${value.dotted}: ${misspelt(value.text)}`,
						edits: [replaced(value, misspelt(value.text))],
						// What a step gives may bear the name of a key: there it is a rule.
						codes: map.path.includes("give") ? [...codes, "name_unknown"] : codes,
						at: [placeOfNode(value)],
					};
				}
			for (const map of mapsIn(lab.roots.get(file)))
				for (const { key, value } of map.entries)
					if (
						["ask", "sees", "shows", "stops", "not_who_did", "may", "signs", "from"].includes(
							key.text,
						) &&
						value.kind === "list" &&
						!value.flow
					)
						for (const item of value.items)
							if (item.kind === "scalar")
								yield {
									what: `${item.dotted}: ${misspelt(item.text)}`,
									edits: [replaced(item, misspelt(item.text))],
									codes: [
										"field_unknown",
										"document_unknown",
										"step_unknown",
										"clock_unknown",
										"result_unknown",
										"member_unknown",
									],
									at: [placeOfNode(item)],
								};
		}
	},
};

const misspeltInRules: Operator = {
	fault: "data flow",
	name: "misspell a name in a rule",
	*mutants(lab) {
		for (const linked of lab.latest)
			for (const { rule, at } of sitesOf(linked.definition)) {
				const place = linked.locate(at);
				const node = lab.node(place);
				if (node?.kind !== "scalar" || node.text !== rule.text) continue;
				const [first] = pathsIn(rule.tree);
				const name = first?.path[0];
				if (
					name === undefined ||
					["today", "now", "this", "outer"].includes(name) ||
					name.length < 3
				)
					continue;
				const word = new RegExp(`\\b${name}\\b`);
				yield {
					what: `${place.path}: ${misspelt(name)}`,
					edits: [replaced(node, rule.text.replace(word, misspelt(name)))],
					codes: ["name_unknown", "field_unknown", "step_unknown"],
					at: [place],
				};
			}
	},
};

const undeclared: Operator = {
	fault: "data flow",
	name: "take a field out that is asked",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const data = lab.map({ file, path: "data" });
			for (const { key } of data?.entries ?? [])
				if (data)
					yield {
						what: `${key.dotted} taken out`,
						edits: withoutKey(data, key.text),
						codes: [
							"field_unknown",
							"name_unknown",
							"part_needs",
							"document_unknown",
							"member_unknown",
						],
						at: [
							{ file, path: "" },
							...readers(linked, key.text),
							...lab.files.flatMap(({ path }) =>
								path.endsWith(".scenarios.yaml") ? { file: path, path: "" } : [],
							),
						],
					};
		}
	},
};

const notGiven: Operator = {
	fault: "data flow",
	name: "ask again along a bundle",
	*mutants(lab) {
		for (const { step, node, path, file } of lab.steps) {
			const give = step.does === "start" ? node.entry("give")?.value : undefined;
			if (step.does !== "start" || give?.kind !== "map" || give.entries.length < 2) continue;
			for (const { key, value } of give.entries) {
				const child = lab.latest.find(({ definition }) => definition.procedure === step.procedure);
				if (!child || value.kind !== "scalar" || !isAskedOrOfLogin(child.definition, key.text))
					continue;
				yield {
					what: `${path} does not give ${key.text}`,
					edits: withoutKey(give, key.text),
					codes: ["asked_though_given", "start_asks", "start_fills_from_login"],
					at: [{ file, path }],
				};
			}
		}
	},
};

/** What a register gives the child is not asked again; what the login gives it is somebody else's, beside a given name. */
function isAskedOrOfLogin(child: Definition, path: string): boolean {
	const around = path.split(".").map((_id, index, ids) => ids.slice(0, index + 1).join("."));
	const sources = around.flatMap((one) => {
		const field = fieldAt(child, one);
		return [field?.prefill ?? [], field?.fetch ?? []].flat();
	});
	const members = Object.values(fieldAt(child, path)?.group ?? {});
	const isOfLogin = sources.some(({ kind }) => kind === "identity");
	if (isOfLogin) return path.includes(".");
	const isAtStart = asksOf(child, { step: child.starts_at }).some((one) => around.includes(one));
	return isAtStart && sources.length === 0 && members.every(({ prefill }) => !prefill);
}

export const DATA_FLOW: readonly Operator[] = [
	notAsked,
	askedLater,
	hidden,
	unused,
	twice,
	slip,
	misspeltNames,
	misspeltInRules,
	undeclared,
	notGiven,
];
