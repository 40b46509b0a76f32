import { codeFrame } from "../../source/code-frame.ts";

import type { Finding } from "../finding.ts";

/** What stands round a finding's own sentence. */
export interface PrettyWords {
	readonly warning: string;
	readonly info: string;
	readonly accepted: string;
}

const ENGLISH: PrettyWords = { warning: "warning", info: "info", accepted: "accepted here" };

/**
 * One finding for a terminal: `file:line:column: sentence [code]`, the line with carets, the other places.
 * `text` is the file's text; without it the frame is left out.
 */
export function printPretty(found: Finding, text?: string, words: PrettyWords = ENGLISH): string {
	const severity = found.severity === "error" ? "" : `${words[found.severity]}: `;
	const head = `${found.file}:${found.start.line}:${found.start.column}: ${severity}${found.message} [${found.code}]`;
	const frame = text === undefined ? [] : [codeFrame(text, found)];
	const related = found.related.map(
		(other) => `  ${other.file}:${other.start.line}:${other.start.column}: ${other.message}`,
	);
	const accepted = found.accepted === undefined ? [] : [`  ${words.accepted}: ${found.accepted}`];
	return [head, ...frame, ...related, ...accepted].join("\n");
}
