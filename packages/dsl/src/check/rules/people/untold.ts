import type { Definition, Id, Step, StepName } from "../../../bundle/index.ts";
import { type Edge, outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { isCitizen } from "./who.ts";

/** Refusing ends to which a case can come without a word to the citizen, in a procedure that tells them other things. */
export function untold(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition, reachable } = facts;
	const steps = Object.values(definition.steps);
	if (!steps.some((step) => tellsCitizen(step.tell, definition))) return [];
	return steps.flatMap((end): CheckFinding[] => {
		if (end.does !== "end" || end.result !== "refused" || !reachable.has(end.name)) return [];
		const way = silentWay(end, facts);
		if (way === undefined) return [];
		const related = [{ message: "nothing is said on this way", at: way.at }];
		const at = ["steps", end.name];
		return [{ code: "refusal_not_told", values: { end: end.name }, at, related }];
	});
}

/** The first way on which nothing is said, walking back to where somebody acted. */
function silentWay(end: Step, facts: DefinitionFacts): Edge | undefined {
	const { definition } = facts;
	const seen = new Set<StepName>(tellsCitizen(end.tell, definition) ? [] : [end.name]);
	for (const name of seen)
		for (const way of facts.entering(name)) {
			if (!facts.reachable.has(way.from) || isTold(way, definition)) continue;
			const from = definition.steps[way.from];
			if (from === undefined || !PASSING.has(from.does)) return way;
			seen.add(way.from);
		}
	return undefined;
}

/** Said with the outcome, by the step itself, or in the letter that it brings. */
function isTold({ from, outcome }: Edge, definition: Definition): boolean {
	const step = definition.steps[from];
	if (step === undefined) return false;
	const taken = outcomesOf(step).find(({ id }) => id === outcome);
	const isSaid =
		step.does === "deliver" || (step.does === "tell" && tellsCitizen(step.tell, definition));
	return isSaid || (taken !== undefined && tellsCitizen(taken.tell, definition));
}

function tellsCitizen(tell: Readonly<Record<Id, Id>>, definition: Definition): boolean {
	return Object.keys(tell).some((role) => isCitizen(definition, role));
}

/** Steps before which it may have been said already. */
const PASSING: ReadonlySet<Step["does"]> = new Set([
	"route",
	"tell",
	"follow",
	"hand_over",
	"sign",
	"record",
]);
