import { isSigned, signaturesIn, webhookKey } from "../outgoing/standard-webhooks.ts";

export interface VerifyOptions {
	/** `whsec_…` or `whpk_…`: the one in force and, while it is changed, the other. */
	readonly keys: readonly string[];
	/** How old a call may be, and how far ahead, in milliseconds. Default: five minutes. */
	readonly freshMs?: number;
	/** Milliseconds since the epoch. Default: the machine's clock. */
	readonly now?: number;
}

/** `id` is that of the event: whoever has done what it says does nothing when it comes again. */
export type VerifyResult =
	| { readonly id: string }
	| { readonly refused: "not_signed" | "wrong_signature" | "too_old" };

/**
 * For whoever receives: whether a call comes from whoever has the key, just now, and as it was sent. Give it the bytes of
 * the body as they came, and read them afterwards.
 *
 * @throws TypeError when a key is none
 * @see https://www.standardwebhooks.com, "Verifying webhook authenticity"
 */
export function verifyWebhook(
	{ headers, body }: { readonly headers: Headers; readonly body: Uint8Array },
	{ keys, freshMs = 5 * 60_000, now = Date.now() }: VerifyOptions,
): VerifyResult {
	const signed = signaturesIn(headers, body);
	if (signed === undefined) return { refused: "not_signed" };
	if (!isSigned(keys.map(webhookKey), signed)) return { refused: "wrong_signature" };
	if (Math.abs(now - signed.at) > freshMs) return { refused: "too_old" };
	return { id: headers.get("webhook-id") ?? "" };
}
