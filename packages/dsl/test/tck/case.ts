/** A type of an input, as the model declares it: a group has members, a list items. */
export type TckType =
	| "yes_no"
	| "number"
	| "text"
	| "date"
	| "time"
	| "moment"
	| { readonly list: TckType }
	| { readonly [member: string]: TckType };

/** One expected result of the TCK that our rule language can say. Numbers are `{ number: decimal text }`. */
export interface TckCase {
	/** `<model>/<case>/<decision>` */
	readonly id: string;
	/** The expression of the TCK, and the same with our names. */
	readonly feel: string;
	readonly rule: string;
	readonly types: Readonly<Record<string, TckType>>;
	readonly inputs: Readonly<Record<string, unknown>>;
	readonly expected: unknown;
}

export interface TckSelection {
	readonly source: string;
	readonly commit: string;
	readonly licence: string;
	/** Expected results in the TCK's compliance levels 2 and 3. */
	readonly all: number;
	/** Why cases are not among ours → how many. */
	readonly leftOut: Readonly<Record<string, number>>;
	readonly cases: readonly TckCase[];
}
