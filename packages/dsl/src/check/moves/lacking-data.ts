import type { DataPath, Field, StepName } from "../../bundle/index.ts";
import { field_unknown } from "../../diagnostic/messages.generated.ts";
import { closest } from "../../diagnostic/suggest.ts";
import { fieldAt } from "../../form/asked.ts";
import { pathBefore } from "../../form/former-names.ts";
import type { MoveModel } from "../../model/moves.ts";
import { typeOfField } from "../env/field-type.ts";
import type { Between } from "./check-moves.ts";
import { givenRules } from "./given-rules.ts";

/**
 * Required fields that every case of the new edition has been asked for before the step, that the old edition does
 * not have, and that the move does not give. Checks the rules of what it does give.
 */
export function lackingData(
	between: Between,
	step: StepName,
	move: MoveModel,
): readonly DataPath[] {
	const { old, next } = between;
	const given = new Set((move.give ?? []).map(({ id }) => id));
	const isKnown = (path: DataPath) =>
		fieldAt(old.definition, pathBefore(next.definition, path)) !== undefined;
	checkGiven(between, move);
	return [...next.before(step).asked].filter((path) => {
		const field = fieldAt(next.definition, path);
		return field && isNeeded(field) && !given.has(path) && !isKnown(path);
	});
}

function isNeeded({ answer, when, required_when }: Field): boolean {
	return answer === "required" && !when && !required_when;
}

function checkGiven(between: Between, { give }: MoveModel): void {
	const { definition } = between.next;
	for (const { id, key, value } of give ?? []) {
		const field = fieldAt(definition, id);
		if (!field) {
			const names = Object.keys(definition.data);
			const values = {
				name: id,
				closest: closest(id, names),
				expected: names.slice(0, 12).join(", "),
			};
			between.report(field_unknown(values), key);
		} else if (value)
			givenRules(between, [{ rule: value, types: [typeOfField(field, definition)] }]);
	}
}
