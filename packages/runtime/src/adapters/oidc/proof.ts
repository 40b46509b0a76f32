import { createHash } from "node:crypto";

import { calculateJwkThumbprint, EmbeddedJWK, errors, type JWTPayload, jwtVerify } from "jose";

import type { Spent } from "./spent.ts";
import { BadTokenError, type TokenRules } from "./tokens.ts";

/** A proof is good for so many seconds; that long it is remembered that it was used. */
const PROOF_SECONDS = 60;

export interface ProofRules extends Pick<TokenRules, "algorithms" | "now"> {
	/** The address called, as the client knows it, without query. */
	readonly htu: string;
	readonly spent: Spent;
}

/**
 * That whoever sends an access token holds the key it was made out to (RFC 9449 §4.3, §7): a token that was copied on
 * its way is of no use, and neither is the whole request, a second time.
 *
 * @throws BadTokenError
 */
export async function checkProof(
	request: Request,
	token: string,
	bound: JWTPayload,
	{ algorithms, now, htu, spent }: ProofRules,
): Promise<void> {
	const proof = request.headers.get("DPoP") ?? "";
	const { payload, jwk } = await readProof(proof, algorithms, now);
	if (payload.htm !== request.method) throw new BadTokenError("proof htm");
	if (typeof payload.htu !== "string" || withoutQuery(payload.htu) !== htu)
		throw new BadTokenError("proof htu");
	if (payload.ath !== createHash("sha256").update(token).digest("base64url"))
		throw new BadTokenError("proof ath");
	if ((await calculateJwkThumbprint(jwk)) !== thumbprintIn(bound))
		throw new BadTokenError("proof key");
	const key = createHash("sha256")
		.update(`${thumbprintIn(bound)} ${payload.jti}`)
		.digest("hex");
	if (!(await spent.spend(`proof:${key}`, now + 2 * PROOF_SECONDS * 1000)))
		throw new BadTokenError("proof used");
}

/** RFC 7800 `cnf`, RFC 9449 §6.1. */
export function isBound({ cnf }: JWTPayload): boolean {
	return cnf !== undefined;
}

function thumbprintIn({ cnf }: JWTPayload): unknown {
	return typeof cnf === "object" && cnf !== null && "jkt" in cnf ? cnf.jkt : undefined;
}

async function readProof(proof: string, algorithms: readonly string[], now: number) {
	try {
		const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
			typ: "dpop+jwt",
			algorithms: [...algorithms],
			requiredClaims: ["jti", "htm", "htu", "iat", "ath"],
			maxTokenAge: PROOF_SECONDS,
			clockTolerance: 5,
			currentDate: new Date(now),
		});
		// `EmbeddedJWK` has refused a header without one, and one with a private key.
		return { payload, jwk: protectedHeader.jwk ?? {} };
	} catch (error) {
		throw new BadTokenError(error instanceof errors.JOSEError ? `proof ${error.code}` : "proof");
	}
}

function withoutQuery(address: string): string | undefined {
	if (!URL.canParse(address)) return undefined;
	const { origin, pathname } = new URL(address);
	return origin + pathname;
}
