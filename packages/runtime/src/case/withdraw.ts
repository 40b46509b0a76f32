import type { AnytimeAction } from "@onedoor/dsl/bundle";

import { whyNotAnytime } from "../access/allowed.ts";

import type { Refusal } from "./command.ts";
import { endInPlace } from "./end-in-place.ts";
import { tell } from "./messages.ts";
import { moveOn } from "./move.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/**
 * The case that started this one waits for it no longer. It is withdrawn in its own way, with its own letters, where
 * its procedure has one that is open now; otherwise it ends where it stands.
 */
export function withdrawWithParent(turn: Turn): Refusal | undefined {
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	const { status, active } = turn.case;
	if (status === "ended") return undefined;
	const step = active[0]?.step ?? turn.definition.starts_at;
	const action = ownWay(turn);
	if (action === undefined || !goBy(turn, action)) endInPlace(turn, "withdrawn", step);
	return undefined;
}

function ownWay(turn: Turn): AnytimeAction | undefined {
	const { anytime, steps } = turn.definition;
	const sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	return Object.values(anytime).find((action) => {
		const end = action.go_to === undefined ? undefined : steps[action.go_to];
		const withdraws = end?.does === "end" && end.result === "withdrawn";
		return withdraws && whyNotAnytime(sight, action) === undefined;
	});
}

function goBy(turn: Turn, { id, tell: told }: AnytimeAction): boolean {
	const at = turn.case.active.at(-1);
	return moveOn(turn, {
		event: `anytime.${id}`,
		kind: "action_done",
		about: { outcome: id },
		announce: () =>
			tell(turn, told, { step: at?.step ?? turn.definition.starts_at, visit: at?.visit ?? 1 }),
	});
}
