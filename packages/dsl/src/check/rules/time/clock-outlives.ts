import type { StepName } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { ClockMap } from "../../time/clock-map.ts";

/** A clock of the office that still runs whenever a case is granted: what ends it comes on no way there. */
export function clockOutlives(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition, reachable } = facts;
	const calendar = definition.calendars[definition.calendar];
	const granted = Object.values(definition.steps).filter(
		(step) => step.does === "end" && step.result === "granted" && reachable.has(step.name),
	);
	const [end] = granted;
	if (calendar === undefined || end === undefined) return [];
	return Object.values(definition.clocks).flatMap((clock): readonly CheckFinding[] => {
		if (clock.ends === undefined || clock.ends.kind === "at" || clock.of !== undefined) return [];
		const after = stepsFrom(new ClockMap(clock, facts, calendar).ended(), facts);
		if (!reachable.has(clock.ends.step) || granted.some(({ name }) => after.has(name))) return [];
		const related = [{ message: "granted here", at: ["steps", end.name] }];
		const values = { clock: clock.id, end: end.name, step: clock.ends.step };
		return [{ code: "clock_outlives", values, at: ["clocks", clock.id, "ends"], related }];
	});
}

function stepsFrom(names: readonly StepName[], facts: DefinitionFacts): ReadonlySet<StepName> {
	const found = new Set(names);
	for (const name of found) for (const { to } of facts.leaving(name)) found.add(to);
	return found;
}
