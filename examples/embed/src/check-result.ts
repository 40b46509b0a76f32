import { createRemoteJWKSet, type JWTPayload, jwtVerify } from "jose";

/** What whoever was shown a result does with its signed data, without any program of ours. */
export async function checkResult(signed: string, issuer: string): Promise<JWTPayload> {
	const keys = createRemoteJWKSet(new URL("/.well-known/onedoor/jwks.json", issuer));
	const { payload } = await jwtVerify(signed, keys, { issuer, typ: "onedoor-result+jwt" });

	// The signature is good for ever; whether the result still is, says its issuer.
	const now = await fetch(String(payload.verify), { headers: { Accept: "application/json" } });
	const { status } = (await now.json()) as { status: string };
	if (status !== "in_force") throw new Error(`this result is ${status}`);
	return payload;
}
