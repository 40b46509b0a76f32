import type { Definition, Field } from "../../bundle/index.ts";
import { firstAsked } from "../data/asked-places.ts";
import { isAmong, neededNames } from "../data/needed.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";
import { isFilled } from "../starts/still-asked.ts";

/** Data that is needed, and that no step asks and no register gives: it is absent in every case of its own. */
export function neverAsked(facts: DefinitionFacts): readonly CheckFinding[] {
	const missing = Object.values(facts.definition.data).flatMap((field) =>
		notAsked(field, facts.definition),
	);
	if (missing.length === 0) return [];
	const needed = neededNames(facts);
	return missing
		.filter(({ path }) => isAmong(path, needed))
		.map(({ path }) => ({ code: "never_asked", values: { name: path }, at: keysOfData(path) }));
}

/** A group of the procedure's own is looked at part by part, one of the catalogue as a whole where nothing fills it. */
function notAsked(field: Field, definition: Definition): readonly Field[] {
	const members = Object.values(field.group ?? {});
	if (firstAsked(field.path, definition) === undefined) {
		if (isFilled(definition, field.path)) return [];
		const missing = members.flatMap((member) => notAsked(member, definition));
		const isWhole = !members.some((member) => hasSource(member, definition));
		return members.length === 0 || (isWhole && field.uses !== undefined) ? [field] : missing;
	}
	return field.uses === undefined ? members.flatMap((member) => notAsked(member, definition)) : [];
}

function hasSource(field: Field, definition: Definition): boolean {
	return (
		isFilled(definition, field.path) ||
		Object.values(field.group ?? {}).some((member) => hasSource(member, definition))
	);
}
