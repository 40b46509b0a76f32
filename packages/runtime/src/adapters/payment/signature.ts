import { hmacKey, isSigned, signaturesIn, signWebhook } from "../outgoing/standard-webhooks.ts";
import type { SignedCallback } from "./protocol.ts";

/**
 * Standard Webhooks 1.0.0 (https://www.standardwebhooks.com), symmetric signatures: HMAC-SHA256 over
 * `<webhook-id>.<webhook-timestamp>.<body>`, as `v1,<base64>`, several of them apart by spaces.
 */
export function standardWebhook(headers: Headers, body: Uint8Array): SignedCallback | undefined {
	const signed = signaturesIn(headers, body);
	if (signed === undefined) return undefined;
	const { at, over } = signed;
	const given = signed.given.flatMap(({ version, signature }) =>
		version === "v1" ? [signature] : [],
	);
	return given.length === 0 ? undefined : { at, over, given };
}

/** The headers by which a provider signs a callback, for simulators of one. `at`: milliseconds since the epoch. */
export function signCallback(
	keys: readonly string[],
	call: { readonly id: string; readonly at: number; readonly body: Uint8Array },
): Readonly<Record<string, string>> {
	return { ...signWebhook(keys.map(hmacKey), call) };
}

/** Whether one of the signatures is of one of the keys; every pair is compared, and in constant time. */
export function isSignedBy(
	keys: readonly string[],
	{ over, given }: Pick<SignedCallback, "over" | "given">,
): boolean {
	return isSigned(keys.map(hmacKey), {
		over,
		given: given.map((signature) => ({ version: "v1", signature })),
	});
}
