import type { Definition, Form } from "../bundle/index.ts";
import { outcomesOf } from "../check/edges.ts";

/** Every form of a procedure: of each step, and of each outcome that asks something of its own. */
export function formsOf(definition: Definition): readonly Pick<Form, "step" | "outcome">[] {
	return Object.values(definition.steps).flatMap((step) => [
		{ step: step.name },
		...outcomesOf(step).map(({ id }) => ({ step: step.name, outcome: id })),
	]);
}
