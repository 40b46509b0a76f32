import type { Form } from "../form.ts";
import { scalar } from "../forms.ts";

/** A pattern in words, and the anchored regular expression it means. */
export interface Pattern {
	readonly text: string;
	readonly regex: string;
}

const CLASSES: Readonly<Record<string, string>> = {
	digit: "[0-9]",
	digits: "[0-9]",
	capital: "[A-Z]",
	capitals: "[A-Z]",
	letter: "[A-Za-z]",
	letters: "[A-Za-z]",
	capitals_or_digits: "[A-Z0-9]",
	letters_or_digits: "[A-Za-z0-9]",
};

/** One piece: a literal in double quotes, or a count and a class of characters. */
const PIECE = /^(?:"((?:[^"\\]|\\["\\])*)"|(\d{1,4})(?: to (\d{1,4}))? ([a-z_]+))(?: |$)/;

/**
 * Several counts that may be one thing or another are tried in all their combinations: twenty-five of `0 to 99 digits`
 * take a minute for ten digits. With so many combinations at most, and none inside another, any text is judged at once.
 */
const MOST_WAYS = 100_000;

export const pattern: Form<Pattern> = scalar({
	expected: 'a pattern in words such as `12 digits` or `2 capitals "-" 4 to 6 digits`',
	example: "12 digits",
	quotes: "single",
	parse(text) {
		if (text.length > 500) return undefined;
		const alternatives = splitAlternatives(text).map(alternative);
		if (alternatives.some((one) => one === undefined)) return undefined;
		return { text, regex: `^(?:${alternatives.join("|")})$` };
	},
});

/** `or` between pieces; one inside a literal is text. */
function splitAlternatives(text: string): string[] {
	return text.split(/ or (?=(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*$)/);
}

function alternative(text: string): string | undefined {
	let rest = text;
	let regex = "";
	let ways = 1;
	while (rest !== "") {
		const match = PIECE.exec(rest);
		const piece = match && pieceRegex(match);
		if (!match || piece === undefined) return undefined;
		ways *= waysOf(match);
		regex += piece;
		rest = rest.slice(match[0].length);
	}
	return regex === "" || ways > MOST_WAYS ? undefined : regex;
}

function pieceRegex([, literal, from, to, name = ""]: RegExpExecArray): string | undefined {
	if (literal !== undefined) return escapeRegex(literal.replace(/\\(["\\])/g, "$1"));
	const characters = CLASSES[name];
	if (characters === undefined || (to !== undefined && Number(to) < Number(from))) return undefined;
	return to === undefined ? `${characters}{${from}}` : `${characters}{${from},${to}}`;
}

function waysOf([, , from, to]: RegExpExecArray): number {
	return to === undefined ? 1 : Number(to) - Number(from) + 1;
}

function escapeRegex(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
