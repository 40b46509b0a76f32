/** One thing the checks found, as data. Words, file and line come from the catalogue and from where the linker read it. */
export interface CheckFinding {
	readonly code: string;
	readonly values: Readonly<Record<string, unknown>>;
	/** Keys from the root of the definition: `["steps", "reception.check", "outcomes", "accepted", "go_to"]`. */
	readonly at: readonly string[];
	/** Half-open offsets into the rule that stands there. */
	readonly ruleAt?: readonly [start: number, end: number];
	/** The other places that matter, by keys of the definition as `at`. */
	readonly related?: readonly { readonly message: string; readonly at: readonly string[] }[];
	/** The repair as an intent of `applyEdit`; its file is the one in which `at` stands. */
	readonly fix?: { readonly kind: string; readonly [argument: string]: unknown };
}
