import { createHmac, timingSafeEqual } from "node:crypto";

import type { SignedCallback } from "./protocol.ts";

/**
 * Standard Webhooks 1.0.0 (https://www.standardwebhooks.com), symmetric signatures: HMAC-SHA256 over
 * `<webhook-id>.<webhook-timestamp>.<body>`, as `v1,<base64>`, several of them apart by spaces.
 */
export function standardWebhook(headers: Headers, body: Uint8Array): SignedCallback | undefined {
	const id = headers.get("webhook-id") ?? "";
	const seconds = headers.get("webhook-timestamp") ?? "";
	if (id === "" || !/^\d{1,12}$/.test(seconds)) return undefined;
	const given = (headers.get("webhook-signature") ?? "").split(" ").flatMap((one) => {
		const [, mac] = /^v1,([A-Za-z0-9+/]{43}=)$/.exec(one) ?? [];
		return mac === undefined ? [] : [Buffer.from(mac, "base64")];
	});
	// Nobody changes keys more than once at a time: more is an attempt to try many at once.
	if (given.length === 0 || given.length > 4) return undefined;
	return { at: Number(seconds) * 1000, over: signedText(id, seconds, body), given };
}

/** The headers by which a provider signs a callback, for simulators of one. `at`: milliseconds since the epoch. */
export function signCallback(
	keys: readonly string[],
	{ id, at, body }: { readonly id: string; readonly at: number; readonly body: Uint8Array },
): Readonly<Record<string, string>> {
	const seconds = String(Math.floor(at / 1000));
	const over = signedText(id, seconds, body);
	return {
		"webhook-id": id,
		"webhook-timestamp": seconds,
		"webhook-signature": keys.map((key) => `v1,${macOf(key, over).toString("base64")}`).join(" "),
	};
}

/** Whether one of the signatures is of one of the keys; every pair is compared, and in constant time. */
export function isSignedBy(
	keys: readonly string[],
	{ over, given }: Pick<SignedCallback, "over" | "given">,
): boolean {
	let found = false;
	for (const key of keys) {
		const expected = macOf(key, over);
		for (const one of given)
			if (one.length === expected.length && timingSafeEqual(one, expected)) found = true;
	}
	return found;
}

function signedText(id: string, seconds: string, body: Uint8Array): Uint8Array {
	return Buffer.concat([Buffer.from(`${id}.${seconds}.`), body]);
}

function macOf(key: string, over: Uint8Array): Buffer {
	return createHmac("sha256", key).update(over).digest();
}
