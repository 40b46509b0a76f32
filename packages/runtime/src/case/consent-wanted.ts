import type { Definition, Id } from "@onedoor/dsl/bundle";

import type { Case } from "./case.ts";

/** Whether the applicant has to agree before a register is read or asked for this case, and has not, or no longer. */
export function isConsentWanted(
	{ registers }: Definition,
	{ consents }: Pick<Case, "consents">,
	register: Id,
): boolean {
	const isAsked =
		Object.hasOwn(registers, register) && registers[register]?.grant?.consent === "asked";
	return isAsked && !(consents !== undefined && Object.hasOwn(consents, register));
}
