import { HttpProblem } from "./problem.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A browser sends its cookie along whoever made it send the request, so with a cookie an unsafe call must come from
 * this very site. Tokens are sent on purpose and need no such proof.
 * @throws HttpProblem 403
 */
export function refuseCrossSite(request: Request): void {
	if (SAFE.has(request.method)) return;
	const site = request.headers.get("Sec-Fetch-Site");
	if (site !== null && site !== "same-origin") throw new HttpProblem(403, "cross_site");
	const origin = request.headers.get("Origin");
	if (origin !== null && origin !== originOf(request)) throw new HttpProblem(403, "cross_site");
	if (site === null && origin === null) throw new HttpProblem(403, "cross_site");
}

/** As the browser sees it: the host it asked for. */
function originOf(request: Request): string {
	const url = new URL(request.url);
	return `${url.protocol}//${request.headers.get("Host") ?? url.host}`;
}
