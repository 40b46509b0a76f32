import type { Location } from "./span.ts";

/**
 * The first line of a location with carets under it; a location that goes on is underlined to the end of its line.
 *
 *     41 |       go_to: verfy
 *        |              ^~~~~
 */
export function codeFrame(text: string, at: Location): string {
	const line = lineOf(text, at.span.start, at.start.column);
	const from = at.start.column - 1;
	const to = at.end.line === at.start.line ? at.end.column - 1 : line.length;
	const number = String(at.start.line);
	return [
		`${number} | ${printable(line)}`,
		`${" ".repeat(number.length)} | ${blank(line, from)}${marks(to - from)}`,
	].join("\n");
}

function lineOf(text: string, offset: number, column: number): string {
	const start = offset - (column - 1);
	const end = text.indexOf("\n", start);
	return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}

/** Keeps tabs, so that the carets stand under what they mean. */
function blank(line: string, width: number): string {
	return line.slice(0, width).replace(/[^\t]/g, " ");
}

function marks(width: number): string {
	return `^${"~".repeat(Math.max(0, width - 1))}`;
}

/** Control characters and bidirectional overrides would make a terminal show another text than the file holds. */
function printable(line: string): string {
	return line.replace(/[\p{Cc}--[\t]]|[\u202a-\u202e\u2066-\u2069]/gv, "\ufffd");
}
