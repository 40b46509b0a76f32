import type { Id, IsoDate } from "./values.ts";

/**
 * One value of a definition that differs: a JSON pointer (RFC 6901) into it, and the value that stands there instead.
 * Left out: nothing stands there.
 */
export interface ValueChange {
	readonly at: string;
	readonly value?: unknown;
}

/** What an overlay changes for the offices of its units, and of those below. Only opened values, never the graph. */
export interface Variant {
	readonly overlay: Id;
	readonly where: readonly { readonly list: Id; readonly code: string }[];
	readonly changes: readonly ValueChange[];
}

/** What a `start` step sets in the case that it starts, for one edition of that case's procedure. */
export interface StartVariant {
	readonly edition: IsoDate;
	readonly changes: readonly ValueChange[];
}
