import type { Finding } from "../diagnostic/finding.ts";
import { finding } from "../diagnostic/finding.ts";
import { character_forbidden, file_too_large, too_deep } from "../diagnostic/messages.generated.ts";
import { locationIn, type SourceFile } from "../source/source-file.ts";
import { wrongByte } from "../source/text-of.ts";
import { lookAt, MOST_LEVELS } from "./look.ts";

const MOST_BYTES = 1024 * 1024;
const MOST_LINES = 20_000;

/** Everything but tab, line feed and carriage return; a byte order mark only where YAML has it, at the beginning. */
const CONTROL = /[\p{Cc}--[\t\n\r]]|(?<!^)\ufeff|[\ufffe\uffff]/v;
/** A lone surrogate is text that was not UTF-8: see `textOf`. */
const LONE = /\p{Cs}/u;
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/;

/** What makes a file not worth parsing. Linear, and before any parser sees the text. */
export function limitFinding(file: SourceFile): Finding | undefined {
	const at = (start: number, end = start) => locationIn(file, { start, end });
	const size = bytesOf(file.text);
	if (size > MOST_BYTES) {
		return finding(file_too_large({ found: size, unit: "bytes", limit: MOST_BYTES }), at(0));
	}
	// Lines are counted where there may be too many.
	if (file.text.length > MOST_LINES && file.lines.count > MOST_LINES + 1) {
		return finding(
			file_too_large({ found: file.lines.count, unit: "lines", limit: MOST_LINES }),
			at(0),
		);
	}
	const { isOdd, tooDeepAt } = lookAt(file);
	const control =
		(isOdd ? CONTROL.exec(file.text) : null) ??
		(file.text.isWellFormed() ? null : LONE.exec(file.text));
	if (control)
		return finding(
			character_forbidden({ character: named(control[0]) }),
			at(control.index, control.index + 1),
		);
	return tooDeepAt === undefined
		? undefined
		: finding(too_deep({ limit: MOST_LEVELS }), at(tooDeepAt, tooDeepAt + 1));
}

/**
 * What makes a text take too long for the library for all of YAML, whose time grows with the signs it has to weigh:
 * a mebibyte of commas takes it twelve seconds. Texts that are read in one quick pass have no such limit.
 */
export function signsFinding(file: SourceFile): Finding | undefined {
	let signs = 0;
	for (let at = 0; at < file.text.length; at++) if (SIGNS[file.text.charCodeAt(at)] === 1) signs++;
	if (signs <= MOST_SIGNS) return undefined;
	const values = { found: signs, unit: "signs of YAML", limit: MOST_SIGNS };
	return finding(file_too_large(values), locationIn(file, { start: 0, end: 0 }));
}

/** Well under a second; a definition of 20,000 lines has about as many colons. */
const MOST_SIGNS = 50_000;
const SIGNS = new Uint8Array(128);
for (const sign of ",:[]{}*&!|>'\"%@`?") SIGNS[sign.charCodeAt(0)] = 1;

/** Where a text begins: behind the byte order mark that some editors write, which is no part of what it says. */
export function textStart(text: string): number {
	return text.startsWith("\ufeff") ? 1 : 0;
}

/** In UTF-8, where no UTF-16 unit takes more than three bytes: most texts need not be counted. */
function bytesOf(text: string): number {
	if (text.length > MOST_BYTES || text.length * 3 <= MOST_BYTES) return text.length;
	return new TextEncoder().encode(text).length;
}

/** The first mark that turns the direction of writing, which ids, keys and rules may not hold. */
export function bidiMark(text: string): string | undefined {
	const found = BIDI.exec(text)?.[0];
	return found && named(found);
}

function named(character: string): string {
	const byte = wrongByte(character);
	if (byte !== undefined) return `0x${byte.toString(16).toUpperCase()}, a byte that is not UTF-8,`;
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
