/**
 * What may be used once, or no more: answers of a sign-in, proofs, sessions that were ended. All processes on one store
 * know of it, and forget it when it would be refused for its age anyway.
 */
export interface SpentStore {
	/**
	 * False: it was spent before. Two callers at once: one of them gets true.
	 * @param until milliseconds since the epoch; forgotten after that
	 */
	spend(key: string, until: number, now: number): Promise<boolean>;
	isSpent(key: string, now: number): Promise<boolean>;
}

/** So many are remembered; whoever asks for none in particular is a test, or a host with one process. */
const MOST = 100_000;

/** When it is full, what was spent longest ago is forgotten first. */
export function spentInMemory(most: number = MOST): SpentStore {
	const untils = new Map<string, number>();
	const isSpent = (key: string, now: number): boolean => (untils.get(key) ?? 0) > now;
	return {
		spend: async (key, until, now) => {
			if (isSpent(key, now)) return false;
			untils.delete(key);
			makeRoom(untils, now, most);
			untils.set(key, until);
			return true;
		},
		isSpent: async (key, now) => isSpent(key, now),
	};
}

/** What is over goes from the front: the order is that of being spent, and each kind lasts alike. */
function makeRoom(untils: Map<string, number>, now: number, most: number): void {
	for (const [key, until] of untils) {
		if (until > now && untils.size < most) return;
		untils.delete(key);
	}
}
