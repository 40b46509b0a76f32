import { isApplicant } from "../access/roles.ts";
import type { Actor, Case } from "../case/case.ts";
import { masked } from "./masked.ts";

/**
 * Whose act a look-up is part of, as it is written down: officers and partners answer for it by their own id; the number
 * of a private person says no more there than who they are in the case.
 */
export function readerOf(kase: Case, actor: Actor): string {
	if (isApplicant(kase, actor)) return "applicant";
	return actor.roles.length > 0 ? actor.id : masked(actor.id);
}
