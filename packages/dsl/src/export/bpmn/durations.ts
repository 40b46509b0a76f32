import type { Duration, DurationUnit } from "../../bundle/index.ts";

/** ISO 8601; undefined for working time, which it does not know. */
export function isoDuration({ n, unit }: Duration): string | undefined {
	const written = ISO[unit];
	return written && `P${written.replace("n", String(n))}`;
}

const ISO: Readonly<Partial<Record<DurationUnit, string>>> = {
	minutes: "TnM",
	hours: "TnH",
	days: "nD",
	weeks: "nW",
	months: "nM",
	years: "nY",
};
