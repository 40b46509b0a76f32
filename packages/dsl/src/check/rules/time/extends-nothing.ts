import type { StepName } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { ClockMap } from "../../time/clock-map.ts";

/** A step extends a clock that never runs while a case is there: it has not started yet, or is over. */
export function extendsNothing(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	return Object.values(definition.steps).flatMap((step): CheckFinding[] => {
		const clock = step.extends && definition.clocks[step.extends.clock];
		if (clock === undefined || !facts.reachable.has(step.name)) return [];
		const map = new ClockMap(clock, facts, calendar);
		const starts = map.starts();
		if (starts.length === 0 || runsIn(starts, map).has(map.placeOf(step.name))) return [];
		return [
			{
				code: "extends_nothing",
				values: { step: step.name, clock: clock.id },
				at: ["steps", step.name, "extends"],
				related: [{ message: "the clock", at: ["clocks", clock.id] }],
			},
		];
	});
}

/** Where a case can be while the clock runs. */
function runsIn(starts: readonly StepName[], map: ClockMap): ReadonlySet<StepName> {
	const found = new Set(starts);
	for (const place of found)
		for (const next of map.after(place)) if (map.isEnd(next) !== "before") found.add(next);
	return found;
}
