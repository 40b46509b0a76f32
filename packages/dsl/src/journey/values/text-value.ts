import type { Field } from "../../bundle/index.ts";
import { checksumHolds } from "../../form/checksum.ts";

/** Several, where a digit can be counted up, for people must not have the same number; else of other lengths. */
export function textValues(field: Field): readonly string[] {
	const first = textValue(field);
	if (field.format !== undefined) return [first];
	if (!/\d/.test(first)) return [...new Set([first, ...lengths(field)])];
	const next = (text: string): string => {
		const more = counted(text);
		return field.checksum ? withChecksum(more, field.checksum) : more;
	};
	const fits = ({ pattern }: Field, text: string) =>
		!pattern || new RegExp(pattern.regex).test(text);
	const second = next(first);
	return [first, second, next(second)].filter((text) => fits(field, text));
}

/** As short and as long as the field lets it be: rules ask for lengths, too. */
function lengths({ pattern, checksum, shortest = 1, longest }: Field): readonly string[] {
	if (pattern || checksum) return [];
	const short = "x".repeat(Math.max(1, shortest));
	return longest === undefined ? [short] : [short, "x".repeat(Math.min(longest, LONG))];
}

const LONG = 500;

/** A text that the field accepts: its example, or the shortest that its pattern, checksum and lengths allow. */
export function textValue(field: Field): string {
	if (field.example !== undefined) return field.example;
	if (field.format !== undefined) return FORMATS[field.format];
	const text = field.pattern ? fromPattern(field.pattern.regex) : "Example";
	const least = Math.max(field.shortest ?? 1, 1);
	const fitted = field.pattern ? text : text.padEnd(least, "x").slice(0, field.longest ?? 100);
	return field.checksum ? withChecksum(fitted, field.checksum) : fitted;
}

const FORMATS = {
	email: "person@example.org",
	url: "https://example.org/",
	iban: "GB82WEST12345698765432",
} as const;

/** Literals and counted classes of characters are all that a pattern of the language compiles to; the first alternative. */
function fromPattern(regex: string): string {
	const inner = regex.replace(/^\^\(\?:/, "").replace(/\)\$$/, "");
	let text = "";
	for (const [piece, escaped, characters, count] of inner.matchAll(PIECE)) {
		if (piece === "|") break;
		if (escaped !== undefined) text += escaped;
		else if (characters !== undefined) text += fill(characters, Number(count));
		else text += piece;
	}
	return text;
}

const PIECE = /\\(.)|\[([^\]]+)\]\{(\d+)(?:,\d+)?\}|[\s\S]/g;

/** Fictitious by its look: `1234567890`, `AAAA`. */
function fill(characters: string, count: number): string {
	const isDigits = characters === "0-9";
	return Array.from({ length: count }, (_sign, index) => (isDigits ? (index + 1) % 10 : "A")).join(
		"",
	);
}

const MOST_TRIED = 1000;

/** Counts up the digits until the sum fits; a checksum leaves one in a hundred at the worst. */
function withChecksum(text: string, kind: NonNullable<Field["checksum"]>): string {
	let tried = text;
	for (let round = 0; round < MOST_TRIED && !checksumHolds(kind, tried); round++)
		tried = counted(tried);
	return tried;
}

function counted(text: string): string {
	const signs = [...text];
	for (let index = signs.length - 1; index >= 0; index--) {
		const digit = signs[index] ?? "";
		if (!/\d/.test(digit)) continue;
		signs[index] = String((Number(digit) + 1) % 10);
		if (digit !== "9") break;
	}
	return signs.join("");
}
