/**
 * Bytes as text. Every character is kept, a byte order mark too. A first byte that is not UTF-8 stands in the text as
 * a lone surrogate, U+DC00 and the byte, which no UTF-8 can say: so reading refuses such a text at that very place,
 * and nothing is quietly replaced by U+FFFD.
 */
export function textOf(bytes: Uint8Array): string {
	const whole = decoded(bytes);
	if (whole !== undefined) return whole;
	const start = firstWrong(bytes);
	const rest = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start + 1));
	const wrong = String.fromCharCode(0xdc00 + (bytes[start] ?? 0));
	return (decoded(bytes.subarray(0, start)) ?? "") + wrong + rest;
}

/** The byte behind such a surrogate. */
export function wrongByte(character: string): number | undefined {
	const code = character.charCodeAt(0);
	return code >= 0xdc80 && code <= 0xdcff ? code - 0xdc00 : undefined;
}

function decoded(bytes: Uint8Array, stream = false): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
	} catch {
		return undefined;
	}
}

/** Where the first character begins that is none. Halving, for a text may be large. */
function firstWrong(bytes: Uint8Array): number {
	let [fine, wrong] = [0, bytes.length + 1];
	while (wrong - fine > 1) {
		const middle = Math.floor((fine + wrong) / 2);
		// Half a character at the end is not wrong yet.
		if (decoded(bytes.subarray(0, middle), true) === undefined) wrong = middle;
		else fine = middle;
	}
	let start = Math.min(fine, bytes.length);
	while (start > 0 && decoded(bytes.subarray(0, start)) === undefined) start--;
	return start;
}
