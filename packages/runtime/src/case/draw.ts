/**
 * The draw of a case, from 0 up to 99.99: the same number is always drawn alike, and nobody chooses a case's number.
 * FNV-1a over the number's letters, because neighbouring numbers must not be drawn alike.
 */
export function drawOf(number: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < number.length; at++)
		hash = Math.imul(hash ^ number.charCodeAt(at), 0x01000193) >>> 0;
	// The last bits of FNV-1a are weak for short texts that differ in one digit, so high and low are mixed.
	return ((((hash ^ (hash >>> 15)) >>> 0) % 10_000) / 100).toFixed(2);
}
