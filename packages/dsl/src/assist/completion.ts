import type { Words } from "../model/form.ts";
import type { Place } from "./place.ts";

/** One thing that may be written at the cursor. */
export interface Completion {
	readonly label: string;
	readonly kind: "key" | "word" | "name" | "code" | "function" | "member" | "text";
	/** Half-open offsets in the text: what `insert` replaces. */
	readonly start: number;
	readonly end: number;
	/** Lines after the first are already indented. */
	readonly insert: string;
	/** A few words beside it: a type, a title. */
	readonly detail?: string;
	/** What it is called, in every language that says it. */
	readonly title?: Words;
	/** Markdown. */
	readonly doc?: string;
	/** Choosing it makes the next question useful at once: a key waits for its value. */
	readonly more?: true;
}

/** At a cursor: replaces what is written there. */
export function completion(
	{ start, end }: Pick<Place, "start" | "end">,
	kind: Completion["kind"],
	label: string,
	rest: Partial<Pick<Completion, "insert" | "detail" | "title" | "doc" | "more">> = {},
): Completion {
	return { label, kind, start, end, insert: label, ...rest };
}
