/** One thing wrong with a rule's text, as data: `words` for it live with the findings' catalogue. */
export interface RuleError {
	/** Stable: `sign_unknown`, `text_not_closed`, `operand_missing`… */
	readonly code: string;
	readonly values: Readonly<Record<string, unknown>>;
	/** Half-open offsets into the rule's text, in UTF-16 units. */
	readonly at: readonly [start: number, end: number];
}
