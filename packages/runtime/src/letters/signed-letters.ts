import type { StoredFile } from "../storage/rows.ts";
import type { AskedLetter, AskedPapers } from "./asked-papers.ts";
import type { RenderedLetter } from "./letter-file.ts";
import { withSignature } from "./signature-place.ts";

/** Media type of a signature that stands beside what it signs: JWS JSON serialization, RFC 7515, section 7.2.2. */
export const SIGNATURE_TYPE = "application/jose+json";

export interface SignedLetters {
	readonly letters: readonly RenderedLetter[];
	/** Signatures that stand beside what they sign. */
	readonly files: readonly StoredFile[];
}

/**
 * What was signed, with what the port gave for each: PDF with its signature inside, and signatures of everything else
 * as files of their own.
 */
export function signedLetters(asked: AskedPapers, data: unknown): SignedLetters {
	const given = signaturesIn(data);
	const letters = asked.letters.map((one) => withItsSignature(one, given.get(one.of)));
	const files = [...given].flatMap(([of, signature]) => fileOf(asked, of, signature) ?? []);
	return { letters, files };
}

function signaturesIn(data: unknown): ReadonlyMap<string, string> {
	const given = (data as { readonly signatures?: unknown } | undefined)?.signatures;
	if (typeof given !== "object" || given === null) return new Map();
	return new Map(
		Object.entries(given).filter((one): one is [string, string] => typeof one[1] === "string"),
	);
}

function withItsSignature(
	{ letter, pdf }: AskedLetter,
	signature: string | undefined,
): RenderedLetter {
	if (pdf === undefined || signature === undefined || isJws(signature)) return letter;
	return { ...letter, signed: withSignature(pdf, Buffer.from(signature, "base64")) };
}

/** Detached: its middle part, which is the hash of what is signed, is left out. */
function isJws(signature: string): boolean {
	return /^[\w-]+\.\.[\w-]+$/.test(signature);
}

function fileOf(
	{ effect, case: of, letters, hashes }: AskedPapers,
	id: string,
	signature: string,
): StoredFile | undefined {
	if (!isJws(signature) || !Object.hasOwn(hashes, id)) return undefined;
	const paper = letters.find((letter) => letter.of === id)?.letter.file.paper;
	const [header, , value] = signature.split(".");
	const content = new TextEncoder().encode(JSON.stringify({ protected: header, signature: value }));
	const name = `${paper ?? id}.signature.${effect.split(":").slice(-2).join(".")}.json`;
	return {
		id: name,
		case: of,
		name,
		type: SIGNATURE_TYPE,
		size: content.byteLength,
		content,
		field: id,
		...(paper !== undefined && { paper }),
	};
}
