import type { Bundle, Id, RegisterConsentView } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import { isConsentWanted } from "../case/consent-wanted.ts";

/** Registers that are read for a case only when its applicant agrees, in the order of the definition. */
export function registerConsents(
	{ definition }: Bundle,
	current: Pick<Case, "consents">,
	among: (register: Id) => boolean = () => true,
): readonly RegisterConsentView[] {
	return Object.values(definition.registers).flatMap(({ id, grant }) =>
		grant?.consent === "asked" && among(id)
			? [{ register: id, purpose: grant.purpose, given: !isConsentWanted(definition, current, id) }]
			: [],
	);
}
