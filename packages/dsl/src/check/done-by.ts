import type { Definition, Step } from "../bundle/index.ts";

/** Whether people do a step; parts, branches and items are done by whoever does what is inside. */
export function doneByPeople(step: Step, definition: Definition): boolean {
	if (step.who.length > 0 || step.does === "hand_over") return true;
	return Object.values(definition.steps).some(
		(one) => one.inside === step.name && doneByPeople(one, definition),
	);
}
