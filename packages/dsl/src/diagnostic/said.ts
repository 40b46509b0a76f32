import { fill } from "./fill.ts";
import type { Message, Severity } from "./finding.ts";

/** A sentence of the catalogue about its values, in English. */
export function said(
	code: string,
	severity: Severity,
	sentence: string,
	values: Readonly<Record<string, unknown>>,
): Message {
	return { code, severity, values: { ...values }, message: fill(sentence, values) };
}
