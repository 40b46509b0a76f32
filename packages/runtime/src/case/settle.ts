import type { ActiveStep } from "./case.ts";
import { DONE } from "./finish.ts";
import { growItems, isReady } from "./items/items.ts";
import { automatic } from "./leaving.ts";
import { moveOn } from "./move.ts";
import { submitEmptyForms } from "./submit-itself.ts";
import type { Turn } from "./turn.ts";
import { takeKept } from "./unasked.ts";

/** A circle of steps that wait for nobody would go on for ever without a person. */
const MOST_ROUNDS = 100;

/**
 * After each command, what moves the case of itself: a form with nothing to ask is submitted, new items of a list get
 * their tasks, a step goes on once enough of its items are done, and what a register sent too early is taken.
 */
export function settle(turn: Turn): void {
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const before = turn.events.length;
		submitEmptyForms(turn);
		growItems(turn);
		const ready = turn.case.active.find((active) => isReady(turn, active));
		if (ready) goOn(turn, ready);
		takeKept(turn);
		if (turn.events.length === before) return;
	}
}

function goOn(turn: Turn, { step }: ActiveStep): void {
	moveOn(turn, { event: `${step}.${DONE}`, kind: "step_done", done: automatic(step, DONE) });
}
