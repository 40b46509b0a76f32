import type { Definition, Field } from "../../../src/bundle/index.ts";
import { replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, placeOfNode, scalarAt } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { Mutant, Operator } from "../mutant.ts";

interface Fixed {
	readonly rule: string;
	readonly is: "never" | "always";
}

/** Rules that the limits of the procedure's own fields decide: nothing of them stands in the rule itself. */
function fixedByLimits(definition: Definition): readonly Fixed[] {
	const fields = askedFirst(definition).filter(
		({ dated, if_broken }) => !dated && if_broken === "block",
	);
	const first = (of: (field: Field) => readonly Fixed[]) =>
		fields.map(of).find((rules) => rules.length > 0) ?? [];
	return [
		...first(({ id, most, as }) =>
			isNumber(as) && most !== undefined
				? [never(`${id} > ${most}`), always(`${id} <= ${most}`)]
				: [],
		),
		...first(({ id, least, as }) =>
			isNumber(as) && least !== undefined
				? [never(`${id} < ${least}`), always(`${id} >= ${least}`)]
				: [],
		),
		...first(({ id, as }) => (as === "whole" ? [never(`${id} > 2 and ${id} < 3`)] : [])),
		...first(({ id, many }) =>
			many ? [never(`count(${id}) > ${many.max}`), always(`count(${id}) >= ${many.min}`)] : [],
		),
		...first(({ id, longest }) =>
			longest !== undefined ? [never(`length(${id}) > ${longest}`)] : [],
		),
	];
}

/** Rules of which every value makes the same. */
function fixedByThemselves(definition: Definition): readonly Fixed[] {
	const choices = askedFirst(definition).filter(({ as, many }) => as === "choice" && !many);
	const [a] = choices;
	const b = choices.find(({ list }, index) => index > 0 && list === a?.list);
	return [
		...(a ? [never(`${a.id} != ${a.id}`), always(`${a.id} = ${a.id}`)] : []),
		...(a && b
			? [
					always(`${a.id} != ${b.id} or ${b.id} = ${a.id}`),
					never(`${a.id} != ${b.id} and ${a.id} = ${b.id}`),
				]
			: []),
	];
}

/** Always filled in before anything else is read. */
function askedFirst({ steps, starts_at, data }: Definition): readonly Field[] {
	const start = steps[starts_at];
	const asked = start?.does === "fill_in" ? start.pages.filter(({ when }) => !when) : [];
	const names = new Set(asked.flatMap(({ ask }) => ask));
	return Object.values(data).filter(
		({ id, answer, when, prefill, fetch }) =>
			names.has(id) && answer === "required" && !when && !prefill && !fetch,
	);
}

function isNumber(as: Field["as"]): boolean {
	return as === "whole" || as === "number";
}

function never(rule: string): Fixed {
	return { rule, is: "never" };
}

function always(rule: string): Fixed {
	return { rule, is: "always" };
}

const DAYS = ["from", "until", "accepts"];

/** Instead of the `when` of fees, papers and rates, and of what checks demand. */
function* places(
	lab: Lab,
	rulesOf: (definition: Definition) => readonly Fixed[],
): Generator<Mutant> {
	for (const [section, code] of [
		["fees", "fee_never_due"],
		["documents", "document_never_required"],
		["checks", "condition_never"],
	] as const)
		for (const { node, path, linked } of itemsOf(lab, section)) {
			if (!linked.complete) continue;
			const key = section === "checks" ? "must" : "when";
			if (DAYS.some((one) => node.entry(one)) || (key === "must" && node.entry("when"))) continue;
			for (const { rule, is } of rulesOf(linked.definition))
				yield {
					what: `${path}.${key}: ${rule}`,
					edits: [...withoutKey(node, key), withKeys(node, `${key}: ${rule}`)],
					codes: [is === "never" ? code : "condition_always"],
					at: [placeOfNode(node)],
				};
		}
	for (const { node, linked } of itemsOf(lab, "fees")) {
		const rates = node.entry("rates")?.value;
		const rate = rates?.kind === "map" ? rates.entries[0]?.value : undefined;
		// A rate whose days are over, or that is accepted as never due, says nothing new.
		if (rate?.kind !== "map" || DAYS.some((key) => rate.entry(key)) || !linked.complete) continue;
		const when = scalarAt(rate, "when");
		if (!when) continue;
		for (const { rule, is } of rulesOf(linked.definition))
			yield {
				what: `${when.dotted}: ${rule}`,
				edits: [replaced(when, rule)],
				codes: [is === "never" ? "rate_never_applies" : "condition_always"],
				at: [placeOfNode(node)],
			};
	}
}

const beyondLimits: Operator = {
	fault: "graph",
	name: "a rule that the limits of a field decide",
	mutants: (lab) => places(lab, fixedByLimits),
};

const withItself: Operator = {
	fault: "graph",
	name: "compare a field with itself, or ask for the same or not",
	mutants: (lab) => places(lab, fixedByThemselves),
};

export const LIMITS: readonly Operator[] = [beyondLimits, withItself];
