import {
	createHmac,
	createPrivateKey,
	createPublicKey,
	type KeyObject,
	sign,
	timingSafeEqual,
	verify,
} from "node:crypto";

/** A call as it is signed: its id, milliseconds since the epoch, and its bytes. */
export interface SignedCall {
	readonly id: string;
	readonly at: number;
	readonly body: Uint8Array;
}

/** Headers by which Standard Webhooks are signed. */
export interface WebhookHeaders {
	readonly "webhook-id": string;
	readonly "webhook-timestamp": string;
	/** Of each key one, apart by spaces. */
	readonly "webhook-signature": string;
}

/** A key of Standard Webhooks: `v1` is HMAC-SHA256, `v1a` is Ed25519. */
export interface WebhookKey {
	readonly version: "v1" | "v1a";
	/** Left out: it only checks. */
	readonly sign?: (over: Uint8Array) => Uint8Array;
	readonly isOf: (given: Uint8Array, over: Uint8Array) => boolean;
}

/** What came signed, and is believed of nobody yet. */
export interface GivenSignatures {
	/** Milliseconds since the epoch. */
	readonly at: number;
	readonly over: Uint8Array;
	readonly given: readonly { readonly version: string; readonly signature: Uint8Array }[];
}

/** Nobody changes keys more than once at a time: more is an attempt to try many at once. */
const MOST_SIGNATURES = 4;

/** DER around the 32 bytes of an Ed25519 key: RFC 8410, sections 7 and 4. */
const PRIVATE = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC = Buffer.from("302a300506032b6570032100", "hex");

/**
 * A key as Standard Webhooks 1.0.0 spell it, "Signature scheme": `whsec_` for HMAC-SHA256 with 24 to 64 bytes, `whsk_`
 * for a private Ed25519 key, `whpk_` for a public one, each followed by its bytes in base64.
 *
 * @throws TypeError, without the key, where it is none
 */
export function webhookKey(text: string): WebhookKey {
	const [, kind = "", base64 = ""] = /^(whsec|whsk|whpk)_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
	const bytes = Buffer.from(base64, "base64");
	if (kind === "whsec" && bytes.length >= 24 && bytes.length <= 64) return hmacKey(bytes);
	if (kind === "whsk" && (bytes.length === 32 || bytes.length === 64)) {
		const der = Buffer.concat([PRIVATE, bytes.subarray(0, 32)]);
		const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
		return { ...publicKey(createPublicKey(key)), sign: (over) => sign(null, over, key) };
	}
	if (kind === "whpk" && bytes.length === 32) {
		const der = Buffer.concat([PUBLIC, bytes]);
		return publicKey(createPublicKey({ key: der, format: "der", type: "spki" }));
	}
	throw new TypeError("a key is `whsec_`, `whsk_` or `whpk_` with its bytes in base64");
}

/** HMAC-SHA256 with any bytes, as some who send callbacks have it. */
export function hmacKey(bytes: Uint8Array | string): WebhookKey {
	const macOf = (over: Uint8Array) => createHmac("sha256", bytes).update(over).digest();
	return {
		version: "v1",
		sign: macOf,
		isOf: (given, over) => {
			const expected = macOf(over);
			return given.length === expected.length && timingSafeEqual(given, expected);
		},
	};
}

function publicKey(key: KeyObject): WebhookKey {
	return { version: "v1a", isOf: (given, over) => verify(null, over, key, given) };
}

/** @throws TypeError where a key only checks */
export function signWebhook(
	keys: readonly WebhookKey[],
	{ id, at, body }: SignedCall,
): WebhookHeaders {
	const seconds = String(Math.floor(at / 1000));
	const over = signedText(id, seconds, body);
	const signatures = keys.map(({ version, sign: signs }) => {
		if (signs === undefined) throw new TypeError("a public key signs nothing");
		return `${version},${Buffer.from(signs(over)).toString("base64")}`;
	});
	return {
		"webhook-id": id,
		"webhook-timestamp": seconds,
		"webhook-signature": signatures.join(" "),
	};
}

/** Undefined: it is not signed, or not so. */
export function signaturesIn(headers: Headers, body: Uint8Array): GivenSignatures | undefined {
	const id = headers.get("webhook-id") ?? "";
	const seconds = headers.get("webhook-timestamp") ?? "";
	if (id === "" || !/^\d{1,12}$/.test(seconds)) return undefined;
	const given = (headers.get("webhook-signature") ?? "").split(" ").flatMap((one) => {
		const [, version, base64] = /^(v1a?),([A-Za-z0-9+/]{43,88}={0,2})$/.exec(one) ?? [];
		return version === undefined || base64 === undefined
			? []
			: [{ version, signature: Buffer.from(base64, "base64") }];
	});
	if (given.length === 0 || given.length > MOST_SIGNATURES) return undefined;
	return { at: Number(seconds) * 1000, over: signedText(id, seconds, body), given };
}

/** Whether one of the signatures is of one of the keys; every pair is compared, and MACs in constant time. */
export function isSigned(
	keys: readonly WebhookKey[],
	{ over, given }: Pick<GivenSignatures, "over" | "given">,
): boolean {
	let found = false;
	for (const key of keys)
		for (const { version, signature } of given)
			if (version === key.version && key.isOf(signature, over)) found = true;
	return found;
}

function signedText(id: string, seconds: string, body: Uint8Array): Uint8Array {
	return Buffer.concat([Buffer.from(`${id}.${seconds}.`), body]);
}
