import type { IsoDate } from "@onedoor/dsl/bundle";

import { addDays } from "../../time/zone.ts";

/** A value in which every day is so many days later. Nothing else changes, and nothing is copied that does not. */
export function shiftDates<T>(value: T, days: number): T {
	return days === 0 ? value : (shifted(value, days) as T);
}

/** How many days later the second day is. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function shifted(value: unknown, days: number): unknown {
	if (typeof value === "string") return DAY.test(value) ? addDays(value, days) : value;
	if (Array.isArray(value)) {
		const items = value.map((item) => shifted(item, days));
		return items.every((item, index) => item === value[index]) ? value : items;
	}
	if (typeof value !== "object" || value === null) return value;
	let copy: Record<string, unknown> | undefined;
	for (const [name, item] of Object.entries(value)) {
		const next = shifted(item, days);
		if (next === item) continue;
		copy ??= { ...value };
		copy[name] = next;
	}
	return copy ?? value;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
