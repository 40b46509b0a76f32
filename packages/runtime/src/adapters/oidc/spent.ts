import { type SpentStore, spentInMemory } from "../../storage/spent.ts";

/** Remembers what may be used once, or no more, until it would be refused for its age anyway. */
export interface Spent {
	/**
	 * False: it was spent before. Two callers at once: one of them gets true.
	 * @param until milliseconds since the epoch; forgotten after that
	 */
	spend(key: string, until: number): Promise<boolean>;
	isSpent(key: string): Promise<boolean>;
}

/** In this process, and forgotten by a restart. When it is full, what was spent longest ago is forgotten first. */
export function memorySpent(now: () => number = Date.now, most?: number): Spent {
	return storeSpent(spentInMemory(most), now);
}

/** In the store of the cases: all servers on it know of it, also after a restart. */
export function storeSpent(store: SpentStore, now: () => number = Date.now): Spent {
	return {
		spend: (key, until) => store.spend(key, until, now()),
		isSpent: (key) => store.isSpent(key, now()),
	};
}
