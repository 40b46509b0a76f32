import type { Problem } from "@onedoor/dsl/bundle";

import type { Service } from "./service.ts";

/**
 * What a client should show instead. Too low an assurance stays 403: RFC 9110 §11.6.1 allows the header in any answer
 * where other credentials would change it.
 */
export function challengeOf(
	{ identity }: Service,
	request: Request,
	{ code, needs }: Problem,
): Readonly<Record<string, string>> {
	const level =
		code === "assurance_too_low" ? LEVELS.find((n) => needs === `level ${n}`) : undefined;
	if (code !== "sign_in" && level === undefined) return {};
	const usual = level === undefined ? "Bearer" : undefined;
	const challenge = identity.challenge?.(request, level) ?? usual;
	return challenge === undefined ? {} : { "WWW-Authenticate": challenge };
}

const LEVELS = [1, 2, 3] as const;
