import type { Id, Step } from "@onedoor/dsl/bundle";

import { actingRoles } from "./calendars.ts";
import type { Case } from "./case.ts";
import type { Act, Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/**
 * A charge is named by a partner who acts for the applicant, and by nobody else; and only where the procedure says what
 * may be charged at most. More than that is recorded and flagged: the money was taken, and hiding it helps nobody.
 */
export function whyNotCharge(
	{ definition, case: current }: Turn,
	role: Id,
	{ charge }: Act,
): Refusal | undefined {
	if (charge === undefined) return undefined;
	const isPartner = definition.roles[role]?.is === "partner";
	const channel = definition.channels[current.channel];
	const isHelper = channel?.filled_by === role && channel.charge_cap !== undefined;
	return isPartner && isHelper ? undefined : refuse("charge_not_yours", { role });
}

/**
 * Whether who acts stands in for the applicant: a partner in all they do, an officer who fills in for them where the
 * step is the applicant's own.
 */
export function isForApplicant({ definition, case: current, doer }: Turn, step: Step): boolean {
	const { role } = doer;
	if (role === undefined || definition.channels[current.channel]?.filled_by !== role) return false;
	return definition.roles[role]?.is === "partner" || !actingRoles(step).includes(role);
}

/** Counts what was done for the applicant, and what was charged for it. */
export function withHelp(turn: Turn, current: Case, { step, outcome, charge }: Act): Case {
	const channel = turn.definition.channels[current.channel];
	const { role = "", id } = turn.doer;
	if (channel?.filled_by === undefined || channel.filled_by !== role) return current;
	const act = `${step}.${outcome}`;
	const charged =
		charge === undefined
			? undefined
			: [...(current.charges ?? []), { step, at: turn.now, by: id, amount: charge }];
	return {
		...current,
		...(charged && { charges: charged }),
		...(channel.effort === "counted" && {
			effort: { ...current.effort, [act]: (current.effort?.[act] ?? 0) + 1 },
		}),
	};
}
