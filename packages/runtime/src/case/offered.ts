import type { Definition, Offered } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";

/** Whether a case may be opened on this day, at the office where it is handed in. Filed at none, only `everywhere` counts. */
export function isOffered(
	definition: Definition,
	{ office }: Pick<Case, "office">,
	today: string,
): boolean {
	const { offered } = definition;
	return (
		offered === undefined ||
		offered.some((one) => isOn(one, today) && isAt(definition, one, office))
	);
}

function isOn({ from, until }: Offered, today: string): boolean {
	return (from === undefined || from <= today) && (until === undefined || today <= until);
}

/** The unit itself, or one below it: a code belongs to a code of the list above. */
function isAt({ lists }: Definition, { unit }: Offered, office: string | undefined): boolean {
	if (unit === undefined) return true;
	const seen = new Set<string>();
	for (let code = office; code !== undefined && !seen.has(code); code = parentOf(lists, code)) {
		if (code === unit.code) return true;
		seen.add(code);
	}
	return false;
}

function parentOf(lists: Definition["lists"], code: string): string | undefined {
	return Object.values(lists)
		.map(({ codes }) => (Object.hasOwn(codes, code) ? codes[code]?.parent : undefined))
		.find((parent) => parent !== undefined);
}
