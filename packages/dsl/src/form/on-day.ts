import type { Change } from "../bundle/index.ts";

/**
 * The item as it is on a day: each dated key with the value in force then (language reference, section 11). The day is
 * the case's reference day, which rules read as `today`: today for a draft, the day of receipt from submission on.
 */
export function onDay<T extends { readonly dated?: object }>(item: T, day: unknown): T {
	if (!item.dated || typeof day !== "string") return item;
	const changed = Object.entries(item.dated as Record<string, readonly Change<unknown>[]>).flatMap(
		([key, changes]) => {
			const change = changes.findLast(({ from }) => from <= day);
			return change ? [[key, change.value] as const] : [];
		},
	);
	return { ...item, ...Object.fromEntries(changed) };
}
