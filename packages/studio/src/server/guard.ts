import { timingSafeEqual } from "node:crypto";

const COOKIE = "onedoor_studio";

export function isGuarded(url: URL): boolean {
	return url.pathname.startsWith("/studio/api/");
}

/**
 * The cookie goes only to `/studio`, never to scripts, and never with a request that another site began.
 * It is not `Secure`: the local server speaks plain HTTP.
 */
export function tokenCookie(token: string): string {
	return `${COOKIE}=${token}; Path=/studio; HttpOnly; SameSite=Strict`;
}

/** Why a private call is refused, or undefined. */
export function refusalOf(request: Request, url: URL, token: string): string | undefined {
	if (!isSame(cookieOf(request), token)) return "token_missing";
	const site = request.headers.get("sec-fetch-site");
	if (site !== null && site !== "same-origin" && site !== "none") return "other_origin";
	const origin = request.headers.get("origin");
	if (origin !== null && origin !== url.origin) return "other_origin";
	const changes = request.method !== "GET" && request.method !== "HEAD";
	return changes && origin === null ? "origin_missing" : undefined;
}

function cookieOf(request: Request): string {
	const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? "";
}

/** Compares in constant time. */
function isSame(given: string, expected: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
