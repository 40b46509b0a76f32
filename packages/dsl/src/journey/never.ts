import type { Definition, StepName } from "../bundle/index.ts";
import type { Edge } from "../check/edges.ts";
import { DefinitionFacts } from "../check/facts.ts";
import type { Expression } from "../expression/ast.ts";
import { printRule } from "../expression/print.ts";
import { implies } from "../expression/proof/imply.ts";
import type { Transition } from "./transition.ts";

/** Why a transition can never be taken: its rules contradict each other, or nothing leads to its step. */
export type Never =
	| { readonly because: "rules"; readonly rules: readonly string[] }
	| { readonly because: "step"; readonly step: StepName };

/**
 * Proofs that transitions which no journey took can never be taken. One that is missing from the answer is only not
 * found: dates, texts and sums are beyond this proof.
 */
export function provedNever(
	definition: Definition,
	missing: readonly Transition[],
): ReadonlyMap<string, Never> {
	const closed = missing.filter(({ rules }) => rules.length > 0 && contradict(rules, definition));
	const reachable = reachableWithout(closed, definition);
	return new Map(
		missing.flatMap((transition): (readonly [string, Never])[] => {
			const { id, step, rules } = transition;
			if (closed.includes(transition))
				return [[id, { because: "rules", rules: rules.map(printRule) }]];
			const isAway = step !== undefined && !reachable.has(step);
			return isAway ? [[id, { because: "step", step }]] : [];
		}),
	);
}

/** The goal is never true, and speaks of all that the rules speak of: it follows only from what cannot be. */
function contradict(rules: readonly Expression[], { conditions }: Definition): boolean {
	const nothing: Expression = { op: "literal", type: "yes_no", value: false };
	const goal: Expression = { op: "or", of: [{ op: "and", of: [...rules, nothing] }, nothing] };
	return implies(rules, goal, {
		meaning: (name) => (Object.hasOwn(conditions, name) ? conditions[name]?.tree : undefined),
	});
}

function reachableWithout(
	closed: readonly Transition[],
	definition: Definition,
): ReadonlySet<StepName> {
	const open = new DefinitionFacts(definition).edges.filter(
		(edge) => !closed.some((one) => isOf(edge, one)),
	);
	const starts = [
		definition.starts_at,
		...Object.values(definition.anytime).flatMap(({ go_to }) => go_to ?? []),
		...Object.values(definition.afterwards).flatMap(({ go_to }) => go_to ?? []),
		...Object.values(definition.clocks).flatMap(({ when_late }) =>
			when_late?.kind === "go_to" ? when_late.step : [],
		),
	];
	const found = new Set(starts);
	for (const name of found) for (const { from, to } of open) if (from === name) found.add(to);
	return found;
}

/** A late consequence takes an outcome that nobody may choose, so its way stays open. */
function isOf({ from, to, outcome, at }: Edge, transition: Transition): boolean {
	const isLate = at[2] === "deadline";
	return (
		from === transition.step &&
		isLate === (transition.kind === "late") &&
		(outcome ?? transition.outcome) === transition.outcome &&
		(transition.to === undefined || transition.to === to)
	);
}
