import type { Engine } from "./engine.ts";

/** One second, doubled with each failure, at most an hour; up to a fifth more, so that retries spread out. */
export function pauseAfter(attempts: number, chance: Engine["chance"]): number {
	const pause = Math.min(1000 * 2 ** attempts, 3_600_000);
	return Math.round(pause * (1 + chance() / 5));
}
