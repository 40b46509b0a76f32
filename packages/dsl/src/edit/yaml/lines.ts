/** Offset of the first sign of a line. */
export function lineStart(text: string, at: number): number {
	return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Offset behind the last sign of a line, before its line break. */
export function lineEnd(text: string, at: number): number {
	const found = text.indexOf("\n", at);
	if (found === -1) return text.length;
	return found > 0 && text[found - 1] === "\r" && found > at ? found - 1 : found;
}

/** Offset of the line below, or the end of the text. */
export function nextLine(text: string, at: number): number {
	const found = text.indexOf("\n", at);
	return found === -1 ? text.length : found + 1;
}

/** How lines end around a place: as the one there, else the one above, else most of the file. */
export function eolAt(text: string, at: number): string {
	const here = text.indexOf("\n", at);
	const found = here === -1 ? text.lastIndexOf("\n", at) : here;
	return found > 0 && text[found - 1] === "\r" ? "\r\n" : "\n";
}

/** Spaces up to the column of a place, whatever stands there: `- a` is two deep. */
export function indentAt(text: string, at: number): string {
	return text
		.slice(lineStart(text, at), at)
		.replace(/^\ufeff/, "")
		.replaceAll(/[^ ]/g, " ");
}

/** Is there nothing before it on its line but spaces? */
export function startsLine(text: string, at: number): boolean {
	return /^\ufeff? *$/.test(text.slice(lineStart(text, at), at));
}

/** Is there nothing behind it on its line but a comment? */
export function endsLine(text: string, at: number): boolean {
	return /^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(at, lineEnd(text, at)));
}

export function isBlank(text: string, from: number): boolean {
	return text.slice(from, lineEnd(text, from)).trim() === "";
}

/** The column of a line that holds only a comment. */
export function commentColumn(text: string, from: number): number | undefined {
	const match = /^\ufeff?( *)#/.exec(text.slice(from, lineEnd(text, from)));
	return match?.[1]?.length;
}
