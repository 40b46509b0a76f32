import { createHash } from "node:crypto";

/**
 * Bytes kept free for a signature in a PDF: a signature with its certificates is 4 to 8 thousand. It is CMS, RFC 5652,
 * written in hex (ISO 32000-1, 12.8.1).
 */
export const PLACE_BYTES = 12_288;

/** What a printer writes where the numbers stand later: they are known once the file is whole. */
export const UNKNOWN_RANGE = ["**********", "**********", "**********"] as const;

/** A `ByteRange`: from, length, from, length. */
export type ByteRange = readonly [number, number, number, number];

/** A signature, or room for one, in a PDF. */
export interface SignaturePlace {
	readonly range: ByteRange;
	/** What stands between the two parts of the range, as bytes of hex; undefined: it is not one hex string. */
	readonly contents: Uint8Array | undefined;
}

/** The same file, with the range of its only place for a signature, which is everything but that place. */
export function withRange(pdf: Uint8Array): Uint8Array {
	const text = latin1(pdf);
	const unknown = `[0 ${UNKNOWN_RANGE.map((stars) => `/${stars}`).join(" ")}]`;
	const at = text.lastIndexOf(unknown);
	const from = text.lastIndexOf(`<${"00".repeat(PLACE_BYTES)}>`);
	if (at < 0 || from < 0) throw new Error("there is no room for a signature");
	const to = from + 2 * PLACE_BYTES + 2;
	const range = `[0 ${from} ${to} ${pdf.byteLength - to}]`.padEnd(unknown.length);
	return replaced(pdf, at, range);
}

/** Where a signature is still to come, and the SHA-256, hex, of all other bytes. Undefined: no room for one. */
export function placeToSign(
	pdf: Uint8Array,
): { readonly range: ByteRange; readonly sha256: string } | undefined {
	const place = signaturePlaces(pdf).at(-1);
	if (place?.contents === undefined || place.contents.some((byte) => byte !== 0)) return undefined;
	return { range: place.range, sha256: digestOf(pdf, place.range).toString("hex") };
}

/**
 * The file with the signature in its place; no other byte changes.
 * @throws Error when there is no room for it
 */
export function withSignature(pdf: Uint8Array, cms: Uint8Array): Uint8Array {
	const place = placeToSign(pdf);
	if (place === undefined) throw new Error("there is no room for a signature");
	const [, from, to] = place.range;
	const hex = Buffer.from(cms).toString("hex");
	if (hex.length > to - from - 2) throw new Error("the signature is larger than its place");
	return replaced(pdf, from + 1, hex);
}

/** All signatures of a file and places for them, in the order in which they stand there. */
export function signaturePlaces(pdf: Uint8Array): readonly SignaturePlace[] {
	const text = latin1(pdf);
	const ranges = text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g);
	return [...ranges].map(([, ...numbers]) => {
		const range = numbers.map(Number) as unknown as ByteRange;
		const [from, length, to] = range;
		const [, hex] = /^<([\da-fA-F]*)>$/.exec(text.slice(from + length, to)) ?? [];
		return { range, contents: hex === undefined ? undefined : Buffer.from(hex, "hex") };
	});
}

/** SHA-256 of the bytes that a range covers. */
export function digestOf(pdf: Uint8Array, [from, length, then, rest]: ByteRange): Buffer {
	return createHash("sha256")
		.update(pdf.subarray(from, from + length))
		.update(pdf.subarray(then, then + rest))
		.digest();
}

function replaced(pdf: Uint8Array, at: number, text: string): Uint8Array {
	const changed = Uint8Array.from(pdf);
	changed.set(Buffer.from(text, "latin1"), at);
	return changed;
}

function latin1(bytes: Uint8Array): string {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
