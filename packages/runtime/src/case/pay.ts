import { computeFees } from "@onedoor/dsl/form";

import { permit } from "../access/permit.ts";

import { findTask } from "./act.ts";
import { awaiting } from "./begin.ts";
import type { Refusal, RequestPayment } from "./command.ts";
import type { StartPayment } from "./effect.ts";
import { linesDue } from "./lines-due.ts";
import { withBegun } from "./payments.ts";
import { isRefusal, refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** Starts a payment at a `pay` step. Asked again while one is under way, it changes nothing. */
export function requestPayment(turn: Turn, command: RequestPayment): Refusal | undefined {
	const found = findTask(turn, command.step);
	if (isRefusal(found)) return found;
	const { step, active } = found;
	if (step.does !== "pay") return refuse("not_possible_now", { step: step.name });
	const role = permit(
		{ bundle: turn.bundle, case: turn.case, now: turn.now },
		turn.env.actor,
		step,
		active,
	);
	if (isRefusal(role)) return role;
	if (active.effect !== undefined) return undefined;
	turn.doer = { id: turn.env.actor.id, role };
	const lines = linesDue(turn, step);
	const effect: StartPayment = {
		kind: "start_payment",
		id: turn.effectId(),
		case: turn.case.id,
		step: step.name,
		visit: active.visit,
		amount: Object.values(lines).reduce((sum, amount) => sum + amount, 0),
		currency: currencyOf(turn),
		lines,
	};
	turn.record(
		{ kind: "payment_requested", step: step.name, values: { amount: effect.amount } },
		withBegun(turn, awaiting(turn.case, { ...active, asked_by: turn.doer }, effect.id), effect),
	);
	turn.emit(effect);
	return undefined;
}

function currencyOf(turn: Turn): string {
	return computeFees(turn.definition, turn.case.data, turn.facts()).currency;
}
