import type { Id } from "@onedoor/dsl/bundle";

/** How long a register that failed is left alone at first, and at most, in milliseconds. */
const REST_MS = 15_000;
const LONGEST_REST_MS = 120_000;

interface Resting {
	readonly until: number;
	readonly restMs: number;
	/** One question is under way, by which it is found out whether it answers again. */
	readonly probing: boolean;
}

/**
 * Registers that did not answer just now. They are left alone for a while, for everybody who asked would wait again;
 * then one question is let through, and only when it is answered are all others.
 */
export class Circuit {
	readonly #resting = new Map<Id, Resting>();
	readonly #now: () => number;

	/** @param now the machine's time in milliseconds */
	constructor(now: () => number) {
		this.#now = now;
	}

	/** Whether it may be asked now. Whoever may has to say what came of it. */
	admits(register: Id): boolean {
		const resting = this.#resting.get(register);
		if (resting === undefined) return true;
		if (resting.probing || this.#now() < resting.until) return false;
		this.#resting.set(register, { ...resting, probing: true });
		return true;
	}

	/** Milliseconds until it may be asked. */
	restOf(register: Id): number {
		return Math.max(0, (this.#resting.get(register)?.until ?? 0) - this.#now());
	}

	/** It answered, well or badly: it is there. */
	answered(register: Id): void {
		this.#resting.delete(register);
	}

	failed(register: Id): void {
		const before = this.#resting.get(register);
		// Those that were under way already when it failed say nothing new.
		if (before && !before.probing) return;
		const restMs = before ? Math.min(before.restMs * 2, LONGEST_REST_MS) : REST_MS;
		this.#resting.set(register, { until: this.#now() + restMs, restMs, probing: false });
	}
}
