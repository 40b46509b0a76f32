import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Source,
	Step,
} from "../../bundle/index.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { fieldAt } from "../../form/asked.ts";
import { pathInList } from "../../form/items.ts";
import { isWithin } from "../../form/paths.ts";
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
			...Object.values(definition.data).flatMap((field) => namedByField(field)),
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

/** Whether any of the names is the value, a part of it, or what it is a part of: all of them begin with the same word. */
export function among(names: readonly string[]): (path: DataPath) => boolean {
	const byFirst = Map.groupBy(names, firstOf);
	return (path) => byFirst.get(firstOf(path))?.some((name) => touches(path, name)) ?? false;
}

function firstOf(name: string): string {
	return name.split(".", 1)[0] ?? "";
}

/** In `found_by` of a role used for each item of a list, the item has a name of its own. */
function namesInRules({ sites, definition }: DefinitionFacts): readonly string[] {
	return sites.flatMap(({ rule, group, at }) => {
		const own =
			at[0] === "data" && group !== undefined ? wholeAround(group, definition) : undefined;
		return pathsIn(absolute(rule.tree, group))
			.map(({ path }) => pathInList(definition, path.join(".")))
			.filter((path) => own === undefined || !isWithin(path, own));
	});
}

/** @param whole the catalogue group around the field: what its parts need of one another is no use of it */
function namedByField(field: Field, whole?: DataPath): readonly string[] {
	const { earliest, latest, narrowed_by: parent } = field;
	const around = whole ?? (field.group && field.uses !== undefined ? field.path : undefined);
	const named = [
		...keysOf(field.prefill),
		...keysOf(field.fetch),
		...[earliest, latest].flatMap((bound) => (bound?.kind === "path" ? [bound.path] : [])),
		...(parent === undefined ? [] : [parent]),
	];
	return [
		...named.filter((path) => around === undefined || !isWithin(path, around)),
		// Whoever has to tick it has declared something: that is what it is for.
		...(field.must_be ? [field.path] : []),
		...Object.values(field.group ?? {}).flatMap((member) => namedByField(member, around)),
	];
}

/** The outermost catalogue group around a path, itself included. */
function wholeAround(path: DataPath, definition: Definition): DataPath | undefined {
	const names = path.split(".");
	return names
		.map((_name, index) => names.slice(0, index + 1).join("."))
		.find((outer) => {
			const field = fieldAt(definition, outer);
			return field?.group !== undefined && field.uses !== undefined;
		});
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
