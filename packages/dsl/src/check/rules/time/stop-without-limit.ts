import type { Step } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isCitizen } from "../people/who.ts";

/**
 * A clock that stands still with nothing that ever makes it run again: its step waits on when it is late, its deadline
 * is the very clock that stands still, or the case can be brought there without limit. That a step has no deadline at
 * all is said as such.
 */
export function stopWithoutLimit(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.steps).flatMap((step) => {
		const [clock] = step.stops;
		const why = clock === undefined ? undefined : whyEndless(step, facts);
		if (clock === undefined || why === undefined) return [];
		return [
			{
				code: "stop_without_limit",
				values: { step: step.name, clock: step.stops.join("`, `"), why: why.message },
				at: why.at,
				related: [{ message: "it stands still here", at: ["steps", step.name, "stops"] }],
			},
		];
	});
}

interface Why {
	readonly message: string;
	readonly at: readonly string[];
}

function whyEndless(step: Step, facts: DefinitionFacts): Why | undefined {
	const at = ["steps", step.name, "deadline"];
	const { deadline } = step;
	// Of a citizen's step that is said without its clocks: it would wait for ever.
	if (deadline?.when_late?.kind === "tell" && !isDoneByCitizen(step, facts))
		return {
			message: "when it is late, somebody is told and the case stays",
			at: [...at, "when_late"],
		};
	if (deadline?.with !== undefined && step.stops.includes(deadline.with))
		return { message: "its deadline is a clock that stands still meanwhile", at: [...at, "with"] };
	const action = Object.values(facts.definition.anytime).find(
		({ go_to, at_most }) => go_to === step.name && at_most === undefined,
	);
	if (action && !isDoneByCitizen(step, facts))
		return {
			message: `\`${action.id}\` may bring it there any number of times`,
			at: ["anytime", action.id],
		};
	return undefined;
}

function isDoneByCitizen({ who }: Step, { definition }: DefinitionFacts): boolean {
	return who.some((id) => isCitizen(definition, id));
}
