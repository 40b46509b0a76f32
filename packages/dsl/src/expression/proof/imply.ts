import type { Expression } from "../ast.ts";
import { printRule } from "../print.ts";
import { type Axis, axesOf, keysOf } from "./axes.ts";
import type { Region } from "./comparison.ts";
import { truthOf } from "./truth.ts";

/** What is needed besides the rules: what names stand for, and which codes a choice has. */
export interface Meaning {
	readonly meaning?: (name: string) => Expression | undefined;
	readonly codesOf?: (path: readonly string[]) => readonly string[] | undefined;
}

/** More combinations than this are not tried: the answer is then "not proved". */
const MOST = 20_000;
/** So many parts of rules are looked at, however often conditions name one another. */
const LARGEST = 2000;

/**
 * Whether the goal is true whenever all the known rules are. First by the text of a conjunct, then by trying the
 * regions into which the constants of the rules cut each value they compare; a call counts as one opaque value.
 * False means "not proved", never "refuted".
 */
export function implies(known: readonly Expression[], goal: Expression, names: Meaning): boolean {
	const budget = { nodes: LARGEST };
	const facts = known.flatMap((rule) => conjuncts(expand(rule, names, budget)));
	const goals = conjuncts(expand(goal, names, budget));
	return goals.every((one) => isStated(facts, one) || isForced(facts, one, names));
}

function isStated(facts: readonly Expression[], goal: Expression): boolean {
	const text = printRule(goal);
	return facts.some((fact) => printRule(fact) === text);
}

function isForced(facts: readonly Expression[], goal: Expression, names: Meaning): boolean {
	const about = relevant(facts, goal);
	const axes = axesOf([...about, goal], names.codesOf);
	if (axes.reduce((product, { regions }) => product * regions.length, 1) > MOST) return false;
	const slots = new Map(axes.map(({ key }, index) => [key, index]));
	const [holds, ...truths] = [goal, ...about].map((rule) => truthOf(rule, slots));
	return everyCombination(
		axes,
		(regions) => truths.some((fact) => fact(regions) !== true) || holds?.(regions) === true,
	);
}

/** Facts that speak of the same values as the goal, or of values those speak of. */
function relevant(facts: readonly Expression[], goal: Expression): readonly Expression[] {
	const keys = new Set(keysOf(goal));
	const left = new Map(facts.map((fact) => [fact, keysOf(fact)]));
	const chosen: Expression[] = [];
	for (let grew = true; grew; ) {
		grew = false;
		for (const [fact, own] of left) {
			if (!own.some((key) => keys.has(key))) continue;
			for (const key of own) keys.add(key);
			chosen.push(fact);
			left.delete(fact);
			grew = true;
		}
	}
	return chosen;
}

function everyCombination(
	axes: readonly Axis[],
	test: (regions: readonly Region[]) => boolean,
): boolean {
	const chosen: Region[] = [];
	const from = (index: number): boolean => {
		const axis = axes[index];
		if (!axis) return test(chosen);
		return axis.regions.every((region) => {
			chosen[index] = region;
			return from(index + 1);
		});
	};
	return from(0);
}

function conjuncts(rule: Expression): readonly Expression[] {
	return rule.op === "and" ? rule.of.flatMap(conjuncts) : [rule];
}

/**
 * Named conditions are replaced by their rules. The budget ends it for one that needs itself, or that doubles with
 * every name: what is not replaced counts as an opaque value.
 */
function expand(rule: Expression, names: Meaning, budget: { nodes: number }): Expression {
	if (--budget.nodes < 0) return rule;
	switch (rule.op) {
		case "path": {
			const meant = rule.path.length === 1 ? names.meaning?.(rule.path[0] ?? "") : undefined;
			return meant ? expand(meant, names, budget) : rule;
		}
		case "and":
		case "or":
			return { op: rule.op, of: rule.of.map((operand) => expand(operand, names, budget)) };
		case "not":
			return { op: "not", of: expand(rule.of, names, budget) };
		default:
			return rule;
	}
}
