import type { DataPath, Definition } from "../../bundle/index.ts";
import { asksOf, fieldAt, isAsked } from "../../form/asked.ts";
import { isWithin } from "../../form/paths.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";

/**
 * A rule of a step reads a value that no way into the step has surely asked. Values that no step asks come from
 * elsewhere (a register, the procedure that started this one) and are not held to the graph.
 */
export function readBeforeAsked(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.sites.flatMap((site) => {
		const step = site.step;
		if (step === undefined || !facts.reachable.has(step)) return [];
		return pathsIn(site.rule.tree).flatMap(({ path, at }) => {
			const data = dataPath(path, facts.definition);
			if (data === undefined || isThere(data, site, step, facts)) return [];
			return [
				{
					code: "read_before_asked",
					values: { name: path.join("."), step },
					at: site.at,
					...(at ? { ruleAt: at } : {}),
				},
			];
		});
	});
}

function isThere(path: DataPath, site: Site, step: string, facts: DefinitionFacts): boolean {
	const { definition } = facts;
	if (
		!Object.values(definition.steps).some((other) =>
			asks(other.name, definition).some((ask) => touches(path, ask)),
		)
	)
		return true;
	if (fieldAt(definition, path)?.fetch) return true;
	const here = asks(step, definition);
	return (
		isAsked([...facts.askedBefore(step), ...here], path) ||
		[...facts.askedBefore(step), ...here].some((ask) => isWithin(ask, path)) ||
		site.expected.mayBeAbsent === true
	);
}

function asks(step: string, definition: Definition): readonly DataPath[] {
	const found = definition.steps[step];
	const outcomes =
		found && "outcomes" in found ? found.outcomes.flatMap((outcome) => outcome.ask) : [];
	return [...asksOf(definition, { step }), ...outcomes];
}

function touches(path: DataPath, ask: DataPath): boolean {
	return isWithin(path, ask) || isWithin(ask, path);
}

/** `mother.birth_date.given` is about `mother.birth_date`. */
function dataPath(path: readonly string[], definition: Definition): DataPath | undefined {
	for (let length = path.length; length > 0; length--) {
		const name = path.slice(0, length).join(".");
		if (fieldAt(definition, name)) return name;
	}
	return undefined;
}
