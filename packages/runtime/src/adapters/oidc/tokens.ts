import { errors, type JWTPayload, jwtVerify } from "jose";
import { ClientError, ResponseBodyError, tokenIntrospection } from "openid-client";

import { downOf, type Provider } from "./provider.ts";

/** Public-key signatures only: with a shared secret, whoever checks could also sign. */
export const USUAL_ALGORITHMS: readonly string[] = [
	"ES256",
	"ES384",
	"ES512",
	"PS256",
	"RS256",
	"EdDSA",
	"Ed25519",
];

/** Clocks may differ by so many seconds. */
const TOLERANCE_SECONDS = 5;

export interface TokenRules {
	readonly issuer: string;
	readonly audience: string;
	readonly algorithms: readonly string[];
	/** Milliseconds. */
	readonly now: number;
}

/** Thrown where a token is not good. `why` names the check and never what the token says. */
export class BadTokenError extends Error {
	readonly why: string;

	constructor(why: string) {
		super(why);
		this.name = "BadTokenError";
		this.why = why;
	}
}

/**
 * An access token as RFC 9068 has it (§4): `typ`, issuer, audience, times, signature by a key of the issuer.
 *
 * @throws BadTokenError · PortDownError when keys must be fetched and cannot be
 */
export async function checkAccessToken(
	token: string,
	{ keys }: Provider,
	rules: TokenRules,
): Promise<JWTPayload> {
	return verified(token, keys, rules, {
		typ: "at+jwt",
		requiredClaims: ["exp", "sub", "client_id", "iat", "jti"],
	});
}

/**
 * An ID token (OpenID Connect Core §3.1.3.7). Nonce, `azp` and `max_age` are checked where it was received; the
 * signature here, although it came over TLS: then also a stolen or replaced TLS key signs nobody in.
 *
 * @throws BadTokenError · PortDownError
 */
export async function checkIdToken(
	token: string,
	{ keys }: Provider,
	rules: TokenRules,
): Promise<JWTPayload> {
	return verified(token, keys, rules, { requiredClaims: ["exp", "sub", "iat", "nonce"] });
}

async function verified(
	token: string,
	keys: Provider["keys"],
	{ issuer, audience, algorithms, now }: TokenRules,
	options: { readonly typ?: string; readonly requiredClaims: string[] },
): Promise<JWTPayload> {
	try {
		const { payload } = await jwtVerify(token, keys, {
			...options,
			issuer,
			audience,
			algorithms: [...algorithms],
			clockTolerance: TOLERANCE_SECONDS,
			currentDate: new Date(now),
		});
		return payload;
	} catch (error) {
		if (error instanceof errors.JOSEError) throw new BadTokenError(whyOf(error));
		throw error;
	}
}

/** `ERR_JWT_CLAIM_VALIDATION_FAILED aud`: the check and the claim's name. */
function whyOf(error: errors.JOSEError): string {
	return error instanceof errors.JWTClaimValidationFailed
		? `${error.code} ${error.claim}`
		: error.code;
}

/**
 * A token that only the provider can read, asked about by RFC 7662. What it does not say is refused: active, for us,
 * not over.
 *
 * @throws BadTokenError · PortDownError
 */
export async function introspect(
	token: string,
	{ configuration }: Provider,
	{ issuer, audience, now }: TokenRules,
): Promise<JWTPayload> {
	const said = await introspected(token, configuration);
	const { active, aud, exp, iss = issuer, sub } = said;
	if (active !== true) throw new BadTokenError("inactive");
	if (iss !== issuer) throw new BadTokenError("introspection iss");
	if (![aud].flat().includes(audience)) throw new BadTokenError("introspection aud");
	if (typeof exp !== "number" || exp * 1000 <= now) throw new BadTokenError("introspection exp");
	if (typeof sub !== "string") throw new BadTokenError("introspection sub");
	return said as JWTPayload;
}

async function introspected(
	token: string,
	configuration: Provider["configuration"],
): ReturnType<typeof tokenIntrospection> {
	try {
		return await tokenIntrospection(configuration, token, { token_type_hint: "access_token" });
	} catch (error) {
		throw downOf(error) ?? refusedBy(error);
	}
}

/** What the libraries say, by the name of the check alone: their causes hold claims. */
export function refusedBy(error: unknown): BadTokenError {
	if (error instanceof ResponseBodyError) return new BadTokenError(`provider ${named(error)}`);
	if (error instanceof ClientError) return new BadTokenError(error.code ?? "unknown");
	return new BadTokenError("unknown");
}

/** The registered names of errors look like this (RFC 6749 §4.1.2.1); what does not may be anything, and is not logged. */
export function named({ error }: { readonly error: string }): string {
	return /^[a-z_]{1,40}$/.test(error) ? error : "error";
}
