import type { DataPath, DocumentRequirement, Field, Source, Step } from "../../bundle/index.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { pathInList } from "../../form/items.ts";
import { absolute } from "../env/absolute.ts";
import type { DefinitionFacts } from "../facts.ts";
import { touches } from "./way-without.ts";

/**
 * Names that something needs: a rule, a letter, a register, a fee, an office, a delivery, or a person to whom it is
 * expressly shown. What an officer merely happens to see is not among them.
 */
export function neededNames(facts: DefinitionFacts): readonly string[] {
	const { definition } = facts;
	return [
		...new Set([
			...namesInRules(facts),
			...Object.values(definition.messages).flatMap(({ may_mention: paths }) =>
				paths.map((path) => pathInList(definition, path)),
			),
			...(definition.about === undefined ? [] : [definition.about]),
			...Object.values(definition.data).flatMap(namedByField),
			...Object.values(definition.documents).flatMap(namedByDocument),
			...Object.values(definition.roles).flatMap(({ proved_by: proof }) =>
				proof === undefined ? [] : "document" in proof ? [proof.document] : keysOf(proof.source),
			),
			...Object.values(definition.offices).flatMap((rule) =>
				[rule, ...(rule.instead ?? [])].flatMap(({ of }) => of ?? []),
			),
			...Object.values(definition.clocks).flatMap(({ starts, restarts, ends }) =>
				[...starts, ...restarts, ...(ends ? [ends] : [])].flatMap((event) =>
					event.kind === "at" ? [event.path] : [],
				),
			),
			...Object.values(definition.steps).flatMap(namedByStep),
		]),
	];
}

/** Whether any of the names is the value, a part of it, or what it is a part of. */
export function isAmong(path: DataPath, names: readonly string[]): boolean {
	return names.some((name) => touches(path, name));
}

/** In `found_by` of a role used for each item of a list, the item has a name of its own. */
function namesInRules({ sites, definition }: DefinitionFacts): readonly string[] {
	return sites.flatMap(({ rule, group }) =>
		pathsIn(absolute(rule.tree, group)).map(({ path }) => pathInList(definition, path.join("."))),
	);
}

function namedByField(field: Field): readonly string[] {
	const { earliest, latest, narrowed_by: parent } = field;
	return [
		...keysOf(field.prefill),
		...keysOf(field.fetch),
		...[earliest, latest].flatMap((bound) => (bound?.kind === "path" ? [bound.path] : [])),
		...(parent === undefined ? [] : [parent]),
		// Whoever has to tick it has declared something: that is what it is for.
		...(field.must_be ? [field.path] : []),
		...Object.values(field.group ?? {}).flatMap(namedByField),
	];
}

function namedByDocument(document: DocumentRequirement): readonly string[] {
	return [
		...document.satisfied_by.flatMap((way) => (way.by === "register" ? keysOf(way.source) : [])),
		...Object.values(document.one_of ?? {}).flatMap(namedByDocument),
	];
}

function keysOf(source: Source | undefined): readonly string[] {
	return source?.kind === "register" ? source.by : [];
}

function namedByStep(step: Step): readonly string[] {
	const seen = step.sees ?? [];
	switch (step.does) {
		case "confirm":
			return [...seen, ...step.shows];
		case "deliver":
			return step.to === undefined ? seen : [...seen, step.to];
		case "for_each":
			return [...seen, step.of];
		case "wait_for":
			return "path" in step.event ? [...seen, step.event.path] : seen;
		default:
			return seen;
	}
}
