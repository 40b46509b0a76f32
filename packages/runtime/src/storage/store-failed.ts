/**
 * The store cannot be reached just now. What was asked may have been done or not; asking again under the same key is
 * safe.
 */
export class StoreAwayError extends Error {
	readonly code = "store_away";

	constructor(cause: unknown) {
		super(`the store cannot be reached: ${messageOf(cause)}`, { cause });
		this.name = "StoreAwayError";
	}
}

/** There is no room left where the store writes: nothing of what was asked is there. */
export class StoreFullError extends Error {
	readonly code = "store_full";

	constructor(cause: unknown) {
		super(`the store has no room left: ${messageOf(cause)}`, { cause });
		this.name = "StoreFullError";
	}
}

function messageOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
