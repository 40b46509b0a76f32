import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface S3Keys {
	readonly keyId: string;
	readonly secret: string;
	readonly region: string;
}

/** A signature that is older, or as far ahead, is refused. */
const FRESH_MS = 15 * 60_000;

/**
 * What is wrong with the signature of a call, as the API names it. Written from "Authenticating Requests: Using the
 * Authorization Header (AWS Signature Version 4)" and not from any client.
 */
export function whyNotSigned(
	{ keyId, secret, region }: S3Keys,
	{ headers, method = "", url = "" }: Pick<IncomingMessage, "headers" | "method" | "url">,
	body: Uint8Array,
	now: number = Date.now(),
): string | undefined {
	const said = String(headers.authorization ?? "");
	const parts =
		/^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
			said,
		);
	if (parts === null) return "AccessDenied";
	const [, credential = "", signedHeaders = "", signature = ""] = parts;
	const date = String(headers["x-amz-date"] ?? "");
	const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
	if (credential.split("/")[0] !== keyId) return "InvalidAccessKeyId";
	if (credential !== `${keyId}/${scope}`) return "AuthorizationHeaderMalformed";
	if (!(Math.abs(instantOf(date) - now) < FRESH_MS)) return "RequestTimeTooSkewed";
	const hash = String(headers["x-amz-content-sha256"] ?? "");
	if (hash !== sha256(body)) return "XAmzContentSHA256Mismatch";
	const names = signedHeaders.split(";");
	const isAllSigned = Object.keys(headers).every(
		(name) => !(name === "host" || name.startsWith("x-amz-")) || names.includes(name),
	);
	if (!isAllSigned) return "AccessDenied";
	const { pathname, searchParams } = new URL(url, "http://host");
	const canonical = [
		method,
		encoded(decodeURIComponent(pathname), true),
		[...searchParams]
			.map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
			.sort()
			.join("&"),
		...names.map((name) => `${name}:${String(headers[name] ?? "").trim()}`),
		"",
		signedHeaders,
		hash,
	].join("\n");
	const text = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
	const key = scope.split("/").reduce<Uint8Array>(mac, Buffer.from(`AWS4${secret}`));
	const isRight = timingSafeEqual(mac(key, text), Buffer.from(signature, "hex"));
	return isRight ? undefined : "SignatureDoesNotMatch";
}

function mac(key: Uint8Array, text: string): Uint8Array {
	return createHmac("sha256", key).update(text).digest();
}

function sha256(content: Uint8Array | string): string {
	return createHash("sha256").update(content).digest("hex");
}

/** `20261126T090000Z` */
function instantOf(date: string): number {
	const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
	return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
}

/** RFC 3986: everything but unreserved signs. */
function encoded(text: string, isPath = false): string {
	const all = encodeURIComponent(text).replace(
		/[!'()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return isPath ? all.replaceAll("%2F", "/") : all;
}
