import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { ClockMap } from "../../time/clock-map.ts";

/** A clock that is to begin anew at a step from which no case comes to what ends it any more. */
export function restartsTooLate(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition, reachable } = facts;
	const calendar = definition.calendars[definition.calendar];
	if (calendar === undefined) return [];
	return Object.values(definition.clocks).flatMap((clock): readonly CheckFinding[] => {
		if (clock.restarts.length === 0 || clock.ends === undefined) return [];
		const map = new ClockMap(clock, facts, calendar);
		return clock.restarts.flatMap((event): readonly CheckFinding[] => {
			if (event.kind === "at" || !reachable.has(event.step) || map.canEndFrom(event.step))
				return [];
			const related = [{ message: "done here", at: ["steps", event.step] }];
			const values = { step: event.step, clock: clock.id };
			return [{ code: "restarts_too_late", values, at: ["clocks", clock.id, "restarts"], related }];
		});
	});
}
