import type { Definition, MovesPlan, StepName } from "../../bundle/index.ts";
import { Between } from "../between.ts";
import { waitsOf } from "./waits.ts";

/** The same between two editions. */
export function plainPlanOf(before: Definition, after: Definition): MovesPlan {
	return plainPlan(new Between(before, after));
}

/** The plan that nobody wrote: each case goes on at the step that is its own now, with what it holds. */
export function plainPlan(between: Between): MovesPlan {
	const { before, after, old } = between;
	const steps = waitsOf(old).flatMap((step) => {
		const target = targetOf(step, between, undefined);
		return target === undefined
			? []
			: [[step, { go_to: target, give: {}, deadline: "kept" }] as const];
	});
	return {
		procedure: before.procedure,
		from: before.edition,
		to: after.edition,
		steps: Object.fromEntries(steps),
	};
}

/**
 * Where cases of a step go on: as the plan says, without one at the step that is this one now. A part is entered at its
 * first step. Undefined where there is none, or where the plan leaves them where they are.
 */
export function targetOf(
	step: StepName,
	between: Between,
	plan: MovesPlan | undefined,
): StepName | undefined {
	const { steps } = between.after;
	const planned = plan && Object.hasOwn(plan.steps, step) ? plan.steps[step] : undefined;
	if (plan && !planned) return undefined;
	let target: StepName | undefined = planned?.go_to ?? between.stepNow(step);
	for (let at = steps[target]; at?.does === "follow"; at = steps[target]) target = at.starts_at;
	return Object.hasOwn(steps, target) ? target : undefined;
}
