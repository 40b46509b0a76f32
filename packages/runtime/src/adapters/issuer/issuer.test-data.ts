import { exportJWK, generateKeyPair, type JWK } from "jose";

import type { Attestation } from "../../ports/issuer.ts";

export const ORIGIN = "https://portal.example";

/** A new key of an issuer, with its private half. */
export async function newKey(alg: "EdDSA" | "ES256", more: JWK = {} as JWK): Promise<JWK> {
	const { privateKey } = await generateKeyPair(alg, { extractable: true });
	return { ...(await exportJWK(privateKey)), ...more };
}

/** A text with one sign of its last part, or of the part named, made another. */
export function withOneSignOther(jws: string, part: 0 | 1 | 2): string {
	const parts = jws.split(".");
	const text = parts[part] ?? "";
	// Not the last sign: some of its bits may stand for nothing.
	const at = Math.floor(text.length / 2);
	parts[part] = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
	return parts.join(".");
}

export const LICENCE: Attestation = {
	schema: "onedoor-result/1",
	iss: ORIGIN,
	iat: 1_780_000_000,
	procedure: "licence",
	edition: "2026-01-01",
	case: "LI-2026-000001",
	kind: "licence",
	of: "licence",
	title: { en: "Licence" },
	number: "R-1",
	issued_at: "2026-11-23T02:00:00+00:00",
	holder: { personal_id: "012345678901" },
	gives: {},
	shows: { applicant_name: "Ann Example" },
	verify: `${ORIGIN}/verify/ABCD`,
};
