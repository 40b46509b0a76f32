import { calculateJwkThumbprint, importJWK, type JWK } from "jose";

/** EdDSA with Ed25519 (RFC 8037) and ES256 (RFC 7518, section 3.4): both have 128 bits of security. */
export const ALGORITHMS = ["EdDSA", "ES256"] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** A key that cannot sign or check attestations. The message never holds the key. */
export class UnfitKeyError extends Error {
	constructor(why: string) {
		super(`unfit key: ${why}`);
		this.name = "UnfitKeyError";
	}
}

/** What stands in the header of a JWS: which key, and how it signs. */
export interface KeyNames {
	readonly kid: string;
	readonly alg: Algorithm;
}

/**
 * The public half as it is published. `kid` is the thumbprint of RFC 7638 where the key has none.
 * @throws UnfitKeyError for other kinds of keys, and for one that says that it is for something else
 */
export async function publicKey(jwk: JWK): Promise<JWK & KeyNames> {
	const alg = algorithmOf(jwk);
	if (jwk.alg !== undefined && jwk.alg !== alg && jwk.alg !== "Ed25519")
		throw new UnfitKeyError(`it is for ${jwk.alg}`);
	if (jwk.use !== undefined && jwk.use !== "sig") throw new UnfitKeyError("it is not for signing");
	const { kty, crv, x, y } = jwk;
	// Member by member: whatever else stands in the key may be private.
	const bare = {
		kty,
		crv,
		x,
		...(alg === "ES256" && { y }),
	} as JWK;
	try {
		await importJWK(bare, alg);
		const kid = jwk.kid ?? (await calculateJwkThumbprint(bare));
		return { ...bare, kid, alg, use: "sig" };
	} catch {
		throw new UnfitKeyError("its public half is no point of its curve");
	}
}

/** @throws UnfitKeyError without a private half */
export async function privateKey(jwk: JWK): Promise<CryptoKey> {
	if (typeof jwk.d !== "string") throw new UnfitKeyError("it has no private half");
	try {
		return (await importJWK(jwk, algorithmOf(jwk))) as CryptoKey;
	} catch {
		throw new UnfitKeyError("its private half cannot be read");
	}
}

function algorithmOf({ kty, crv }: JWK): Algorithm {
	if (kty === "OKP" && crv === "Ed25519") return "EdDSA";
	if (kty === "EC" && crv === "P-256") return "ES256";
	throw new UnfitKeyError("neither Ed25519 nor P-256");
}
