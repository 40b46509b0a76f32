import type { PaidView } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { Actor, Payment } from "../case/case.ts";
import { present } from "../case/members.ts";
import { inOrder } from "../case/payments.ts";
import { isHelping } from "./helper-consent.ts";
import { isApplicant } from "./is-applicant.ts";
import { holdsRole, rolesAt } from "./roles.ts";
import type { Sight } from "./sight.ts";
import { isOfficer } from "./visible-data.ts";

/** What this actor may know of attempts to pay: the applicant and officers of all, whoever pays of theirs. */
export function paymentsOf(sight: Sight, actor: Actor): readonly PaidView[] {
	const { case: current } = sight;
	if (current.payments === undefined) return [];
	const isFull = isOfficer(sight, actor);
	const isKnown = isFull || isApplicant(current, actor) || isHelping(sight, actor);
	return inOrder(current).flatMap(([, payment]) =>
		isKnown || isPayer(sight, actor, payment) ? [paidView(payment, isFull)] : [],
	);
}

function isPayer(sight: Sight, actor: Actor, { step: name }: Payment): boolean {
	const step = stepAt(sight.bundle.definition, name);
	if (step === undefined) return false;
	return rolesAt(sight, step).some((role) => holdsRole(sight, actor, role, name));
}

function paidView(payment: Payment, isFull: boolean): PaidView {
	const { step, state, amount, currency, at, asked_at, paid_at, why, back } = payment;
	return present<PaidView>({
		step,
		state,
		amount,
		currency,
		at,
		asked_at,
		paid_at,
		why: isFull ? why : undefined,
		back: back && Object.values(back),
	});
}
