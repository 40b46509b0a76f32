import { doubleQuoted } from "../../syntax/quotes.ts";
import type { Style } from "./layout.ts";
import { numberText } from "./meaning.ts";

/** Where a scalar will stand. */
export interface ScalarPlace {
	/** Inside brackets, where commas and brackets end a plain scalar. */
	readonly flow: boolean;
	/** Keys stand on one line, before a colon. */
	readonly key?: boolean;
	/** Of the scalar that it replaces. */
	readonly before?: Style;
	/** Words that another reader would take for a number or a day may stay unquoted. */
	readonly untyped?: boolean;
	/** Indent of the lines of a block text, and how much deeper than its key that is; without it there is none. */
	readonly block?: { readonly indent: string; readonly deeper: number };
	readonly eol: string;
}

/**
 * Ways of writing a text as a scalar, best first: as it was quoted before, else plain, else in double quotes. Which
 * of them says the same in its place is for the parser to decide, not for us.
 */
export function waysToWrite(text: string, place: ScalarPlace): readonly string[] {
	const double = doubleQuoted(text);
	const blocks =
		place.block !== undefined && !place.key ? blockTexts(text, place.block, place) : [];
	if (place.before === "literal" || place.before === "folded") return [...blocks, double];
	const single = canBeSingle(text) ? [`'${text.replaceAll("'", "''")}'`] : [];
	if (text.includes("\n")) return [...blocks, double];
	if (place.before === "double") return [double];
	if (place.before === "single") return [...single, double];
	const plain = canBePlain(text, place) && (place.untyped || !looksTyped(text)) ? [text] : [];
	return [...plain, double];
}

/** One way that is surely right, for values that are written whole. */
export function safeScalar(value: string | number | boolean | null, place: ScalarPlace): string {
	if (typeof value !== "string") return typedText(value);
	return waysToWrite(value, place)[0] ?? doubleQuoted(value);
}

export function typedText(value: number | boolean | null): string {
	return typeof value === "number" ? numberText(value) : String(value);
}

/** Readers of YAML 1.1 and 1.2 would read a number, a day, a time, a yes or nothing out of these. */
export function looksTyped(text: string): boolean {
	return /^(?:[-+.]?\d[\d_.,:eExXoOa-fA-F+-]*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n|=|<<|\d{4}-\d\d?-\d\d?(?:[Tt]|\s).*)$/i.test(
		text,
	);
}

function canBePlain(text: string, { flow, key }: ScalarPlace): boolean {
	if (text === "" || text !== text.trim()) return false;
	if (/^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`]|---|\.\.\.)/.test(text)) return false;
	if (/:(?:\s|$)|\s#|[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff]/u.test(text)) return false;
	if (key && text.length > 1000) return false;
	return !(flow && /[,[\]{}]|^[-?:]/.test(text));
}

function canBeSingle(text: string): boolean {
	return !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text);
}

/** Block texts: literal, or folded where it was so before and every line break of it is doubled. */
function blockTexts(
	text: string,
	{ indent, deeper }: NonNullable<ScalarPlace["block"]>,
	{ before, eol }: ScalarPlace,
): readonly string[] {
	if (/[^\P{Cc}\n\t]|[\p{Cs}\ufeff\u2028\u2029]/u.test(text)) return [];
	const body = text.replace(/\n+$/, "");
	const ends = text.length - body.length;
	if (body === "" || deeper < 1 || deeper > 9) return [];
	const chomp = ends === 0 ? "-" : ends === 1 ? "" : "+";
	const hint = /^[ \n]/.test(body) ? String(deeper) : "";
	const rest = Array<string>(Math.max(0, ends - 1)).fill("");
	const write = (mark: string, lines: readonly string[]) =>
		[
			`${mark}${hint}${chomp}`,
			...[...lines, ...rest].map((line) => (line === "" ? "" : indent + line)),
		].join(eol);
	const literal = write("|", body.split("\n"));
	if (before !== "folded") return [literal];
	return [
		write(
			">",
			body.split("\n").flatMap((line, index) => (index === 0 ? [line] : ["", line])),
		),
		literal,
	];
}
