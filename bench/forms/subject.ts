import type { BenchField } from "./fields.ts";

/** One way to show the form, built as somebody would put it on a page. */
export interface Subject {
	readonly id: string;
	/** Folder of its page, from the root of the repository: `index.html` with what it loads. */
	readonly folder: string;
	/** What the page fetches as `form-<count>.json`; left out: nothing. */
	readonly definition?: ((count: number) => unknown) | undefined;
	/** Ours talk to a case service, and need a case. */
	readonly needsCase?: true;
	/** The button that sends the form. */
	readonly submit: RegExp;
}

/** What the label of a question begins with, whatever a library writes after it. */
export function labelOf(field: BenchField): RegExp {
	return new RegExp(`^\\s*${field.title}(?!\\d)`);
}
