import { isApplicant } from "../access/is-applicant.ts";
import type { Actor, Case } from "./case.ts";
import type { Refusal } from "./command.ts";
import { endInPlace } from "./end-in-place.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** Its owner throws a draft away. It was never a case before the office, so nobody is told. */
export function discard(turn: Turn): Refusal | undefined {
	const { actor } = turn.env;
	if (!isApplicant(turn.case, actor)) return refuse("not_this_role");
	if (!isDiscardable(turn.case, actor)) return refuse("not_possible_now");
	endInPlace(turn, "withdrawn", turn.case.active[0]?.step ?? turn.definition.starts_at);
	return undefined;
}

/**
 * Whether a case is this actor's own and nothing of it was ever sent, not by a helper for them either. What another case
 * started goes with that one.
 */
export function isDiscardable(current: Case, actor: Actor): boolean {
	const isSent = current.active.some(({ held }) => held !== undefined);
	return (
		current.status === "draft" &&
		current.parent === undefined &&
		!isSent &&
		isApplicant(current, actor)
	);
}
