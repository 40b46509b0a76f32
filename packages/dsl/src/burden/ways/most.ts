import { knotsOf } from "./knots.ts";
import type { Walked, Weight } from "./least.ts";
import type { WayOn, Ways } from "./ways.ts";

/**
 * The most over all paths, or undefined when no end can be reached. A case that is sent back may see every place of
 * the loop, so all of them count, but each once, however often the case comes back to it.
 */
export function most(ways: Ways, open: readonly WayOn[], weight: Weight): Walked | undefined {
	const onTheWay = between(ways, open);
	const inside = open.filter(({ from, to }) => onTheWay.has(from) && onTheWay.has(to));
	if (!onTheWay.has(ways.start)) return undefined;
	const knots = knotsOf(onTheWay, inside);
	const longest = new Map<number, number>();
	for (const [index, places] of knots.entries()) {
		const own = places.reduce((total, place) => total + weight(place), 0);
		longest.set(index, own);
	}
	return longestFrom(ways.start, knots, inside, longest);
}

/** Knots come with those that lead on first, so each is final before it is read. */
function longestFrom(
	start: string,
	knots: readonly (readonly string[])[],
	ways: readonly WayOn[],
	own: ReadonlyMap<number, number>,
): Walked {
	const knotOf = new Map(knots.flatMap((places, index) => places.map((place) => [place, index])));
	const from = Map.groupBy(ways, (way) => knotOf.get(way.from));
	const total: number[] = [];
	const goesTo: (number | undefined)[] = [];
	for (const index of knots.keys()) {
		let best: number | undefined;
		for (const { to } of from.get(index) ?? []) {
			const knot = knotOf.get(to);
			if (knot === undefined || knot === index) continue;
			if (best === undefined || (total[knot] ?? 0) > (total[best] ?? 0)) best = knot;
		}
		goesTo[index] = best;
		total[index] = (own.get(index) ?? 0) + (best === undefined ? 0 : (total[best] ?? 0));
	}
	const first = knotOf.get(start);
	return {
		amount: total[first ?? -1] ?? 0,
		places: () => alongKnots(first, goesTo, knots),
	};
}

function alongKnots(
	first: number | undefined,
	goesTo: readonly (number | undefined)[],
	knots: readonly (readonly string[])[],
): readonly string[] {
	const places: string[] = [];
	for (let at = first; at !== undefined; at = goesTo[at]) places.push(...(knots[at] ?? []));
	return places;
}

/** Places that lie on some path from the start to an end. */
function between({ start, ends }: Ways, open: readonly WayOn[]): ReadonlySet<string> {
	const onward = reach([start], open, "from", "to");
	const back = reach(ends, open, "to", "from");
	return new Set([...onward].filter((place) => back.has(place)));
}

function reach(
	start: Iterable<string>,
	ways: readonly WayOn[],
	here: "from" | "to",
	there: "from" | "to",
): ReadonlySet<string> {
	const byPlace = Map.groupBy(ways, (way) => way[here]);
	const found = new Set(start);
	for (const place of found) for (const way of byPlace.get(place) ?? []) found.add(way[there]);
	return found;
}
