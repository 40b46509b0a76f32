import type { Step } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A step that waits for a day as written, which has passed before the first case can begin. */
export function neverWaits({ definition }: DefinitionFacts): readonly CheckFinding[] {
	const { edition } = definition;
	return Object.values(definition.steps).flatMap((step): readonly CheckFinding[] => {
		const day = writtenDay(step);
		if (day === undefined || day > edition) return [];
		const values = { step: step.name, day, edition };
		return [{ code: "never_waits", values, at: ["steps", step.name, "event"] }];
	});
}

function writtenDay(step: Step): string | undefined {
	return step.does === "wait_for" && "moment" in step.event
		? step.event.moment.split(" ")[0]
		: undefined;
}
