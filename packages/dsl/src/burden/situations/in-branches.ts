import type { Definition, Step } from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import { evaluate } from "../../expression/evaluate.ts";
import { OPEN } from "../../expression/scope.ts";
import type { Item } from "../item.ts";
import { atMost, NOTHING } from "../range.ts";
import { branchesAround } from "../ways/ways.ts";
import type { Names } from "./names.ts";
import type { Situation } from "./situation.ts";

/**
 * Items at one place of the paths that stands for several branches: one counts only where the rule of its branch
 * holds, and at most where the branch may take another way, or is not needed at all.
 */
export function inBranches(
	items: readonly Item[],
	definition: Definition,
	names: Names,
): readonly Item[] {
	return items.map((item) => {
		const step = definition.steps[item.counts.step ?? ""];
		const around = step && branchesAround(definition, step);
		if (step === undefined || around === undefined) return item;
		const rules = rulesAround(definition, step, around);
		const isSure = item.counts.outcome === undefined && isSurelyDone(step, around);
		const reads = new Set([...item.reads, ...names.of(...rules)]);
		return { ...item, reads, amount: (situation) => amountIn(item, rules, isSure, situation) };
	});
}

function amountIn(
	item: Item,
	rules: readonly Rule[],
	isSure: boolean,
	situation: Situation,
): ReturnType<Item["amount"]> {
	const held = rules.map(({ tree }) => evaluate(tree, situation.reader.scope));
	if (held.some((value) => value !== true && value !== OPEN)) return NOTHING;
	const range = item.amount(situation);
	if (held.includes(OPEN)) return { ...atMost(range), open: true };
	return isSure ? range : atMost(range);
}

/** A branch of this one step, all branches of which are needed. */
function isSurelyDone(step: Step, around: Step): boolean {
	return (
		around.does === "together" &&
		around.done_when === undefined &&
		around.branches.includes(step.name)
	);
}

function rulesAround({ steps }: Definition, step: Step, around: Step): readonly Rule[] {
	const rules: Rule[] = [];
	for (let at: Step | undefined = step; at && at !== around; at = steps[at.inside ?? ""])
		if (at.when) rules.push(at.when);
	return rules;
}
