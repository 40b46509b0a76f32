import type { ActiveStep } from "./case.ts";
import { moveOn } from "./move.ts";
import type { Turn } from "./turn.ts";

/** The day has come: nothing is late, the step is simply done. */
export function dayIsReached(turn: Turn, { step }: ActiveStep): void {
	moveOn(turn, {
		event: `${step}.reached`,
		kind: "step_done",
		done: { step, outcome: "reached", doer: turn.doer, byPerson: false },
	});
}
