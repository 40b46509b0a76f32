import { documentAt, fieldAt } from "@onedoor/dsl/form";

import { isApplicant } from "../access/is-applicant.ts";

import type { Dispute, Refusal } from "./command.ts";
import { whyNotReason } from "./outcome.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** The applicant says that a prefilled value is wrong; officers see it with the case until it ends. */
export function dispute(turn: Turn, { path, note }: Dispute): Refusal | undefined {
	if (!isApplicant(turn.case, turn.env.actor)) return refuse("not_this_role");
	if (turn.case.status === "ended") return refuse("not_possible_now");
	if (!fieldAt(turn.definition, path) && !documentAt(turn.definition, path))
		return refuse("unknown_path", { path });
	const wrong = whyNotReason(true, note);
	if (wrong) return wrong;
	const doubt = { path, note, at: turn.now, by: turn.doer.id };
	turn.record(
		{ kind: "disputed", values: { path } },
		{ ...turn.case, disputes: [...turn.case.disputes, doubt] },
	);
	return undefined;
}
