import { CompactSign, compactVerify, createLocalJWKSet, decodeJwt, errors, type JWK } from "jose";

import {
	ATTESTATION_SCHEMA,
	type Attestation,
	type Issuer,
	PART_SCHEMA,
	type ReadAttestation,
} from "../../ports/issuer.ts";
import { ALGORITHMS, privateKey, publicKey, UnfitKeyError } from "./keys.ts";

export { UnfitKeyError } from "./keys.ts";

export interface IssuerOptions {
	/** The https origin that people reach this host at, e.g. `https://portal.example`. */
	readonly issuer: string;
	/** What signs from now on: Ed25519 or P-256, with its private half. */
	readonly key: JWK;
	/**
	 * Keys that are published beside it: those of before, so that what they signed can still be checked, and the next
	 * one, so that others have it in time. Their private halves are not needed. Default: none.
	 */
	readonly others?: readonly JWK[];
}

/** Says in the header what is signed, so that it is taken for nothing else: RFC 8725, section 3.11. */
const TYPE = "onedoor-result+jwt";
/** Nobody takes a part for the whole. */
const PART_TYPE = "onedoor-result-part+jwt";

/** A compact JWS of a result is a few thousand signs. */
const LONGEST = 256 * 1024;

/**
 * An issuer that signs with a key it holds itself.
 * @throws UnfitKeyError for a key of another kind, and where two keys have one name
 */
export async function issuerOf({ issuer, key, others = [] }: IssuerOptions): Promise<Issuer> {
	const id = originOf(issuer);
	const own = await publicKey(key);
	const signing = await privateKey(key);
	const keys = [own, ...(await Promise.all(others.map(publicKey)))];
	if (new Set(keys.map(({ kid }) => kid)).size < keys.length)
		throw new UnfitKeyError("two keys have the same name");
	const known = createLocalJWKSet({ keys });
	const sign: Issuer["sign"] = (says) =>
		new CompactSign(new TextEncoder().encode(JSON.stringify(says)))
			.setProtectedHeader({
				alg: own.alg,
				typ: says.schema === PART_SCHEMA ? PART_TYPE : TYPE,
				kid: own.kid,
			})
			.sign(signing);
	// A key that does not belong together signs what nobody can check: better now than with the first result.
	const probe = await new CompactSign(new Uint8Array(1))
		.setProtectedHeader({ alg: own.alg, kid: own.kid })
		.sign(signing);
	await compactVerify(probe, known).catch(() => {
		throw new UnfitKeyError("its halves do not belong together");
	});

	return {
		id,
		sign,
		keys: () => ({ keys: keys as unknown as readonly Readonly<Record<string, unknown>>[] }),
		read: async (signed): Promise<ReadAttestation> => {
			if (signed.length > LONGEST) return { why: "unreadable" };
			try {
				const { payload, protectedHeader } = await compactVerify(signed, known, {
					algorithms: [...ALGORITHMS],
				});
				if (protectedHeader.typ !== TYPE) return { why: "unreadable" };
				const says = JSON.parse(new TextDecoder().decode(payload)) as Attestation;
				if (says.schema !== ATTESTATION_SCHEMA) return { why: "unreadable" };
				return says.iss === id ? { says } : { why: "another_issuer" };
			} catch (error) {
				return { why: whyNot(error, signed, id) };
			}
		},
	};
}

function whyNot(
	error: unknown,
	signed: string,
	id: string,
): Exclude<ReadAttestation, { says: unknown }>["why"] {
	if (error instanceof errors.JWSSignatureVerificationFailed) return "altered";
	if (!(error instanceof errors.JWKSNoMatchingKey)) return "unreadable";
	return issuerSaidIn(signed) === id ? "unknown_key" : "another_issuer";
}

/** Believed for one thing only: whom to ask instead. */
function issuerSaidIn(signed: string): unknown {
	try {
		return decodeJwt(signed).iss;
	} catch {
		return undefined;
	}
}

/** @throws Error for what is no origin, or is reached in the clear by others than this machine */
function originOf(issuer: string): string {
	const { origin, protocol, hostname } = new URL(issuer);
	const isHere = hostname === "127.0.0.1" || hostname === "localhost" || hostname === "[::1]";
	if (protocol !== "https:" && !isHere) throw new Error("an issuer is reached by https");
	if (issuer.replace(/\/$/, "") !== origin) throw new Error("an issuer is an origin, without path");
	return origin;
}
