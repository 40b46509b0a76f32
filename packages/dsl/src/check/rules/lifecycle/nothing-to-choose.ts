import type { Field, Id, IsoDate } from "../../../bundle/index.ts";
import { fieldAt, leaves } from "../../../form/asked.ts";
import { askedPlaces } from "../../data/asked-places.ts";
import { outcomesOf } from "../../edges.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { keysOfData } from "../../keys-of-data.ts";

/** A question, or the reasons of an outcome, of which every code has gone out of force: nothing is left to pick. */
export function nothingToChoose(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const asked = new Set(askedPlaces(definition).map(({ path }) => path));
	const fields = [...asked].flatMap((path) => leavesAt(fieldAt(definition, path)));
	return [
		...fields
			.filter(({ list, only }) => isOver(list, only, facts))
			.map((field) => nothing(field.path, field.list, keysOfData(field.path))),
		...Object.values(definition.steps).flatMap((step) =>
			outcomesOf(step)
				.filter(({ reasons }) => isOver(reasons, undefined, facts))
				.map(({ id, reasons }) =>
					nothing(`${step.name}.${id}`, reasons, ["steps", step.name, "outcomes", id, "reasons"]),
				),
		),
	];
}

function leavesAt(field: Field | undefined): readonly Field[] {
	return field ? leaves(field) : [];
}

/** Lists kept by a register hold codes that nobody here has seen. */
function isOver(
	id: Id | undefined,
	only: readonly string[] | undefined,
	{ definition, day }: DefinitionFacts,
): boolean {
	const list = id === undefined ? undefined : definition.lists[id];
	if (list === undefined || list.from_register) return false;
	const codes = only?.filter((code) => Object.hasOwn(list.codes, code)) ?? Object.keys(list.codes);
	const isPast = (until: IsoDate | undefined) => until !== undefined && until < day;
	return codes.length > 0 && codes.every((code) => isPast(list.codes[code]?.until));
}

function nothing(name: string, list: Id | undefined, at: readonly string[]): CheckFinding {
	return { code: "nothing_to_choose", values: { name, list }, at };
}
