import type { DataPath, Definition, StepName } from "../../../bundle/index.ts";
import { absolute } from "../../../check/env/absolute.ts";
import type { DefinitionFacts } from "../../../check/facts.ts";
import { pathsIn } from "../../../expression/paths-in.ts";
import { remembered } from "../../../expression/remembered.ts";
import { fieldAt } from "../../../form/asked.ts";
import { isWithin } from "../../../form/paths.ts";

/** Everything that rules of an edition read by name, and what is named without a rule: who it is, where, and when. */
const namesReadBy = remembered(
	(facts: DefinitionFacts): readonly { readonly name: string; readonly step?: StepName }[] => [
		...facts.sites.flatMap(({ rule, group, step }) =>
			pathsIn(absolute(rule.tree, group)).map(({ path }) => ({
				name: path.join("."),
				...(step !== undefined && { step }),
			})),
		),
		...namedIn(facts.definition),
	],
);

/** Whether a rule that may still be asked reads the value. */
export function isRead(path: DataPath, at: ReadonlySet<StepName>, facts: DefinitionFacts): boolean {
	return namesReadBy(facts).some(
		({ name, step }) =>
			(step === undefined || at.has(step)) && (isWithin(name, path) || isWithin(path, name)),
	);
}

/** Facts of a step that rules read, which may still be asked: `visit.outcome`. */
export function factsRead(
	step: StepName,
	at: ReadonlySet<StepName>,
	facts: DefinitionFacts,
): readonly string[] {
	const found = namesReadBy(facts).flatMap(({ name, step: where }) => {
		const isFact = name.startsWith(`${step}.`) && fieldAt(facts.definition, name) === undefined;
		return isFact && (where === undefined || at.has(where)) ? [name] : [];
	});
	return [...new Set(found)];
}

function namedIn({ offices, steps, clocks }: Definition): readonly { name: string }[] {
	const ofOffices = Object.values(offices).flatMap(({ of }) => of ?? []);
	const ofSteps = Object.values(steps).flatMap((step): readonly DataPath[] => {
		if (step.does === "wait_for")
			return step.event.kind === "at" && "path" in step.event ? [step.event.path] : [];
		return step.does === "for_each" ? [step.of] : [];
	});
	const ofClocks = Object.values(clocks).flatMap(({ starts, restarts }) =>
		[...starts, ...restarts].flatMap((event) => (event.kind === "at" ? [event.path] : [])),
	);
	return [...ofOffices, ...ofSteps, ...ofClocks].map((name) => ({ name }));
}
