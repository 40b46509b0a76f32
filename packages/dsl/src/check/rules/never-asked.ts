import type { Definition, Field } from "../../bundle/index.ts";
import { firstAsked } from "../data/asked-places.ts";
import { among, neededNames } from "../data/needed.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";
import { isFilled } from "../starts/still-asked.ts";

/**
 * Data that is needed, and that no step asks: absent in every case of its own where no register gives it, and where
 * one does, in those cases for which it has nothing.
 */
export function neverAsked(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const own = Object.values(definition.data);
	const missing = own.flatMap((field) => notAsked(field, definition));
	const open = own.flatMap((field) => openWhenSilent(field, definition));
	if (missing.length === 0 && open.length === 0) return [];
	const isNeeded = among(neededNames(facts));
	const said = (code: string, fields: readonly Field[]): readonly CheckFinding[] =>
		fields
			.filter(({ path }) => isNeeded(path))
			.map(({ path }) => ({ code, values: { name: path }, at: keysOfData(path) }));
	return [...said("never_asked", missing), ...said("not_asked_when_silent", open)];
}

/** What a register fills and people are to be asked where it cannot (`if_silent: ask`), though no step asks it. */
function openWhenSilent(field: Field, definition: Definition): readonly Field[] {
	if (firstAsked(field.path, definition) !== undefined) return [];
	const isRead = [field.prefill, field.fetch].some((source) => source?.kind === "register");
	if (isRead) return field.if_silent === "ask" ? [field] : [];
	const open = Object.values(field.group ?? {}).flatMap((one) => openWhenSilent(one, definition));
	// A group of the catalogue is one thing, and its parts are written elsewhere.
	return open.length > 0 && field.uses !== undefined ? [field] : open;
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
