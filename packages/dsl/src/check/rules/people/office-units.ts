import type { Definition, OfficeRule } from "../../../bundle/index.ts";
import { fieldAt } from "../../../form/asked.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** Offices that stand in one unit each, and a rule that does not say in which: no such office could be found. */
export function officeUnits({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.entries(definition.offices).flatMap(([id, { instead = [], ...office }]) => [
		...ofOne(id, office, ["offices", id, "is"], definition),
		...instead.flatMap(({ id: variant, when: _when, ...other }) =>
			ofOne(id, other, ["offices", id, "instead", variant, "is"], definition),
		),
	]);
}

function ofOne(
	id: string,
	{ kind, of }: Omit<OfficeRule, "instead">,
	at: readonly string[],
	definition: Definition,
): readonly CheckFinding[] {
	const unit = kind === undefined ? undefined : definition.office_kinds[kind]?.unit;
	if (unit === undefined) return [];
	const values = { office: id, kind, unit };
	if (of === undefined) return [{ code: "office_unit_missing", values, at }];
	const field = fieldAt(definition, of);
	return field === undefined || (field.as === "choice" && field.list === unit)
		? []
		: [{ code: "office_unit_wrong", values: { ...values, path: of }, at }];
}
