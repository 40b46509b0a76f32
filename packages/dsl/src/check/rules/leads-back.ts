import { outcomesOf } from "../edges.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** A step that leads back is reached by actions only: from a step of the graph there is nothing to go back to. */
export function leadsBack(facts: DefinitionFacts): readonly CheckFinding[] {
	const { steps, anytime } = facts.definition;
	const byAction = new Set(Object.values(anytime).map(({ go_to }) => go_to));
	return Object.values(steps).flatMap((step) => {
		const key = "answers" in step ? "answers" : "outcomes";
		const places = [
			...outcomesOf(step).map(({ id, way }) => ({ way, at: [key, id, "go_to"] })),
			...("way" in step && step.way ? [{ way: step.way, at: ["go_to"] }] : []),
		];
		const way = facts.edges.find(({ to }) => to === step.name);
		return places
			.filter((place) => "back" in place.way && (way !== undefined || !byAction.has(step.name)))
			.map(({ at }) => ({
				code: "back_without_action",
				values: { step: step.name, from: way?.from },
				at: ["steps", step.name, ...at],
			}));
	});
}
