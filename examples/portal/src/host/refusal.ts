import { ProblemError, UnreachableError } from "@onedoor/runtime/client";

import type { PortalWords } from "../words/index.ts";

/** What a refusal says to a person, in their language. The server's own `detail` is for developers. */
export function refusalWords(error: unknown, words: PortalWords): string {
	if (error instanceof UnreachableError) return words.trouble.network;
	if (!(error instanceof ProblemError)) return words.trouble.broken;
	const known: Readonly<Record<string, unknown>> = words.refusals;
	const sentence = known[wordOf(error)];
	return typeof sentence === "string" ? sentence : words.refusals.other(error.code);
}

export function isSignedOut(error: unknown): boolean {
	return error instanceof ProblemError && error.status === 401;
}

export function isNotFound(error: unknown): boolean {
	return error instanceof ProblemError && (error.status === 404 || error.status === 403);
}

/** The sign-in does not prove enough; a stronger one would. */
export function isTooWeak(error: unknown): boolean {
	return error instanceof ProblemError && error.code === "assurance_too_low";
}

/** Stable code for the help line. */
export function codeOf(error: unknown): string {
	if (error instanceof ProblemError) return `${error.status} ${error.code}`;
	return error instanceof UnreachableError ? "unreachable" : "page_error";
}

function wordOf(error: ProblemError): string {
	if (error.status === 401) return "unauthorized";
	if (error.status === 412) return "version";
	if (error.status === 429) return "too_many_requests";
	return error.code;
}
