import type { Calendar, Clock } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import type { DefinitionFacts } from "../facts.ts";
import { ClockMap } from "./clock-map.ts";
import { longestSimplePath, type OfficePath } from "./simple-path.ts";

/**
 * The longest path of the office between the start and the end of a clock that sees no step twice. Undefined where no
 * path leads there, and where all steps together take no longer than `enough`, so that hard graphs do not have to be
 * searched.
 *
 * @param given rules that hold in the cases that are looked at
 */
export function longestPath(
	clock: Clock,
	facts: DefinitionFacts,
	calendar: Calendar,
	enough: number,
	given: readonly Expression[] = [],
): OfficePath | undefined {
	const map = new ClockMap(clock, facts, calendar, given);
	const all = [...map.places()].reduce((sum, place) => sum + map.within(place).minutes, 0);
	if (all <= enough) return undefined;
	return longestSimplePath(map.starts(), {
		isEnd: (place) => map.isEnd(place),
		after: (place) => map.after(place),
		within: (place) => map.within(place),
	});
}
