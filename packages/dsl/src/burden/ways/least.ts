import type { WayOn, Ways } from "./ways.ts";

/** What one place adds. */
export type Weight = (place: string) => number;

/** A path, and what it comes to. Of a loop that may be walked every place stands in it, each once. */
export interface Walked {
	readonly amount: number;
	readonly places: () => readonly string[];
}

/**
 * The least over all paths, or undefined when no end can be reached. Nobody is late on it, unless only lateness leads
 * on. A loop never makes less, so it is walked zero times.
 */
export function least(ways: Ways, open: readonly WayOn[], weight: Weight): Walked | undefined {
	return (
		shortest(
			ways,
			open.filter(({ late }) => !late),
			weight,
		) ?? shortest(ways, open, weight)
	);
}

function shortest(ways: Ways, open: readonly WayOn[], weight: Weight): Walked | undefined {
	const from = Map.groupBy(open, (way) => way.from);
	const known = new Map([[ways.start, weight(ways.start)]]);
	const cameFrom = new Map<string, string>();
	const waiting = [ways.start];
	for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
		const here = known.get(place) ?? 0;
		for (const { to } of from.get(place) ?? []) {
			const there = here + weight(to);
			if (there >= (known.get(to) ?? Number.POSITIVE_INFINITY)) continue;
			known.set(to, there);
			cameFrom.set(to, place);
			waiting.push(to);
		}
	}
	const ends = [...ways.ends].filter((end) => known.has(end));
	const [first, ...others] = ends;
	if (first === undefined) return undefined;
	const amountAt = (place: string) => known.get(place) ?? 0;
	const end = others.reduce((best, one) => (amountAt(one) < amountAt(best) ? one : best), first);
	return { amount: amountAt(end), places: () => backFrom(end, cameFrom) };
}

function backFrom(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
	const places: string[] = [];
	for (let at: string | undefined = end; at !== undefined; at = cameFrom.get(at)) places.push(at);
	return places.reverse();
}
