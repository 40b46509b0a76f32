import type { Definition, MovesPlan, StepName } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import { isSame } from "../keys.ts";
import type { Reason } from "./proof.ts";
import { targetOf } from "./target.ts";
import { waits } from "./waits.ts";

/**
 * Whether a case that stands at several steps at once can stand at all of them in the new edition: they are branches of the
 * same `together` there, and each step at which it may stand besides goes on as well.
 */
export function besideOthers(
	step: StepName,
	target: StepName,
	between: Between,
	plan: MovesPlan | undefined,
): readonly Reason[] {
	const { before, after } = between;
	const [olds, news] = [around(step, before), around(target, after)];
	const differs: Reason = { code: "branches_differ", values: { step: target } };
	if (
		!isSame(
			olds.map((name) => between.stepNow(name)),
			news,
		)
	)
		return [differs];
	const beside = leftOpen(before).find((one) => targetOf(one, between, plan) === undefined);
	if (beside !== undefined) return [{ code: "branches_differ", values: { step: beside } }];
	for (const [index, name] of olds.entries()) {
		const [was, is] = [branchesOf(name, before), branchesOf(news[index] ?? "", after)];
		const known = was.map((branch) => between.stepNow(branch));
		if (!is.every((branch) => known.includes(branch))) return [differs];
		const own = new Set([step, ...allAround(step, before)]);
		const others = was.filter((branch) => !own.has(branch)).flatMap((one) => within(one, before));
		const stuck = others.find((one) => targetOf(one, between, plan) === undefined);
		if (stuck !== undefined) return [{ code: "branches_differ", values: { step: stuck } }];
	}
	return [];
}

/** Tasks that may stay open beside the case when enough others are done. */
function leftOpen(definition: Definition): readonly StepName[] {
	return Object.values(definition.steps).flatMap((step) =>
		step.does === "together" && step.others === "finished"
			? step.branches.flatMap((branch) => within(branch, definition))
			: [],
	);
}

/** The steps around it of which several can be active at once, the outermost first. */
function around(name: StepName, definition: Definition): readonly StepName[] {
	return allAround(name, definition).filter((one) => {
		const does = definition.steps[one]?.does;
		return does === "together" || does === "for_each";
	});
}

function allAround(name: StepName, { steps }: Definition): readonly StepName[] {
	const found: StepName[] = [];
	for (let at = steps[name]?.inside; at !== undefined; at = steps[at]?.inside) found.unshift(at);
	return found;
}

function branchesOf(name: StepName, { steps }: Definition): readonly StepName[] {
	const step = steps[name];
	return step?.does === "together" ? step.branches : [];
}

/** Steps of a branch in which a case can wait. */
function within(branch: StepName, definition: Definition): readonly StepName[] {
	return Object.values(definition.steps)
		.filter((step) => step.name === branch || allAround(step.name, definition).includes(branch))
		.filter(waits)
		.map(({ name }) => name);
}
