import { constants, type KeyObject, verify, X509Certificate } from "node:crypto";

import type { Certificate } from "pkijs";

import { derOf } from "./certificates.ts";

/** Signature algorithms by object identifier, with the digest that each names, where it names one. RFC 8017, RFC 5758. */
const ALGORITHMS: Readonly<
	Record<string, { readonly kind: "rsa" | "pss" | "ec"; readonly hash?: string }>
> = {
	"1.2.840.113549.1.1.1": { kind: "rsa" },
	"1.2.840.113549.1.1.10": { kind: "pss" },
	"1.2.840.113549.1.1.11": { kind: "rsa", hash: "sha256" },
	"1.2.840.113549.1.1.12": { kind: "rsa", hash: "sha384" },
	"1.2.840.113549.1.1.13": { kind: "rsa", hash: "sha512" },
	"1.2.840.10045.4.3.2": { kind: "ec", hash: "sha256" },
	"1.2.840.10045.4.3.3": { kind: "ec", hash: "sha384" },
	"1.2.840.10045.4.3.4": { kind: "ec", hash: "sha512" },
};

/** Digests that are not broken, by object identifier. */
export const DIGESTS: Readonly<Record<string, string>> = {
	"2.16.840.1.101.3.4.2.1": "sha256",
	"2.16.840.1.101.3.4.2.2": "sha384",
	"2.16.840.1.101.3.4.2.3": "sha512",
};

export function keyOf(certificate: Certificate): KeyObject {
	return new X509Certificate(derOf(certificate)).publicKey;
}

/** Whether a signature of these bytes is of this certificate's key. `digest`: what the signature says it was made of. */
export function isSignatureOf(
	certificate: Certificate,
	bytes: Uint8Array,
	signature: Uint8Array,
	{ algorithm, digest }: { readonly algorithm: string; readonly digest: string },
): boolean {
	const known = Object.hasOwn(ALGORITHMS, algorithm) ? ALGORITHMS[algorithm] : undefined;
	if (known === undefined || (known.hash !== undefined && known.hash !== digest)) return false;
	const key = keyOf(certificate);
	if ((key.asymmetricKeyType === "ec") !== (known.kind === "ec")) return false;
	const padding = known.kind === "pss" ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
	try {
		return verify(digest, bytes, { key, ...padding }, signature);
	} catch {
		return false;
	}
}

/** Two numbers of P-256 or P-384 side by side: as DER, either is longer. */
const BARE: ReadonlySet<number> = new Set([64, 96]);

/** ECDSA in DER (RFC 3279, section 2.2.3), also where a provider gives the two numbers side by side. */
export function asDer(signature: Uint8Array): Uint8Array {
	if (!BARE.has(signature.length)) return signature;
	const half = signature.length / 2;
	const numbers = [signature.subarray(0, half), signature.subarray(half)].map(asInteger);
	const body = Buffer.concat(numbers);
	return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function asInteger(bytes: Uint8Array): Uint8Array {
	const from = bytes.findIndex((byte) => byte !== 0);
	const value = bytes.subarray(from < 0 ? bytes.length - 1 : from);
	const padded = (value[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), value]) : value;
	return Buffer.concat([Buffer.from([0x02, padded.length]), padded]);
}

/** The other way round, as JWS has it: RFC 7518, section 3.4. Of P-256. */
export function asPair(der: Uint8Array): Uint8Array {
	const numbers: Uint8Array[] = [];
	let at = 2;
	for (let nth = 0; nth < 2; nth++) {
		const length = der[at + 1] ?? 0;
		numbers.push(der.subarray(at + 2, at + 2 + length));
		at += 2 + length;
	}
	return Buffer.concat(
		numbers.map((number) => {
			const bare = number.length > 32 ? number.subarray(number.length - 32) : number;
			return Buffer.concat([Buffer.alloc(32 - bare.length), bare]);
		}),
	);
}
