import type { ScalarNode } from "../syntax/nodes.ts";

/**
 * Ways of writing a text as a YAML scalar on one line, best first: as it was quoted before, else plain, else in double
 * quotes. Which of them says the same in its place is for the parser to decide, not for us.
 */
export function waysToWrite(text: string, before?: ScalarNode["style"]): readonly string[] {
	const double = JSON.stringify(text);
	const single = `'${text.replaceAll("'", "''")}'`;
	if (before === "double") return [double];
	if (before === "single") return [single, double];
	return looksTyped(text) ? [double] : [text, double];
}

/** Our own reader takes every scalar as text; others would read a number, a day or a yes out of these. */
function looksTyped(text: string): boolean {
	return /^(?:[-+.]?\d[\d_.,:eExXoO+-]*|~|null|true|false|yes|no|on|off|\.inf|\.nan)$/i.test(text);
}
