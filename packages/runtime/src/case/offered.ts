import type { Definition, Offered } from "@onedoor/dsl/bundle";
import { competentUnit, hasCompetentUnit, unitsFrom } from "@onedoor/dsl/form";

import type { Case } from "./case.ts";
import type { Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/**
 * Whether a case may be opened on this day, at the office where it is handed in. Filed at none, it may be begun where
 * its data will say which unit is competent; else only `everywhere` counts.
 */
export function isOffered(
	definition: Definition,
	{ office }: Pick<Case, "office">,
	today: string,
): boolean {
	const isLeftOpen = office === undefined && hasCompetentUnit(definition);
	return isLeftOpen
		? (definition.offered?.some((one) => isOn(one, today)) ?? true)
		: isOfferedAt(definition, office, today);
}

/** Why a case that was begun may not be sent: where its data has it belong, the procedure is not offered today. */
export function whyNotOffered(turn: Turn, filed: Case): Refusal | undefined {
	const { definition } = turn;
	if (filed.office !== undefined || filed.parent || !hasCompetentUnit(definition)) return undefined;
	const facts = turn.facts(filed);
	const unit = competentUnit(definition, filed.data, facts);
	return isOfferedAt(definition, unit, facts.today)
		? undefined
		: refuse("not_offered", unit === undefined ? {} : { unit });
}

function isOfferedAt(definition: Definition, unit: string | undefined, today: string): boolean {
	const units = unitsFrom(definition, unit);
	const { offered } = definition;
	return offered?.some((one) => isOn(one, today) && isAt(one, units)) ?? true;
}

function isOn({ from, until }: Offered, today: string): boolean {
	return (from === undefined || from <= today) && (until === undefined || today <= until);
}

/** The unit itself, or one below it. */
function isAt({ unit }: Offered, units: readonly string[]): boolean {
	return unit === undefined || units.includes(unit.code);
}
