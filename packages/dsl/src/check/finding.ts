/** One thing the checks found, as data. Words, file and line come from the catalogue and from where the linker read it. */
export interface CheckFinding {
	readonly code: string;
	readonly values: Readonly<Record<string, unknown>>;
	/** Keys from the root of the definition: `["steps", "reception.check", "outcomes", "accepted", "go_to"]`. */
	readonly at: readonly string[];
	/** Half-open offsets into the rule that stands there. */
	readonly ruleAt?: readonly [start: number, end: number];
	/** Other places that matter, and what they have to do with it. */
	readonly related?: readonly { readonly says: string; readonly at: readonly string[] }[];
}
