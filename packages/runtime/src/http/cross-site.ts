import { HttpProblem } from "./problem.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A browser sends its cookie along whoever made it send the request, so with a cookie an unsafe call must come from
 * this very site. Tokens are sent on purpose and need no such proof.
 * @throws HttpProblem 403
 */
export function refuseCrossSite(request: Request): void {
	if (SAFE.has(request.method)) return;
	// Browsers write this header themselves; no page can.
	const site = request.headers.get("Sec-Fetch-Site");
	if (site === "same-origin") return;
	if (site !== null || !isOwnOrigin(request)) throw new HttpProblem(403, "cross_site");
}

/** For older browsers. The scheme is the proxy's business, the host is what the browser asked for. */
function isOwnOrigin(request: Request): boolean {
	const origin = request.headers.get("Origin") ?? "";
	const host = request.headers.get("Host") ?? new URL(request.url).host;
	return URL.canParse(origin) && new URL(origin).host === host;
}
