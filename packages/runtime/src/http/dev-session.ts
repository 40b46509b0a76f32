import type { IdentityFacts } from "@onedoor/dsl/form";

import type { SimulatedPerson } from "../ports/simulators/data.ts";
import { devCookie, SESSION_COOKIE } from "../ports/simulators/dev-identity.ts";
import { toolsOf } from "./dev-tools.ts";
import { HttpProblem } from "./problem.ts";
import { json, noContent } from "./responses.ts";
import { bodyOf, type Call } from "./route.ts";

interface NewSession {
	readonly id: string;
	readonly roles?: readonly string[];
	/** Those of `roles` held only by delegation. */
	readonly delegated?: readonly string[];
	readonly assurance?: "low" | "substantial" | "high";
	readonly office?: { readonly kind: string; readonly unit: string } | string;
	readonly identity?: IdentityFacts;
	/** Seconds; left out: it does not end. */
	readonly lasts?: number;
}

const LEVELS = { low: 1, substantial: 2, high: 3 } as const;

/** Whoever may call this is whoever they say: a bearer token, and a cookie for browsers. */
export async function signIn(call: Call): Promise<Response> {
	const body = bodyOf<NewSession>(call);
	const { identity, people } = toolsOf(call);
	const known = people.find(({ id }) => id === body.id);
	const office = officeOf(body.office);
	const token = identity.token({
		id: body.id,
		roles: (body.roles ?? []).filter((role) => role !== "applicant"),
		...(body.delegated ? { delegated: body.delegated } : {}),
		level: LEVELS[body.assurance ?? "high"],
		...(office ? { office } : {}),
		identity: { personal_id: body.id, ...(known && factsOf(known)), ...body.identity },
		...(body.lasts !== undefined && { lasts: body.lasts * 1000 }),
	});
	return json({ token }, 200, {
		"Set-Cookie": devCookie(token),
	});
}

/** What an identity provider would tell of an invented person. */
function factsOf({ full_name, organisation, ...person }: SimulatedPerson): IdentityFacts {
	return {
		full_name,
		...(person.birth_date !== undefined && { birth_date: person.birth_date }),
		...(person.phone !== undefined && { phone: person.phone }),
		...(person.email !== undefined && { email: person.email }),
		...(organisation && { organisation_code: organisation.code }),
	};
}

/** `service_centre 79901`, `service_centre:79901`, or the object. */
function officeOf(
	office: NewSession["office"],
): { readonly kind: string; readonly unit: string } | undefined {
	if (typeof office !== "string") return office;
	const [kind, unit] = office.split(/[ :/]/);
	if (kind === undefined || unit === undefined)
		throw new HttpProblem(422, "unknown_office", { values: { office } });
	return { kind, unit };
}

export async function signOut(): Promise<Response> {
	return noContent({
		"Set-Cookie": `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`,
	});
}
