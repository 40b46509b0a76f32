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
