import type { Definition, Offered } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";
import { unitsFrom } from "./units.ts";

/** Whether a case may be opened on this day, at the office where it is handed in. Filed at none, only `everywhere` counts. */
export function isOffered(
	definition: Definition,
	{ office }: Pick<Case, "office">,
	today: string,
): boolean {
	const { offered } = definition;
	const units = unitsFrom(definition, office);
	return offered === undefined || offered.some((one) => isOn(one, today) && isAt(one, units));
}

function isOn({ from, until }: Offered, today: string): boolean {
	return (from === undefined || from <= today) && (until === undefined || today <= until);
}

/** The unit itself, or one below it. */
function isAt({ unit }: Offered, units: readonly string[]): boolean {
	return unit === undefined || units.includes(unit.code);
}
