import { hkdfSync } from "node:crypto";

import { EncryptJWT, type JWTPayload, jwtDecrypt } from "jose";

/** Values that a browser keeps for us, and can neither read, change nor take for one another. */
export interface Sealed {
	/** @param until milliseconds since the epoch */
	seal(purpose: string, value: object, until: number): Promise<string>;
	/** Undefined: not ours, changed, for another purpose, or over. */
	open<Value>(purpose: string, text: string): Promise<Value | undefined>;
}

/** JWE (RFC 7516), `dir` and A256GCM: one key for each purpose, derived from each secret (RFC 5869). */
export function sealedBy(secrets: readonly Uint8Array[], now: () => number): Sealed {
	const [first] = secrets;
	if (first === undefined || secrets.some(({ length }) => length < 32))
		throw new Error("`secrets` needs at least one secret, of at least 32 bytes");
	return {
		seal: (purpose, value, until) =>
			new EncryptJWT({ value })
				.setProtectedHeader({ alg: "dir", enc: "A256GCM" })
				.setExpirationTime(Math.floor(until / 1000))
				.encrypt(keyFor(first, purpose)),
		open: async <Value>(purpose: string, text: string) => {
			for (const secret of secrets) {
				const payload = await decrypted(text, keyFor(secret, purpose), now());
				if (payload) return payload.value as Value;
			}
			return undefined;
		},
	};
}

async function decrypted(
	text: string,
	key: Uint8Array,
	now: number,
): Promise<JWTPayload | undefined> {
	try {
		const { payload } = await jwtDecrypt(text, key, {
			keyManagementAlgorithms: ["dir"],
			contentEncryptionAlgorithms: ["A256GCM"],
			requiredClaims: ["exp"],
			currentDate: new Date(now),
		});
		return payload;
	} catch {
		return undefined;
	}
}

function keyFor(secret: Uint8Array, purpose: string): Uint8Array {
	return new Uint8Array(hkdfSync("sha256", secret, "", `onedoor oidc ${purpose}`, 32));
}
