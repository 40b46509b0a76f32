import type { Id, Step } from "@onedoor/dsl/bundle";
import { evaluate } from "@onedoor/dsl/expression";
import { valueAt } from "@onedoor/dsl/form";

import type { Actor } from "../case/case.ts";
import type { Act, Refusal } from "../case/command.ts";
import { refuse } from "../case/refusal.ts";
import { type Sight, scopeAt } from "./sight.ts";

/** Why somebody may not bind another by what they say here: their power is not shown, or not this organisation's. */
export function whyNotForAnother(
	sight: Sight,
	actor: Actor,
	step: Step,
	role: Id,
	{ outcome, powers = {} }: Pick<Act, "outcome" | "powers">,
): Refusal | undefined {
	if (step.does !== "sign" && step.does !== "confirm") return undefined;
	if (!hasPower(sight, actor, role, Object.hasOwn(powers, role) ? powers[role] : undefined))
		return refuse("power_not_shown", { role });
	if (step.does !== "sign" || step.as === undefined || outcome !== "signed") return undefined;
	const organisation = organisationOf(sight, step.as);
	return organisation !== undefined && organisation === actor.identity.organisation_code
		? undefined
		: refuse("not_for_organisation", { role: step.as });
}

/** The code of the organisation that a role stands for in this case. */
export function organisationOf(sight: Sight, id: Id): string | undefined {
	const role = sight.bundle.definition.roles[id];
	if (role?.is === "applicant") return sight.case.applicant.organisation_code;
	if (role?.found_by === undefined) return undefined;
	const found = evaluate(role.found_by.tree, scopeAt(sight));
	return typeof found === "string" ? found : undefined;
}

/** A paper in the file, or what a register said: yes, or whose the power is. */
function hasPower(
	{ bundle: { definition }, case: current }: Sight,
	{ identity }: Actor,
	role: Id,
	said: unknown,
): boolean {
	const power = definition.roles[role]?.proved_by;
	if (power === undefined) return true;
	if ("document" in power) return valueAt(current.data, power.document) !== undefined;
	return said === true || (typeof said === "string" && said === identity.personal_id);
}
