import type { Bundle } from "@onedoor/dsl/bundle";

import type { Actor, Case, Instant } from "../case/case.ts";
import { isOpener } from "./helper-consent.ts";
import { isApplicant } from "./is-applicant.ts";
import { holdsRole } from "./roles.ts";

/**
 * Whether an actor may know that this case exists. Who may not gets "unknown" (404) for whatever they ask; who may,
 * but lacks a role, gets "not this role" (403). Drafts are the applicant's, and of whoever fills them in.
 */
export function canSee(bundle: Bundle, current: Case, actor: Actor, now: Instant): boolean {
	if (actor.kind !== "person") return true;
	if (isApplicant(current, actor) || isOpener({ bundle, case: current }, actor)) return true;
	if (current.status === "draft") return false;
	return Object.keys(bundle.definition.roles).some((role) =>
		holdsRole({ bundle, case: current, now }, actor, role),
	);
}
