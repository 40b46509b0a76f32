import { HttpProblem } from "./problem.ts";

/**
 * The version of `If-Match`; undefined when there is none, or it is `*`.
 * @throws HttpProblem 400 when it is no ETag of ours
 */
export function ifMatch(request: Request): number | undefined {
	const header = request.headers.get("If-Match");
	if (header === null || header.trim() === "*") return undefined;
	const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
	if (version === undefined) throw new HttpProblem(400, "unreadable_if_match");
	return Number(version);
}

/** Whether the caller has what the ETag names. Whoever compresses it, here or on the way, makes the tag a weak one. */
export function hasAlready(request: Request, etag: string): boolean {
	const known = request.headers.get("If-None-Match") ?? "";
	return known.split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}

/**
 * @throws HttpProblem 400 when it is empty, too long, or not printable
 */
export function idempotencyKey(request: Request): string | undefined {
	const key = request.headers.get("Idempotency-Key");
	if (key === null) return undefined;
	if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new HttpProblem(400, "unreadable_idempotency_key");
	return key;
}
