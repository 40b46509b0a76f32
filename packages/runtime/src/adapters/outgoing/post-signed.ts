import { boundedFetch } from "./bounded-fetch.ts";
import { signWebhook, webhookKey } from "./standard-webhooks.ts";

/** Where signed calls go, and by which keys. */
export interface SignedLine {
	/** In errors and logs. */
	readonly port: string;
	readonly address: URL;
	/** `whsec_…` or `whsk_…`: each call is signed with all of them. Asked at each call. */
	readonly keys: () => readonly string[];
	readonly timeoutMs?: number;
	readonly now?: () => number;
	readonly fetch?: typeof globalThis.fetch;
}

/** What is sent: the same id each time it is sent again. */
export interface ToPost {
	readonly id: string;
	/** Media type. */
	readonly type: string;
	readonly body: unknown;
}

/** Of an answer nothing is read but its status, and a few words. */
const LARGEST = 64 * 1024;

/**
 * One call, signed as Standard Webhooks 1.0.0 say, with the id as `Idempotency-Key` too.
 *
 * @throws PortDownError when it cannot be reached, takes too long, says too much or redirects
 * @throws TypeError when a key is none
 */
export async function postSigned(
	{ port, address, keys, timeoutMs = 5_000, now = Date.now, fetch }: SignedLine,
	{ id, type, body }: ToPost,
): Promise<Response> {
	const bytes = Buffer.from(JSON.stringify(body));
	const signed = signWebhook(keys().map(webhookKey), { id, at: now(), body: bytes });
	const send = boundedFetch({
		port,
		timeoutMs,
		maxBytes: LARGEST,
		hands5xxOn: true,
		...(fetch && { fetch }),
	});
	return send(address, {
		method: "POST",
		headers: { Accept: "application/json", "Content-Type": type, "Idempotency-Key": id, ...signed },
		body: bytes,
	});
}
