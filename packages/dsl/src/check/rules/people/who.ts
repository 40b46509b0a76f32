import type { Definition, Id } from "../../../bundle/index.ts";

/** Whether a role is of those for whom a case is, and not of an office; a partner acts for them. */
export function isCitizen({ roles }: Definition, id: Id): boolean {
	const is = Object.hasOwn(roles, id) ? roles[id]?.is : undefined;
	return is !== undefined && is !== "officer";
}
