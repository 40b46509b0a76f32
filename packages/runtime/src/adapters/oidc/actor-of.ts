import type { Id, IsoDate } from "@onedoor/dsl/bundle";
import type { IdentityFacts } from "@onedoor/dsl/form";

import type { Actor } from "../../case/case.ts";
import type { ClaimName, ClaimTable, OidcOptions, SignInCode } from "./options.ts";

export type Claims = Readonly<Record<string, unknown>>;

type Mapping = Pick<
	OidcOptions,
	"levels" | "levelOtherwise" | "claims" | "roles" | "delegated" | "offices"
>;

/** Who the claims of a checked token are here, by the host's tables and nothing else; or why they are nobody. */
export function actorOf(claims: Claims, mapping: Mapping): Actor | SignInCode {
	const level = levelOf(claims, mapping);
	if (level === undefined) return "assurance_unknown";
	const personal = textOf(claims, mapping.claims.personal_id);
	const held = rolesOf(claims, mapping);
	const id = personal ?? (held.roles.length > 0 ? subjectOf(claims) : undefined);
	if (id === undefined) return "no_personal_number";
	return {
		id,
		kind: "person",
		...held,
		level,
		identity: { ...factsOf(claims, mapping), ...(personal && { personal_id: personal }), level },
	};
}

function levelOf({ acr }: Claims, { levels, levelOtherwise }: Mapping): Actor["level"] | undefined {
	return typeof acr === "string" && Object.hasOwn(levels, acr) ? levels[acr] : levelOtherwise;
}

/** Officers of a provider without personal numbers; the prefix keeps a subject from being taken for one. */
function subjectOf({ sub }: Claims): string | undefined {
	return typeof sub === "string" && sub !== "" ? `sub:${sub}` : undefined;
}

/** An actor without an office sits in every one, so without a table that names it there is no role either. */
function rolesOf(claims: Claims, mapping: Mapping): Pick<Actor, "roles" | "delegated" | "office"> {
	const delegated = namedIn(claims, mapping.delegated).flat();
	const own = namedIn(claims, mapping.roles).flat();
	const roles = [...new Set<Id>([...own, ...delegated])];
	const byDelegation = delegated.filter((role) => !own.includes(role));
	const held = { roles, ...(byDelegation.length > 0 && { delegated: byDelegation }) };
	if (mapping.offices === "every") return held;
	const [office] = namedIn(claims, mapping.offices);
	return office === undefined ? { roles: [] } : { ...held, office };
}

function factsOf(claims: Claims, { claims: names }: Mapping): IdentityFacts {
	const full_name = textOf(claims, names.full_name ?? "name");
	const birth_date = textOf(claims, names.birth_date ?? "birthdate");
	const email = claims.email_verified === false ? undefined : textOf(claims, names.email);
	const phone = claims.phone_number_verified === false ? undefined : textOf(claims, names.phone);
	const organisation_code = textOf(claims, names.organisation_code);
	return {
		...(full_name && { full_name }),
		// OpenID Connect Core §5.1: the year may be 0000, or stand alone.
		...(birth_date && WHOLE_DAY.test(birth_date) && { birth_date: birth_date as IsoDate }),
		...(email && { email }),
		...(phone && { phone }),
		...(organisation_code && { organisation_code }),
	};
}

const WHOLE_DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function namedIn<Value>(claims: Claims, table: ClaimTable<Value> | undefined): readonly Value[] {
	if (table === undefined) return [];
	const claimed = claimAt(claims, table.claim);
	return (Array.isArray(claimed) ? claimed : [claimed]).flatMap((name: unknown) => {
		const known = typeof name === "string" && Object.hasOwn(table.values, name);
		const value = known ? table.values[name] : undefined;
		return value === undefined ? [] : [value];
	});
}

function textOf(claims: Claims, name: ClaimName | undefined): string | undefined {
	const value = name === undefined ? undefined : claimAt(claims, name);
	return typeof value === "string" && value !== "" ? value : undefined;
}

function claimAt(claims: Claims, name: ClaimName): unknown {
	const path = typeof name === "string" ? [name] : name;
	return path.reduce<unknown>(
		(inside, key) =>
			typeof inside === "object" && inside !== null && Object.hasOwn(inside, key)
				? (inside as Claims)[key]
				: undefined,
		claims,
	);
}
