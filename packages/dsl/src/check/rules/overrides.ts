import type { DecideStep, Definition, Step, StepName } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** A rule is never the last word against a citizen, and what a person may replace stands where it can be replaced. */
export function overrides(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) => {
		if (step.does !== "decide" || !step.by_rule) return [];
		if (step.override === undefined) return refusals(facts, step);
		return standsInBranch(facts.definition, step)
			? [
					{
						code: "override_in_branch",
						values: { step: step.name },
						at: ["steps", step.name, "override"],
					},
				]
			: [];
	});
}

function refusals(facts: DefinitionFacts, step: DecideStep): readonly CheckFinding[] {
	return step.outcomes.flatMap(({ id }) => {
		const end = refusalBehind(facts, step.name, id);
		return end === undefined
			? []
			: [
					{
						code: "override_missing",
						values: { step: step.name, outcome: id, end },
						at: ["steps", step.name, "outcomes", id],
					},
				];
	});
}

/** The refusing end that an outcome leads to without any person deciding on the way; what silence leads to is no rule's. */
export function refusalBehind(
	facts: DefinitionFacts,
	from: StepName,
	outcome: string,
	isLookedAt: (step: Step) => boolean = isForPerson,
): StepName | undefined {
	const ways = (name: StepName) => facts.leaving(name).filter(({ at }) => !at.includes("deadline"));
	const first = ways(from).filter((edge) => edge.outcome === outcome);
	const seen = new Set(first.map(({ to }) => to));
	for (const name of seen) {
		const step = facts.definition.steps[name];
		if (step?.does === "end" && step.result === "refused") return name;
		if (step === undefined || isLookedAt(step)) continue;
		for (const edge of ways(name)) seen.add(edge.to);
	}
	return undefined;
}

/** Somebody looks at the case here, and may still turn it. */
export function isForPerson(step: Step): boolean {
	switch (step.does) {
		case "decide":
			return !step.by_rule;
		case "fill_in":
		case "confirm":
		case "attend":
		case "sign":
			return true;
		default:
			return false;
	}
}

function standsInBranch(definition: Definition, step: Step): boolean {
	const around = step.inside === undefined ? undefined : definition.steps[step.inside];
	if (around === undefined) return false;
	return (
		around.does === "together" || around.does === "for_each" || standsInBranch(definition, around)
	);
}
