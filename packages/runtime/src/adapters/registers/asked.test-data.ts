import type { Field } from "@onedoor/dsl/bundle";

import type { RegisterCall, RegisterRead } from "../../ports/ports.ts";

/** Invented; by it leaks are looked for. */
export const PERSON = "079196000001";

/** A field of a register's file. */
export function field(as: Field["as"], more: Partial<Field> = {}): Field {
	return {
		id: as,
		path: as,
		as,
		title: { en: as },
		answer: "required",
		if_silent: "ask",
		if_broken: "block",
		personal: "ordinary",
		...more,
	};
}

const GROUND = {
	case: "case0",
	number: "L-2026-000001",
	procedure: "licence",
	purpose: { en: "Licences" },
	basis: { cite: "Licence Act", where: "Section 4" },
	consent: { given_at: "2026-11-23T09:00:00+07:00" },
};

export const READ: RegisterRead = {
	id: "read-1",
	...GROUND,
	register: "population",
	record: "person",
	key: { personal_id: PERSON },
	gives: { full_name: field("text") },
};

export const CALL: RegisterCall = {
	id: "case0:3:0",
	...GROUND,
	step: "look_up",
	register: "population",
	service: "confirm_person",
	request: { personal_id: PERSON },
	answers: {
		matches: { gives: { number: field("text"), address: field("text") } },
		differs: { gives: {} },
	},
};
