import { createHash, X509Certificate } from "node:crypto";

import type { Certificate } from "pkijs";

import { derOf } from "./certificates.ts";

/** What of a detached JWS (RFC 7515, appendix F) is known before it is signed. */
export interface JwsToSign {
	readonly header: string;
	/** ASCII of header and payload, as RFC 7515, section 5.1, has it. */
	readonly input: Uint8Array;
}

/**
 * A JWS over a hash as text, with the certificates of whoever signs in its header. The same inputs give the same bytes.
 */
export function jwsToSign(
	payload: string,
	chain: readonly [Certificate, ...Certificate[]],
): JwsToSign {
	const x5c = chain.map((one) => Buffer.from(derOf(one)).toString("base64"));
	const [certificate] = chain;
	const { publicKey, raw } = new X509Certificate(derOf(certificate));
	const header = base64url(
		JSON.stringify({
			alg: publicKey.asymmetricKeyType === "ec" ? "ES256" : "RS256",
			x5c,
			"x5t#S256": createHash("sha256").update(raw).digest("base64url"),
		}),
	);
	return { header, input: Buffer.from(`${header}.${base64url(payload)}`, "ascii") };
}

/** Compact serialization, with its middle left out: whoever checks it has that. */
export function detachedJws({ header }: JwsToSign, signature: Uint8Array): string {
	return `${header}..${Buffer.from(signature).toString("base64url")}`;
}

function base64url(text: string): string {
	return Buffer.from(text).toString("base64url");
}
