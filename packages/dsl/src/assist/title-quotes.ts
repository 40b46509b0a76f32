import type { WrittenText } from "./texts.ts";

/** A title that was changed, in one language. */
export interface Retitled {
	readonly before: string;
	readonly after: string;
	readonly language: string;
}

/** A text that says a title as it was. */
export interface TitleQuote extends Pick<WrittenText, "file" | "path" | "line" | "about"> {
	/** As it is. */
	readonly text: string;
	/** With the title as it is now. */
	readonly changed: string;
}

/**
 * Texts that quote a title as it was, in that language alone: whole words, as they are or as a sentence begins or goes
 * on with them. Names of values in a letter are no words of it, and what bears the same name itself quotes nobody.
 */
export function titleQuotes(
	texts: readonly WrittenText[],
	{ before, after, language }: Retitled,
): readonly TitleQuote[] {
	const [old, now] = [bare(before), bare(after)];
	if (old === "" || now === "" || old === now) return [];
	const quoted = wholeWords(old);
	return texts.flatMap(({ file, path, line, about, words }) => {
		const text = words[language] ?? "";
		if (bare(text) === old) return [];
		const changed = outsideValues(text, (part) =>
			part.replace(quoted, (found) => casedAs(found, old, now)),
		);
		if (changed === text) return [];
		return { file, path, line, ...(about !== undefined && { about }), text, changed };
	});
}

/** A question is quoted without its mark. */
function bare(title: string): string {
	return title.trim().replace(/[?:؟]\s*$/, "");
}

function wholeWords(title: string): RegExp {
	const [first = "", ...rest] = [...title];
	const either = [...new Set([first, first.toLowerCase(), first.toUpperCase()])];
	const begin = either.map(escaped).join("|");
	return new RegExp(`(?<!${LETTER})(?:${begin})${escaped(rest.join(""))}(?!${LETTER})`, "gu");
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Begins large or small as what stood there did, where that was not as the title itself begins. */
function casedAs(found: string, old: string, now: string): string {
	const [letter = ""] = found;
	const [own = ""] = old;
	if (letter === own) return now;
	const [first = "", ...rest] = [...now];
	const begun = letter === letter.toLowerCase() ? first.toLowerCase() : first.toUpperCase();
	return [begun, ...rest].join("");
}

/** Everything but `{{…}}`. */
function outsideValues(text: string, change: (part: string) => string): string {
	return text
		.split(/(\{\{[^}]*\}\})/)
		.map((part, at) => (at % 2 === 0 ? change(part) : part))
		.join("");
}
