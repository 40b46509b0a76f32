import { isDay } from "../model/values/time.ts";

/** A limit as a number that can be compared; undefined for what only the case knows. */
export function sizeOf(limit: unknown): number | undefined {
	if (typeof limit === "number") return limit;
	const text = typeof limit === "string" ? limit : (limit as { text?: string } | undefined)?.text;
	if (text === undefined) return undefined;
	if (isDay(text)) return Number(text.replaceAll("-", ""));
	return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
