import { isObject } from "./merge-patch.ts";

const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const DEEPEST = 16;

/**
 * Untrusted data as plain JSON without names that reach into prototypes, not deeper than 16. A member that is `null` is
 * not there; in a list it keeps its place, so that what stands behind it does not become something else.
 */
export function plainData(value: unknown): Readonly<Record<string, unknown>> {
	const plain = plainValue(value, 0);
	return isObject(plain) ? plain : {};
}

export function plainValue(value: unknown, depth = 0): unknown {
	if (depth > DEEPEST) return undefined;
	if (Array.isArray(value))
		return value.map((item) => (item === null ? null : plainValue(item, depth + 1))).filter(isSaid);
	if (isObject(value)) return plainMembers(value, depth);
	const isScalar =
		typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
	return isScalar ? value : undefined;
}

function isSaid(item: unknown): boolean {
	return item !== undefined;
}

function plainMembers(
	value: Readonly<Record<string, unknown>>,
	depth: number,
): Readonly<Record<string, unknown>> {
	const plain: Record<string, unknown> = {};
	for (const name of Object.keys(value)) {
		if (FORBIDDEN.has(name)) continue;
		const item = plainValue(value[name], depth + 1);
		if (item !== undefined) plain[name] = item;
	}
	return plain;
}
