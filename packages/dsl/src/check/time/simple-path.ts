import type { StepName } from "../../bundle/index.ts";
import type { TimedStep } from "./timed-step.ts";

/** Steps of a path, in order, with what each may take; those that take none of the office's time have no `takes`. */
export interface OfficePath {
	readonly minutes: number;
	readonly steps: readonly TimedStep[];
}

/** What a path is looked for in. */
export interface Places {
	/** A path may end here: without the time of the place, or with it. */
	readonly isEnd: (place: StepName) => "before" | "after" | undefined;
	readonly after: (place: StepName) => readonly StepName[];
	/** The longest way through the place itself. */
	readonly within: (place: StepName) => OfficePath;
}

/** More is not searched: what was found until then still is a path. */
const MOST_PLACES = 20_000;

/** The longest path from one of the starts to an end that sees no place twice; undefined where none leads there. */
export function longestSimplePath(
	starts: readonly StepName[],
	places: Places,
): OfficePath | undefined {
	const search = { left: MOST_PLACES, best: undefined as OfficePath | undefined };
	for (const start of starts) walk(start, [], { minutes: 0, steps: [] }, places, search);
	return search.best;
}

function walk(
	place: StepName,
	before: readonly StepName[],
	{ minutes, steps }: OfficePath,
	places: Places,
	search: { left: number; best: OfficePath | undefined },
): void {
	if (search.left-- <= 0 || before.includes(place)) return;
	const isEnd = places.isEnd(place);
	const own = places.within(place);
	const here = {
		minutes: minutes + (isEnd === "before" ? 0 : own.minutes),
		steps: [...steps, ...own.steps],
	};
	if (isEnd && here.minutes > (search.best?.minutes ?? -1)) search.best = here;
	if (isEnd === "before") return;
	for (const next of places.after(place)) walk(next, [...before, place], here, places, search);
}
