import type { DecideStep, Definition, Id, Outcome } from "@onedoor/dsl/bundle";
import { pathsIn, type Rule } from "@onedoor/dsl/expression";

import type { Case, RuleDecision } from "./case.ts";
import type { Turn } from "./turn.ts";

/** What the rules of a step come to now, with all they read; undefined where the case was drawn for a person. */
export function decidedByRule(
	turn: Turn,
	step: DecideStep,
	outcome: Id | undefined,
	current: Case = turn.case,
): RuleDecision | undefined {
	const taken = step.outcomes.find(({ id }) => id === outcome);
	if (taken === undefined) return undefined;
	return {
		outcome: taken.id,
		...(taken.because && { because: taken.because }),
		input: inputOf(turn, step.outcomes, current),
		at: turn.now,
	};
}

function inputOf(turn: Turn, outcomes: readonly Outcome[], current: Case): RuleDecision["input"] {
	const scope = turn.scope(current);
	const rules = outcomes.flatMap(({ when }) => (when && when !== "otherwise" ? [when] : []));
	const read = [...namesRead(turn.definition, rules)]
		.map((name) => [name, scope.get(name.split("."))] as const)
		.filter(([, value]) => value !== undefined && typeof value !== "symbol");
	return Object.fromEntries(read);
}

/** Also what conditions and computed values read in their turn: down to the data themselves. */
function namesRead(
	{ conditions, computed }: Definition,
	rules: readonly Rule[],
): ReadonlySet<string> {
	const names = new Set<string>();
	const open = [...rules];
	for (let rule = open.pop(); rule !== undefined; rule = open.pop())
		for (const { path } of pathsIn(rule.tree)) {
			const name = path.join(".");
			if (names.has(name)) continue;
			names.add(name);
			const root = path[0] ?? "";
			const named = Object.hasOwn(conditions, root)
				? conditions[root]
				: Object.hasOwn(computed, root)
					? computed[root]?.is
					: undefined;
			if (named) open.push(named);
		}
	return names;
}
