import type { Outcome } from "../../../src/bundle/index.ts";
import { outcomesOf } from "../../../src/check/edges.ts";
import type { MapNode } from "../../../src/syntax/nodes.ts";
import { before, replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, placeOfNode, scalarAt } from "../items.ts";
import type { Lab, PlacedStep } from "../lab.ts";
import type { Operator } from "../mutant.ts";

interface Chosen {
	/** The map of the ways, by id. */
	readonly ways: MapNode;
	readonly rules: readonly { readonly id: string; readonly text: string; readonly map: MapNode }[];
	readonly otherwise: MapNode | undefined;
	readonly placed: PlacedStep;
	readonly linesOf: (id: string, when: string) => readonly string[];
}

/** Every `choose`, and the outcomes of every decision by rule. */
function* choices(lab: Lab): Generator<Chosen> {
	for (const placed of lab.steps) {
		const { step, node } = placed;
		for (const map of mapsIn(node)) {
			const choose = map.entry("choose")?.value;
			if (choose?.kind === "map") yield chosen(choose, placed);
		}
		const outcomes =
			step.does === "decide" && step.by_rule ? node.entry("outcomes")?.value : undefined;
		if (outcomes?.kind === "map") yield chosen(outcomes, placed);
	}
}

function chosen(ways: MapNode, placed: PlacedStep): Chosen {
	const rules = ways.entries.flatMap(({ key, value }) => {
		const when = value.kind === "map" ? scalarAt(value, "when") : undefined;
		return when && value.kind === "map" && when.text !== "otherwise"
			? [{ id: key.text, text: when.text, map: value }]
			: [];
	});
	const other = ways.entries.find(
		({ value }) => value.kind === "map" && scalarAt(value, "when")?.text === "otherwise",
	);
	const first = ways.entries[0];
	const body =
		first?.value.kind === "map"
			? first.value.entries.filter(({ key }) => key.text === "go_to" || key.text === "leave")
			: [];
	const text = ways.file.text;
	return {
		ways,
		rules,
		otherwise: other?.value.kind === "map" ? other.value : undefined,
		placed,
		linesOf: (id, when) => [
			`${id}:`,
			`  when: ${when}`,
			...body.map(({ key, value }) => `  ${key.text}: ${text.slice(value.start, value.end)}`),
		],
	};
}

const PROVED = ["choice_gap", "choice_overlap", "choice_not_proved"];

const takeAway: Operator = {
	fault: "choice",
	name: "take a way out of a choice",
	*mutants(lab) {
		for (const { ways, rules, otherwise } of choices(lab)) {
			if (otherwise)
				yield {
					what: `${otherwise.dotted} taken out`,
					edits: withoutKey(ways, otherwise.path.at(-1) ?? ""),
					codes: ["choice_gap", "choice_not_proved"],
					at: [placeOfNode(ways)],
				};
			else
				for (const { map } of rules)
					yield {
						what: `${map.dotted} taken out`,
						edits: withoutKey(ways, map.path.at(-1) ?? ""),
						codes: ["choice_gap", "choice_not_proved"],
						at: [placeOfNode(ways)],
					};
		}
	},
};

const twice: Operator = {
	fault: "choice",
	name: "a second way for the same case",
	*mutants(lab) {
		for (const { ways, rules, linesOf } of choices(lab))
			for (const { text } of rules) {
				const first = ways.entries[0];
				if (first)
					yield {
						what: `${ways.dotted}: again when ${text}`,
						edits: [before(first.key, linesOf("once_more", text))],
						codes: ["choice_overlap", "choice_not_proved"],
						at: [placeOfNode(ways)],
					};
			}
	},
};

const narrowed: Operator = {
	fault: "choice",
	name: "say otherwise as a rule that leaves cases out",
	*mutants(lab) {
		for (const { otherwise, rules } of choices(lab)) {
			const when = otherwise && scalarAt(otherwise, "when");
			const [first] = rules;
			if (!when || !first) continue;
			yield {
				what: `${when.dotted}: not(…) on one channel only`,
				edits: [replaced(when, `not(${first.text}) and today > date("2027-05-05")`)],
				codes: ["choice_gap", "choice_not_proved"],
				at: [
					placeOfNode(otherwise),
					placeOfNode(otherwise).path.includes(".")
						? { file: otherwise.file.path, path: otherwise.path.slice(0, -1).join(".") }
						: placeOfNode(otherwise),
				],
			};
			yield {
				what: `${when.dotted}: the first rule again`,
				edits: [replaced(when, first.text)],
				codes: PROVED,
				at: [{ file: otherwise.file.path, path: otherwise.path.slice(0, -1).join(".") }],
			};
			yield {
				what: `${when.dotted}: by the calendar`,
				edits: [replaced(when, 'today > date("2027-05-05")')],
				codes: PROVED,
				at: [{ file: otherwise.file.path, path: otherwise.path.slice(0, -1).join(".") }],
			};
		}
	},
};

const widened: Operator = {
	fault: "choice",
	name: "widen the rule of a way",
	*mutants(lab) {
		for (const { rules, ways } of choices(lab)) {
			if (rules.length < 2) continue;
			for (const { map, text } of rules) {
				const when = scalarAt(map, "when");
				const other = rules.find((one) => one.map !== map);
				if (when && other)
					yield {
						what: `${when.dotted}: or another's`,
						edits: [replaced(when, `(${text}) or (${other.text})`)],
						codes: ["choice_overlap"],
						at: [placeOfNode(ways)],
					};
			}
		}
	},
};

const otherwiseTwice: Operator = {
	fault: "choice",
	name: "two ways for otherwise",
	*mutants(lab) {
		for (const { ways, otherwise, linesOf } of choices(lab)) {
			const first = ways.entries[0];
			if (first && otherwise)
				yield {
					what: `${ways.dotted}: otherwise again`,
					edits: [before(first.key, linesOf("once_more", "otherwise"))],
					codes: ["choice_overlap"],
					at: [placeOfNode(ways)],
				};
		}
	},
};

const arms: Operator = {
	fault: "choice",
	name: "an arm of an if that is never taken",
	*mutants(lab) {
		for (const { node, path } of itemsOf(lab, "computed")) {
			const is = scalarAt(node, "is");
			const file = node.file.path;
			if (!is || is.text.includes(" in ")) continue;
			for (const [what, rule] of [
				[
					"once more",
					`if today > date("2027-05-05") then (${is.text}) else if today > date("2027-05-05") then (${is.text}) else (${is.text})`,
				],
				["in the past", `if today < date("2001-01-01") then (${is.text}) else (${is.text})`],
			] as const)
				yield {
					what: `${path}: ${what}`,
					edits: [replaced(is, rule)],
					codes: ["condition_never"],
					at: [{ file, path }],
				};
		}
	},
};

const rates: Operator = {
	fault: "choice",
	name: "rates of a fee that hold together",
	*mutants(lab) {
		for (const { node, path, linked, id } of itemsOf(lab, "fees")) {
			const all = node.entry("rates")?.value;
			const fee = linked.definition.fees[id];
			if (all?.kind !== "map" || !fee) continue;
			const first = all.entries[0];
			const currency = linked.definition.currency ?? "VND";
			const when = first?.value.kind === "map" ? scalarAt(first.value, "when") : undefined;
			if (!first || !when || (first.value.kind === "map" && first.value.entry("accepts"))) continue;
			const rate = (rule: string) => [`again:`, `  when: ${rule}`, `  amount: 1 ${currency}`];
			const only = withoutKey(node, "if_several_apply");
			yield {
				what: `${path}: a rate like the first`,
				edits: [...only, before(first.key, rate(when.text))],
				codes: ["rates_overlap"],
				at: [placeOfNode(node)],
			};
			yield {
				what: `${path}: a rate for one channel`,
				edits: [...only, before(first.key, rate('case.channel = "online"'))],
				codes: ["rates_overlap"],
				at: [placeOfNode(node)],
			};
			if (fee.if_several_apply !== "only one" && fee.rates.length > 1)
				yield {
					what: `${path}: only one of its rates`,
					edits: only,
					codes: ["rates_overlap"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const variants: Operator = {
	fault: "choice",
	name: "variants of a clock that hold together",
	*mutants(lab) {
		for (const { node, path } of itemsOf(lab, "clocks")) {
			if (!node.entry("within") && !node.entry("instead")) continue;
			const instead = node.entry("instead")?.value;
			const variant = (id: string, when: string) => [
				`${id}:`,
				`  when: ${when}`,
				"  within: 3 days",
			];
			if (instead?.kind === "map" && instead.entries[0])
				yield {
					what: `${path}: one variant more`,
					edits: [
						before(instead.entries[0].key, variant("filed_online", 'case.channel = "online"')),
					],
					codes: ["variants_overlap", "choice_not_proved"],
					at: [placeOfNode(node)],
				};
			else
				yield {
					what: `${path}: two variants`,
					edits: [
						withKeys(
							node,
							"instead:",
							...[
								...variant("filed_online", 'case.channel = "online"'),
								...variant("filed_now", 'today >= date("2020-01-01")'),
							].map((line) => `  ${line}`),
						),
					],
					codes: ["variants_overlap", "choice_not_proved"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const byRule: Operator = {
	fault: "choice",
	name: "decide by a rule that leaves cases out",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { step, definition, path } = placed;
			const target = outcomesOf(step).find(
				(one): one is Outcome & { way: { go_to: string } } => "go_to" in one.way,
			);
			const steps = lab.map({ file: placed.file, path: "steps" });
			if (step.does !== "decide" || !target || !steps || path !== `steps.${step.name}`) continue;
			const key = steps.entry(step.name)?.key;
			const to = lab.map({ file: placed.file, path: `${path}.outcomes.${target.id}` });
			const go = to && scalarAt(to, "go_to");
			if (!key || !go || !definition.steps[go.text]) continue;
			const lines = (a: string, b: string) => [
				"sifting:",
				"  does: decide",
				"  by: rule",
				"  outcomes:",
				"    one:",
				`      when: ${a}`,
				`      go_to: ${go.text}`,
				"    two:",
				`      when: ${b}`,
				`      go_to: ${go.text}`,
			];
			yield {
				what: `before ${go.text}: a gap`,
				edits: [
					before(
						key,
						lines('case.channel = "online"', 'today > date("2030-01-01")').map((l) => l),
					),
					replaced(go, "sifting"),
				],
				codes: ["choice_gap"],
				at: [{ file: placed.file, path: "steps.sifting" }],
			};
			yield {
				what: `before ${go.text}: an overlap`,
				edits: [
					before(
						key,
						lines('case.channel = "online"', 'today >= date("2020-01-01")').concat(
							"    three:",
							"      when: otherwise",
							`      go_to: ${go.text}`,
						),
					),
					replaced(go, "sifting"),
				],
				codes: ["choice_overlap"],
				at: [{ file: placed.file, path: "steps.sifting" }],
			};
		}
	},
};

export const CHOICE: readonly Operator[] = [
	takeAway,
	twice,
	narrowed,
	widened,
	otherwiseTwice,
	arms,
	rates,
	variants,
	byRule,
];
