import type { ActiveStep } from "./case.ts";
import { DONE } from "./finish.ts";
import { growItems, isReady } from "./items/items.ts";
import { automatic } from "./leaving.ts";
import { moveOn } from "./move.ts";
import type { Turn } from "./turn.ts";
import { takeKept } from "./unasked.ts";

/** More rounds than any procedure has steps that wait for nobody: a loop without a person. */
const MOST_ROUNDS = 1_000;

/**
 * After each command, what follows of itself without the machine: new items of a list get their tasks, a step goes on
 * once enough of its items are done, and what a register sent too early is taken.
 *
 * @throws Error when it never comes to rest: a loop that no person takes part in.
 */
export function settle(turn: Turn): void {
	for (let round = 0; round < MOST_ROUNDS; round++) {
		growItems(turn);
		const ready = turn.case.active.find((active) => isReady(turn, active));
		if (ready) goOn(turn, ready);
		else if (!takeKept(turn)) return;
	}
	throw new Error(`case ${turn.case.id} does not come to rest`);
}

function goOn(turn: Turn, { step }: ActiveStep): void {
	moveOn(turn, { event: `${step}.${DONE}`, kind: "step_done", done: automatic(step, DONE) });
}
