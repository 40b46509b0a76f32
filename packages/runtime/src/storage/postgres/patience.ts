import { StoreAwayError } from "../store-failed.ts";

/** Waits for what was asked, and no longer than it may take. */
export type Patience = <Answer>(asked: Promise<Answer>) => Promise<Answer>;

interface Waiting {
	readonly since: number;
	readonly giveUp: (error: StoreAwayError) => void;
}

/** How often it is looked whether somebody has waited too long, of what may be waited. */
const LOOKS = 10;

/**
 * All who wait share one timer. With one for each, what was asked stayed in memory long after it was answered, and
 * clearing it away took more of the processor than the timers.
 *
 * @param mostMs whoever waits so long is told that the store is away, at most a tenth of it later
 */
export function patienceOf(mostMs: number): Patience {
	/** Whoever began first comes first. */
	const waiting = new Set<Waiting>();
	let timer: NodeJS.Timeout | undefined;

	function look(): void {
		timer = undefined;
		const late = performance.now() - mostMs;
		for (const one of waiting) {
			if (one.since > late) break;
			waiting.delete(one);
			one.giveUp(new StoreAwayError(`no answer within ${mostMs} ms`));
		}
		if (waiting.size > 0) lookLater();
	}

	function lookLater(): void {
		// What is asked keeps the process alive by its connection.
		timer ??= setTimeout(look, mostMs / LOOKS).unref();
	}

	return (asked) =>
		new Promise((resolve, reject) => {
			const one = { since: performance.now(), giveUp: reject };
			waiting.add(one);
			lookLater();
			const over = (): boolean => waiting.delete(one);
			asked.finally(over).then(resolve, reject);
		});
}
