/** Half-open offsets into a text, in UTF-16 units from 0. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Line and column from 1; columns count UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Where something stands, for people (`start`, `end`) and for editors (`span`). `end` is exclusive. */
export interface Location {
	readonly file: string;
	readonly span: Span;
	readonly start: Place;
	readonly end: Place;
	/** Keys from the root of the file, joined by dots: `steps.verify.go_to`. */
	readonly path: string;
}
