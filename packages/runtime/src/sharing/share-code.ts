import { createHmac, randomBytes } from "node:crypto";

/** 160 random bits: whoever has not got it finds no share, however long they try. */
export function newShareCode(): string {
	return randomBytes(20).toString("base64url");
}

/** Keyed with the service's secret: a copy of the store opens no link. */
export function hashOfShareCode(secret: Uint8Array, code: string): string {
	return createHmac("sha256", secret).update(`share ${code}`).digest("hex");
}

/**
 * Where whoever was given the link sees the result. What stands behind `#` is sent to no server: it is in no log of
 * addresses, and in no `Referer`.
 */
export function shareAddress(origin: string, basePath: string, code: string): string {
	return `${origin}${basePath}/shared#${code}`;
}
