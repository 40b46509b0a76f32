import type { Attestation } from "./issuer.ts";
import type { Presentation } from "./ports.ts";

/** A result as signed data, as what its owner presents. What its signature came to, and its issuer says, is the caller's. */
export function presentationOf(
	says: Attestation,
	signature: Presentation["signature"],
): Presentation {
	const { holder, valid_until } = says;
	return {
		kind: says.kind,
		holder: "personal_id" in holder ? holder.personal_id : holder.organisation_code,
		issuer: says.iss,
		number: says.number,
		issued_on: says.issued_at.slice(0, 10),
		...(valid_until !== undefined && { valid_until: lastDayBefore(valid_until) }),
		claims: { ...says.gives, ...leavesOf(says.shows) },
		signature,
	};
}

/** Of the first instant out of force, the last day in force, by the offset that it is written with. */
function lastDayBefore(instant: string): string {
	const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
	const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000);
	return new Date(Date.parse(instant) - 1 + offset).toISOString().slice(0, 10);
}

function leavesOf(value: object, path = ""): Readonly<Record<string, unknown>> {
	const leaves = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
		const at = path === "" ? name : `${path}.${name}`;
		const isInner = typeof inner === "object" && inner !== null && !Array.isArray(inner);
		return isInner ? Object.entries(leavesOf(inner as object, at)) : [[at, inner]];
	});
	return Object.fromEntries(leaves);
}
