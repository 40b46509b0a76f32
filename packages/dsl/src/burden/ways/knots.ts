import type { WayOn } from "./ways.ts";

/**
 * Places from which one can come to each other and back, as one knot (strongly connected components, found with two
 * walks as Kosaraju describes). A knot comes after all knots to which its ways lead. Without recursion: a definition
 * may be long.
 */
export function knotsOf(
	places: ReadonlySet<string>,
	ways: readonly WayOn[],
): readonly (readonly string[])[] {
	const onward = neighbours(ways, "from", "to");
	const back = neighbours(ways, "to", "from");
	const order = [...places].reduce<{ seen: Set<string>; done: string[] }>(
		(walk, place) => finish(place, onward, walk),
		{ seen: new Set(), done: [] },
	).done;
	const knots: string[][] = [];
	const seen = new Set<string>();
	for (const place of order.reverse()) {
		if (seen.has(place)) continue;
		const { done } = finish(place, back, { seen, done: [] });
		knots.push(done);
	}
	return knots.reverse();
}

interface Walk {
	readonly seen: Set<string>;
	/** In the order in which nothing was left to see from them. */
	readonly done: string[];
}

function finish(start: string, next: ReadonlyMap<string, readonly string[]>, walk: Walk): Walk {
	if (walk.seen.has(start)) return walk;
	walk.seen.add(start);
	const path = [{ place: start, left: [...(next.get(start) ?? [])] }];
	for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
		const to = top.left.pop();
		if (to === undefined) {
			walk.done.push(top.place);
			path.pop();
		} else if (!walk.seen.has(to)) {
			walk.seen.add(to);
			path.push({ place: to, left: [...(next.get(to) ?? [])] });
		}
	}
	return walk;
}

function neighbours(
	ways: readonly WayOn[],
	here: "from" | "to",
	there: "from" | "to",
): ReadonlyMap<string, readonly string[]> {
	const grouped = Map.groupBy(ways, (way) => way[here]);
	return new Map([...grouped].map(([place, on]) => [place, on.map((way) => way[there])]));
}
