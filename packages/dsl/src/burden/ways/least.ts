import type { WayOn, Ways } from "./ways.ts";

/** What one place adds. */
export type Weight = (place: string) => number;

/**
 * The least over all paths, or undefined when no end can be reached. Nobody is late on it, unless only lateness leads
 * on. A loop never makes less, so it is walked zero times.
 */
export function least(ways: Ways, open: readonly WayOn[], weight: Weight): number | undefined {
	return (
		shortest(
			ways,
			open.filter(({ late }) => !late),
			weight,
		) ?? shortest(ways, open, weight)
	);
}

function shortest(ways: Ways, open: readonly WayOn[], weight: Weight): number | undefined {
	const from = Map.groupBy(open, (way) => way.from);
	const known = new Map([[ways.start, weight(ways.start)]]);
	const waiting = [ways.start];
	for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
		const here = known.get(place) ?? 0;
		for (const { to } of from.get(place) ?? []) {
			const there = here + weight(to);
			if (there >= (known.get(to) ?? Number.POSITIVE_INFINITY)) continue;
			known.set(to, there);
			waiting.push(to);
		}
	}
	const found = [...ways.ends].flatMap((end) => known.get(end) ?? []);
	return found.length > 0 ? Math.min(...found) : undefined;
}
