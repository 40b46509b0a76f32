import type { Location, Place } from "../source/span.ts";

export type Severity = "error" | "warning" | "info";

/** A sentence of the catalogue with its values, not yet at a place. The generated functions make it. */
export interface Message {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly values: Readonly<Record<string, unknown>>;
}

/** The other place that matters: "first declared here". */
export interface Related {
	readonly message: string;
	readonly file: string;
	readonly start: Place;
	readonly end: Place;
}

/** A repair that keeps the author's meaning. */
export type Fix = ReplaceFix | EditFix;

/** Put `text` in place of the finding's own span. */
export interface ReplaceFix {
	readonly kind: "replace";
	readonly text: string;
}

/** An intent of `applyEdit`, as data: what the studio and `onedoor edit` would be asked for. */
export interface EditFix {
	readonly kind: "edit";
	readonly intent: {
		readonly kind: string;
		readonly file: string;
		readonly [argument: string]: unknown;
	};
}

/** One fault at one place. It is plain JSON; printers make text of it. */
export interface Finding extends Message, Location {
	readonly related: readonly Related[];
	readonly fix?: Fix;
	/** The written reason for which the text accepts it here. */
	readonly accepted?: string;
}

export interface FindingOptions {
	readonly related?: readonly { readonly message: string; readonly at: Location }[];
	readonly fix?: Fix;
}

export function finding(message: Message, at: Location, options: FindingOptions = {}): Finding {
	const related = (options.related ?? []).map(({ message: words, at: other }) => ({
		message: words,
		file: other.file,
		start: other.start,
		end: other.end,
	}));
	return { ...message, ...at, related, ...(options.fix && { fix: options.fix }) };
}
