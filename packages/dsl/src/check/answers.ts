import type { Definition, Id, Step } from "../bundle/index.ts";
import { outcomesOf } from "./edges.ts";

/** What the log calls it when something is over that has no outcome of its own. */
const DONE = "done";

/**
 * What `.answer` may say of a branch besides `skipped` and `cancelled`: the outcomes of its step, or of those steps by
 * which a branch of several ends. A step with one way on has the one act it is done by.
 */
export function answersOf(step: Step, definition: Definition): readonly Id[] {
	if (step.does === "follow") return exitsIn(step, definition);
	if (step.does === "branch")
		return [...new Set(stepsInside(step, definition).flatMap((one) => endings(one, definition)))];
	const outcomes = outcomesOf(step).map(({ id }) => id);
	return outcomes.length > 0 ? outcomes : actsOf(step);
}

/** Outcomes of a step that end the branch around it. */
function endings(step: Step, definition: Definition): readonly Id[] {
	if (step.does === "follow") return exitsIn(step, definition);
	const ending = outcomesOf(step).filter(({ way }) => "nowhere" in way);
	if (ending.length > 0) return ending.map(({ id }) => id);
	const isEnd = "way" in step && step.way !== undefined && "nowhere" in step.way;
	return isEnd ? answersOf(step, definition) : [];
}

/** Exits of a part that end the branch it stands in. */
function exitsIn(follow: Step, definition: Definition): readonly Id[] {
	const exits = stepsInside(follow, definition).flatMap((step) => [
		...outcomesOf(step).map(({ way }) => way),
		...("way" in step && step.way ? [step.way] : []),
	]);
	return exits.flatMap((way) => ("nowhere" in way && way.leave !== undefined ? [way.leave] : []));
}

function stepsInside({ name }: Step, definition: Definition): readonly Step[] {
	return Object.values(definition.steps).filter(({ inside }) => inside === name);
}

function actsOf(step: Step): readonly Id[] {
	switch (step.does) {
		case "fill_in":
			return ["submit"];
		case "pay":
			return ["paid", "nothing_due"];
		case "hand_over":
			return ["received"];
		case "wait_for":
			return [step.event.kind === "at" ? "reached" : step.event.answer];
		default:
			return [DONE];
	}
}
