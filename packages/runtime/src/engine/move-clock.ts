import type { TestClock } from "../ports/clock.ts";
import { fireDue } from "./deadlines.ts";
import type { Engine } from "./engine.ts";
import { drainOutbox } from "./outbox.ts";

/**
 * Moves a test clock as time itself would pass: it stops at each instant something is due, and goes on when all of
 * that has been done. Answers when everything due by `to` is done.
 */
export async function moveClock(engine: Engine, clock: TestClock, to: number): Promise<void> {
	await engine.store.hurryEffects();
	await drainOutbox(engine);
	for (;;) {
		const next = await engine.store.nextDue(engine.machineNow());
		if (next === undefined || next > to) break;
		clock.moveTo(next);
		await fireDue(engine);
		await drainOutbox(engine);
	}
	clock.moveTo(to);
	await engine.store.hurryEffects();
	await drainOutbox(engine);
}
