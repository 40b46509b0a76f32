import { type Finding, finding, type ReplaceFix } from "../diagnostic/finding.ts";
import { braces_unquoted } from "../diagnostic/messages.generated.ts";
import { locationIn, type SourceFile } from "../source/source-file.ts";
import { doubleQuoted } from "./quotes.ts";

/** A fault that the library for all of YAML found, by the name it gives it. */
export interface YamlFault {
	readonly code: string;
	readonly pos: readonly [number, number];
}

/**
 * A text that begins with a value, `{{case.number}} is there`: YAML takes it for a map whose key is a map, and says so
 * in words that help nobody. Undefined where something before it is at fault.
 */
export function bracesUnquoted(
	file: SourceFile,
	faults: readonly YamlFault[],
): Finding | undefined {
	const { text } = file;
	const fault = faults.find(
		({ code, pos: [at] }) => code === "NON_STRING_KEY" && text.startsWith("{{", at - 1),
	);
	if (fault === undefined) return undefined;
	const start = fault.pos[0] - 1;
	const line = lineAround(text, start);
	if (faults.some(({ pos: [at] }) => at < line.start)) return undefined;
	const written = text.slice(start, line.end).trimEnd();
	const fix = quotedWhole(text, line, start, written);
	const at = locationIn(file, { start, end: start + written.length });
	return finding(braces_unquoted(), at, fix ? { fix } : {});
}

interface Line {
	readonly start: number;
	readonly end: number;
}

function lineAround(text: string, at: number): Line {
	const end = text.indexOf("\n", at);
	return { start: text.lastIndexOf("\n", at - 1) + 1, end: end === -1 ? text.length : end };
}

/** A plain key, and nothing before it on its line. */
const KEY = /^ *[\w.-]+: +$/;

/** Only a text that surely ends with its line is put in quotes: no comment behind it, no further line below it. */
function quotedWhole(
	text: string,
	line: Line,
	start: number,
	written: string,
): ReplaceFix | undefined {
	const before = text.slice(line.start, start);
	const indent = before.search(/\S/);
	const below = /^ *(?=\S)/m.exec(text.slice(line.end + 1))?.[0].length ?? 0;
	const isWhole = KEY.test(before) && !/\s#/.test(written) && below <= indent;
	return isWhole ? { kind: "replace", text: doubleQuoted(written) } : undefined;
}
