import type { DataPath, StepName } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";
import type { DefinitionFacts } from "../facts.ts";
import { stepsBefore } from "../rules/people/who.ts";
import { askedPlaces } from "./asked-places.ts";
import { touches } from "./way-without.ts";
import { withoutPassing } from "./without-passing.ts";

/** Whether a value is asked, and only at steps that no case can have been at when it first comes to this one. */
export function isAskedOnlyLater(path: DataPath, step: StepName, facts: DefinitionFacts): boolean {
	const { definition, reachable } = facts;
	const field = fieldAt(definition, path);
	if (!reachable.has(step) || field?.fetch !== undefined || field?.prefill !== undefined)
		return false;
	const asking = askedPlaces(definition).filter((place) => touches(path, place.path));
	return (
		asking.length > 0 &&
		areOnlyLater(
			asking.map((place) => place.step),
			step,
			facts,
		)
	);
}

/** Whether no case can have been at any of these steps when it first comes to this one. */
export function areOnlyLater(
	names: readonly StepName[],
	step: StepName,
	facts: DefinitionFacts,
): boolean {
	const before = stepsBefore(step, facts);
	if (isFromAnywhere([step, ...before], facts)) return false;
	const first = withoutPassing(step, facts.starts, (name) => facts.waysFrom(name));
	return names.every((name) => name !== step && !(before.has(name) && first.has(name)));
}

/** Actions and clocks bring cases from wherever they are. */
export function isFromAnywhere(
	names: readonly StepName[],
	{ starts, definition }: DefinitionFacts,
): boolean {
	return starts.some((name) => name !== definition.starts_at && names.includes(name));
}
