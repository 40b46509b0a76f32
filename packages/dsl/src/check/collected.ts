import type { DataPath, Definition } from "../bundle/index.ts";
import { remembered } from "../expression/remembered.ts";
import { asksOf, fieldAt } from "../form/asked.ts";
import { parentOf } from "../form/paths.ts";
import { touches } from "./data/way-without.ts";
import type { DefinitionFacts } from "./facts.ts";
import type { Sure } from "./flow.ts";

/**
 * Whether every way into a step has surely asked the value, or the step itself asks it. What no step asks comes from
 * elsewhere (a register, the procedure that started this one) and is not held to the graph.
 */
export function isCollected(path: DataPath, step: string, facts: DefinitionFacts): boolean {
	return (
		isAskedBefore(path, step, facts) ||
		asksAt(step, facts.definition).some((ask) => touches(path, ask))
	);
}

/** The same of what has to be there when the case comes to the step, before anybody has done anything at it. */
export function isAskedBefore(path: DataPath, step: string, facts: DefinitionFacts): boolean {
	const { definition, reachable } = facts;
	if (!reachable.has(step) || fieldAt(definition, path)?.fetch) return true;
	return !touchesOne(path, everAsked(definition)) || touchesOne(path, facts.before(step).asked);
}

/** The same as `touches` of one of them, without looking at each. */
function touchesOne(path: DataPath, asked: Sure<DataPath>): boolean {
	for (let whole = path; whole !== ""; whole = parentOf(whole)) if (asked.has(whole)) return true;
	return wholesOf(asked).has(path);
}

/** What has a part that is asked. */
const wholesOf = remembered((asked: Sure<DataPath>): ReadonlySet<DataPath> => {
	const wholes = new Set<DataPath>();
	for (const ask of asked)
		for (let whole = parentOf(ask); whole !== ""; whole = parentOf(whole)) wholes.add(whole);
	return wholes;
});

/** What some step asks. */
const everAsked = remembered(
	(definition: Definition): ReadonlySet<DataPath> =>
		new Set(Object.keys(definition.steps).flatMap((step) => asksAt(step, definition))),
);

/** `mother.birth_date.given` is about `mother.birth_date`; undefined when the name is no data. */
export function dataPathIn(path: readonly string[], definition: Definition): DataPath | undefined {
	for (let length = path.length; length > 0; length--) {
		const name = path.slice(0, length).join(".");
		if (fieldAt(definition, name)) return name;
	}
	return undefined;
}

/** What a step asks, with what its outcomes ask. */
function asksAt(name: string, definition: Definition): readonly DataPath[] {
	const step = definition.steps[name];
	const outcomes =
		step && "outcomes" in step ? step.outcomes.flatMap((outcome) => outcome.ask) : [];
	return [...asksOf(definition, { step: name }), ...outcomes];
}
