/** The value of a rule whose operands a draft does not know yet. */
export const OPEN: unique symbol = Symbol("open");
export type Open = typeof OPEN;

/**
 * What a rule reads, by dotted name. Values are plain JSON as a case stores them: `whole` and `money` numbers,
 * `number` decimal text, `date` `YYYY-MM-DD`, `choice` its code, `choices` codes, groups objects, lists arrays.
 * `undefined` is absent; `OPEN` (draft mode only) is not known yet.
 */
export interface Scope {
	readonly get: (path: readonly string[]) => unknown;
	/** `YYYY-MM-DD` */
	readonly today: string;
	/** ISO 8601 with offset. */
	readonly now: string;
	/** IANA zone of the procedure's calendar, for `date_of` and `time_of`. */
	readonly timeZone: string;
	readonly leapBirthday: "28 February" | "1 March";
}
