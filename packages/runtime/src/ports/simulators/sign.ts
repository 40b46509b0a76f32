import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type JsonWebKey,
	sign,
} from "node:crypto";

import type { SimulatorStore } from "./simulator-store.ts";

const KEY = "signature key";

/**
 * A detached JWS (RFC 7515, appendix F) over a paper's hash, with the simulator's own Ed25519 key. The real port
 * uses the signer's key, in the signer's hands.
 */
export function signDetached(store: SimulatorStore, payload: string, by: string): string {
	const key = createPrivateKey({ key: privateKeyOf(store), format: "jwk" });
	const header = base64url(JSON.stringify({ alg: "EdDSA", kid: by }));
	const signature = sign(null, Buffer.from(`${header}.${base64url(payload)}`), key);
	return `${header}..${signature.toString("base64url")}`;
}

/** For whoever checks a signature. */
export function signatureKey(store: SimulatorStore): JsonWebKey {
	return createPublicKey({ key: privateKeyOf(store), format: "jwk" }).export({ format: "jwk" });
}

function privateKeyOf(store: SimulatorStore): JsonWebKey {
	const kept = store.setting(KEY);
	if (kept !== undefined) return JSON.parse(kept) as JsonWebKey;
	const made = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
	store.set(KEY, JSON.stringify(made));
	return made;
}

function base64url(text: string): string {
	return Buffer.from(text).toString("base64url");
}
