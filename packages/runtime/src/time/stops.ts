import type { Stretch } from "../case/case.ts";

import { epoch } from "./zone.ts";

/** Half-open stretches in which a clock stood still: in order, apart from one another, none empty. */
export type Stops = readonly (readonly [from: number, to: number])[];

/**
 * Steps beside one another may stop the same clock, so stretches of the ledger can overlap; time is taken off once.
 * A stretch that is still open reaches to `openUntil`.
 */
export function stopsOf(
	ledger: readonly Stretch[],
	openUntil: number = Number.POSITIVE_INFINITY,
): Stops {
	if (ledger.length === 0) return [];
	const sorted = ledger
		.map(({ from, to }) => [epoch(from), to === undefined ? openUntil : epoch(to)] as const)
		.filter(([from, to]) => from < to)
		.sort((a, b) => a[0] - b[0]);
	const merged: [number, number][] = [];
	for (const [from, to] of sorted) {
		const last = merged.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
	}
	return merged;
}

export function isStopped(stops: Stops, ms: number): boolean {
	return stops.some(([from, to]) => from <= ms && ms < to);
}

/** Whether a day that ends at this instant ended while the clock stood still. A stop that begins then came too late for it. */
export function stoodAtEnd(stops: Stops, end: number): boolean {
	return stops.some(([from, to]) => from < end && end <= to);
}

/** What is left of `[from, to)` when the stops are cut out. */
export function runningParts(from: number, to: number, stops: Stops): [number, number][] {
	const parts: [number, number][] = [];
	let start = from;
	for (const [stop, resume] of stops) {
		if (resume <= start) continue;
		if (stop >= to) break;
		if (stop > start) parts.push([start, stop]);
		start = resume;
	}
	if (start < to) parts.push([start, to]);
	return parts;
}
