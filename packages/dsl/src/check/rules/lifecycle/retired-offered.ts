import type { Field } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** A code that is no longer in force and that a form still offers by name, or starts with. */
export function retiredOffered(facts: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(facts.definition.data).flatMap((field) =>
		inField(field, ["data", field.id], facts),
	);
}

function inField(
	field: Field,
	at: readonly string[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const members = Object.values(field.group ?? {});
	return [
		...(field.list === undefined ? [] : ofCodes(field, at, facts)),
		...members.flatMap((member) => inField(member, [...at, "group", member.id], facts)),
	];
}

function ofCodes(
	field: Field,
	at: readonly string[],
	facts: DefinitionFacts,
): readonly CheckFinding[] {
	const codes = facts.definition.lists[field.list ?? ""]?.codes ?? {};
	const preset = [field.starts_with].flat().map(String);
	const named = [
		...(field.only ?? []).map((code) => ({ code, key: "only" })),
		...preset.map((code) => ({ code, key: "starts_with" })),
	];
	return named.flatMap(({ code, key }): CheckFinding[] => {
		const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
		if (known?.until === undefined || known.until >= facts.day) return [];
		const became = known.became?.join(", ");
		const values = { name: code, until: known.until, field: field.path, became };
		return [{ code: "code_retired_offered", values, at: [...at, key] }];
	});
}
