import type { Calendar, Clock, StepName } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import type { DefinitionFacts } from "../facts.ts";
import { ClockMap, type TimedStep } from "./clock-map.ts";

/** Steps of a path, in order, with what each may take; those that take none of the office's time have no `takes`. */
export interface OfficePath {
	readonly minutes: number;
	readonly steps: readonly TimedStep[];
}

/**
 * The longest path of the office between the start and the end of a clock that sees no step twice; the first that is
 * longer than `enough`, so that hard graphs do not have to be searched to the end. Undefined where no path leads there.
 */
export function longestPath(
	clock: Clock,
	facts: DefinitionFacts,
	calendar: Calendar,
	enough: number,
	given: readonly Expression[] = [],
): OfficePath | undefined {
	const map = new ClockMap(clock, facts, calendar, given);
	const all = [...map.places()].reduce((sum, place) => sum + map.weight(place), 0);
	if (all <= enough) return undefined;
	const search = { left: MOST_PLACES, best: undefined as OfficePath | undefined };
	for (const start of map.starts()) walk(start, [], 0, map, search);
	return search.best;
}

/** More is not searched: what was found until then still is a path. */
const MOST_PLACES = 20_000;

function walk(
	place: StepName,
	before: readonly StepName[],
	minutes: number,
	map: ClockMap,
	search: { left: number; best: OfficePath | undefined },
): void {
	if (search.left-- <= 0 || before.includes(place)) return;
	const isEnd = map.isEnd(place);
	const here = minutes + (isEnd === "before" ? 0 : map.weight(place));
	const path = [...before, place];
	if (isEnd && here > (search.best?.minutes ?? -1))
		search.best = { minutes: here, steps: path.flatMap((name) => map.timed(name)) };
	if (isEnd === "before") return;
	for (const next of map.after(place)) walk(next, path, here, map, search);
}
