import type { Field } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/**
 * A list inside the items of another. Rules name one item at a time and forms ask one level of "add another", so the
 * inner items would be known to neither.
 */
export function listInList({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.data).flatMap((field) =>
		inside(field, ["data", field.id], false),
	);
}

function inside(field: Field, at: readonly string[], isInList: boolean): readonly CheckFinding[] {
	if (field.many && isInList) return [{ code: "list_in_list", values: { name: field.path }, at }];
	return Object.values(field.group ?? {}).flatMap((member) =>
		inside(member, [...at, "group", member.id], isInList || field.many !== undefined),
	);
}
