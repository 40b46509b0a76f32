import type { Definition, Role } from "@onedoor/dsl/bundle";
import type { IdentityFacts } from "@onedoor/dsl/form";

import type { Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";

type Kind = Role["kinds"][number];

/** Who the case is for: whoever signs in for an organisation applies as themselves where organisations may not. */
export function applicantAs(definition: Definition, identity: IdentityFacts): IdentityFacts {
	const { organisation_code, ...person } = identity;
	const may = kindsOf(definition).includes("organisation");
	return organisation_code === undefined || may || person.personal_id === undefined
		? identity
		: person;
}

/** Why somebody may not apply: the procedure is for others. */
export function whyNotKind(definition: Definition, identity: IdentityFacts): Refusal | undefined {
	const kinds = kindsOf(definition);
	const kind = kindOf(identity);
	return kinds.length === 0 || kinds.includes(kind)
		? undefined
		: refuse("not_for_kind", { kind, kinds });
}

function kindOf({ organisation_code, is_foreigner }: IdentityFacts): Kind {
	if (organisation_code !== undefined) return "organisation";
	return is_foreigner === true ? "foreigner" : "citizen";
}

function kindsOf({ roles }: Definition): readonly Kind[] {
	return Object.values(roles).find(({ is }) => is === "applicant")?.kinds ?? [];
}
