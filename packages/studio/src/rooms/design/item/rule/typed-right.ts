/**
 * What somebody types to compare with, as the rule language writes it: it stays of the kind that stood there, or is of
 * the kind that the compared value has.
 *
 * @param like what stood there, or would stand there: `"online"`, `3`, `date("2027-01-01")`, a name
 */
export function rightOf(written: string, like: string): string {
	if (written === "") return "";
	const typed = like.startsWith('"') ? written : inLatinDigits(written);
	if (/^-?\d+(?:\.\d+)?$/.test(typed) && !like.startsWith('"')) return typed;
	if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return `date("${typed}")`;
	if (like.startsWith("time(") && /^\d{2}:\d{2}$/.test(typed)) return `time("${typed}")`;
	if (/^(?:true|false|null|today|now)$/.test(typed)) return typed;
	const isName = /^[a-z][a-z0-9_.]*$/.test(like) && /^[a-z][a-z0-9_.]*$/.test(typed);
	return isName ? typed : `"${typed.replace(/["\\]/g, "\\$&")}"`;
}

/** As people type it: without the quotes and the word that a text and a day stand in. */
export function typedAs(right: string): string {
	return (
		/^"((?:[^"\\]|\\.)*)"$/.exec(right)?.[1] ??
		/^(?:date|time)\("(.*)"\)$/.exec(right)?.[1] ??
		right
	);
}

/** Digits as they are written in Arabic. */
function inLatinDigits(typed: string): string {
	return typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
		String((digit.codePointAt(0) ?? 0) & 0xf),
	);
}
