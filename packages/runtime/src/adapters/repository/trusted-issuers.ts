import type { Id } from "@onedoor/dsl/bundle";
import { compactVerify, createRemoteJWKSet, customFetch, decodeJwt, errors } from "jose";

import { ATTESTATION_SCHEMA, type Attestation } from "../../ports/issuer.ts";
import { PortDownError, type Presentation } from "../../ports/ports.ts";
import { presentationOf } from "../../ports/presentation-of.ts";
import { ALGORITHMS } from "../issuer/keys.ts";
import { boundedFetch } from "../outgoing/bounded-fetch.ts";
import { asObject, textOf } from "../outgoing/read-json.ts";

/** Whose signatures are believed, and for what: it is the deployment's to say. */
export interface TrustedIssuer {
	/** An https origin: `iss` of what it signs. */
	readonly issuer: string;
	/** Kinds of evidence that it may issue. */
	readonly kinds: readonly Id[];
	/** Where its keys are, a JSON Web Key Set. Default: `/.well-known/onedoor/jwks.json` at its origin. */
	readonly jwks?: string;
}

export interface TrustOptions {
	readonly trusted: readonly TrustedIssuer[];
	/** How long one call may take, in milliseconds. Default: 2,000: somebody waits. */
	readonly timeoutMs?: number;
	/** Default: the one of the platform. */
	readonly fetch?: typeof globalThis.fetch;
}

/** Reads what somebody holds as signed data, and says what it is worth. */
export type ReadPaper = (signed: string) => Promise<Presentation>;

const TYPE = "onedoor-result+jwt";
const LONGEST = 256 * 1024;

/**
 * A reader of results of other issuers. First whether this issuer is trusted for this kind, then whether the signature is
 * by one of its keys, then, at the page that the signed data name, whether the result is still in force: a signature
 * says nothing of that. Nobody is asked who is not trusted, whatever the data say.
 *
 * @returns a function that throws PortDownError when the issuer cannot be asked: then nothing is known
 */
export function paperReader({ trusted, timeoutMs = 2_000, fetch }: TrustOptions): ReadPaper {
	const send = boundedFetch({ port: "wallet", timeoutMs, ...(fetch && { fetch }) });
	const known = new Map(
		trusted.map((one) => {
			const issuer = new URL(one.issuer).origin;
			const jwks = new URL(one.jwks ?? "/.well-known/onedoor/jwks.json", issuer);
			const keys = createRemoteJWKSet(jwks, {
				timeoutDuration: timeoutMs,
				// An unknown key is looked for anew at most so often: nobody makes us ask all the time.
				cooldownDuration: 30_000,
				[customFetch]: send,
			});
			return [issuer, { issuer, kinds: new Set(one.kinds), keys }] as const;
		}),
	);
	return async (signed) => {
		const claimed = claimedBy(signed);
		if (claimed === undefined) return presentationOf(NOTHING, "broken");
		const issuer = known.get(claimed.iss);
		if (!issuer?.kinds.has(claimed.kind)) return presentationOf(claimed, "unknown_issuer");
		const says = await verified(signed, issuer.keys);
		if (says === undefined) return presentationOf(claimed, "broken");
		return presentationOf(says, await standing(says, issuer.issuer, send));
	};
}

/** What cannot be read says nothing. */
const NOTHING: Attestation = {
	schema: ATTESTATION_SCHEMA,
	iss: "",
	iat: 0,
	procedure: "",
	edition: "",
	case: "",
	kind: "",
	of: "",
	title: {},
	number: "",
	issued_at: "",
	holder: { personal_id: "" },
	gives: {},
	shows: {},
	verify: "",
};

/** What it says of itself, before anything of it is believed: by it the issuer is looked up. */
function claimedBy(signed: string): Attestation | undefined {
	if (signed.length > LONGEST) return undefined;
	try {
		return attestationIn(decodeJwt(signed));
	} catch {
		return undefined;
	}
}

function attestationIn(value: unknown): Attestation | undefined {
	const said = asObject(value);
	const holder = asObject(said?.holder);
	const isHeld = textOf(holder?.personal_id ?? holder?.organisation_code) !== undefined;
	const texts = [said?.iss, said?.kind, said?.number, said?.issued_at, said?.verify];
	if (said?.schema !== ATTESTATION_SCHEMA || !isHeld) return undefined;
	if (texts.some((text) => textOf(text) === undefined)) return undefined;
	if (asObject(said.gives) === undefined || asObject(said.shows) === undefined) return undefined;
	const { valid_until } = said;
	if (valid_until !== undefined && Number.isNaN(Date.parse(String(valid_until)))) return undefined;
	return said as unknown as Attestation;
}

/** Undefined: not signed so by this issuer. */
async function verified(
	signed: string,
	keys: ReturnType<typeof createRemoteJWKSet>,
): Promise<Attestation | undefined> {
	try {
		const { payload, protectedHeader } = await compactVerify(signed, keys, {
			algorithms: [...ALGORITHMS],
		});
		if (protectedHeader.typ !== TYPE) return undefined;
		return attestationIn(JSON.parse(new TextDecoder().decode(payload)));
	} catch (error) {
		if (error instanceof PortDownError) throw error;
		const isBad = BAD.some((kind) => error instanceof kind);
		if (isBad || error instanceof SyntaxError) return undefined;
		throw new PortDownError("wallet", error);
	}
}

const BAD = [
	errors.JWSSignatureVerificationFailed,
	errors.JWSInvalid,
	errors.JWKSNoMatchingKey,
	errors.JOSEAlgNotAllowed,
	errors.JOSENotSupported,
] as const;

/** What its issuer says of it now. That it has run out is seen by its last day. */
async function standing(
	{ verify, number }: Attestation,
	issuer: string,
	send: typeof globalThis.fetch,
): Promise<Presentation["signature"]> {
	// A page elsewhere could say anything, and asking it would tell somebody that it is being shown.
	if (!URL.canParse(verify) || new URL(verify).origin !== issuer) return "broken";
	const response = await send(verify, { headers: { Accept: "application/json" } });
	// Its issuer does not stand by it any more.
	if (response.status === 404 || response.status === 410) return "revoked";
	const said = response.ok ? asObject(await response.json().catch(() => undefined)) : undefined;
	if (said === undefined) throw new PortDownError("wallet", new Error("the issuer says nothing"));
	if (said.number !== number) return "broken";
	return said.status === "in_force" || said.status === "expired" ? "valid" : "revoked";
}
