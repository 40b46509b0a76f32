/** The law's clock: every instant in a case comes from it. Milliseconds since the epoch. */
export interface Clock {
	now(): number;
}

/** A clock that stands still until it is moved, for development and tests. */
export interface TestClock extends Clock {
	/** Never back: an earlier instant leaves it where it is. */
	moveTo(instant: number): void;
}

export const systemClock: Clock = { now: () => Date.now() };

/** `onMove` may write the instant down, so that a restart goes on from it. */
export function testClock(start: number, onMove: (instant: number) => void = () => {}): TestClock {
	let now = start;
	return {
		now: () => now,
		moveTo: (instant) => {
			if (instant <= now) return;
			now = instant;
			onMove(now);
		},
	};
}

export function isTestClock(clock: Clock): clock is TestClock {
	return "moveTo" in clock;
}
