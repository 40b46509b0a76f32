import type { AfterwardsAction, AnytimeAction, RefusalCode } from "@onedoor/dsl/bundle";

import { whyNotAfterwards, whyNotAnytime } from "../access/allowed.ts";
import { holdsRole, isDelegationRefused, levelNeeded } from "../access/roles.ts";
import type { Sight } from "../access/sight.ts";

import { actAfterEnd, reopened } from "./afterwards.ts";
import type { Case } from "./case.ts";
import { extendClock } from "./clocks.ts";
import type { CaseAction, Refusal } from "./command.ts";
import { tell } from "./messages.ts";
import { moveOn } from "./move.ts";
import { whyNotReason } from "./outcome.ts";
import { refuse } from "./refusal.ts";
import { isPause, setAside } from "./set-aside.ts";
import type { Turn } from "./turn.ts";

/** An `anytime` or `afterwards` action. */
export function doAction(turn: Turn, command: CaseAction): Refusal | undefined {
	const { anytime, afterwards } = turn.definition;
	const sight: Sight = { bundle: turn.bundle, case: turn.case, now: turn.now };
	if (Object.hasOwn(anytime, command.action)) {
		const action = anytime[command.action] as AnytimeAction;
		return (
			whyNot(turn, sight, action, command, whyNotAnytime(sight, action)) ??
			doAnytime(turn, action, command)
		);
	}
	if (Object.hasOwn(afterwards, command.action)) {
		const action = afterwards[command.action] as AfterwardsAction;
		return (
			whyNot(turn, sight, action, command, whyNotAfterwards(sight, action)) ??
			doAfterwards(turn, action, command)
		);
	}
	return refuse("unknown_action", { action: command.action });
}

function whyNot(
	turn: Turn,
	sight: Sight,
	action: AnytimeAction | AfterwardsAction,
	command: CaseAction,
	closed: RefusalCode | undefined,
): Refusal | undefined {
	const { actor } = turn.env;
	if (!holdsRole(sight, actor, action.who)) return refuse("not_this_role", { roles: [action.who] });
	if (isDelegationRefused(turn.bundle, actor, action.who))
		return refuse("delegation_refused", { role: action.who });
	const needs = levelNeeded(sight, action.who);
	if (actor.level < needs) return refuse("assurance_too_low", { needs: `level ${needs}` });
	if (closed !== undefined) return refuse(closed, { action: action.id });
	return whyNotReason(action.reason === "required", command.reason);
}

function doAnytime(turn: Turn, action: AnytimeAction, command: CaseAction): Refusal | undefined {
	turn.doer = { id: turn.env.actor.id, role: action.who };
	if (action.go_to !== undefined) {
		const pauses = isPause(turn.definition.steps[action.go_to]);
		return move(turn, `anytime.${action.id}`, action, command, (current) =>
			pauses ? setAside(turn, current) : current,
		);
	}
	const counted = withCount(turn.case, action.id);
	const next = action.extends ? extendClock(turn, counted, action.extends) : counted;
	turn.record({ kind: "action_done", outcome: action.id, ...reasonOf(command) }, next);
	tellAll(turn, action, command);
	return undefined;
}

/** The case is opened again and goes where the action says, or stays ended. */
function doAfterwards(
	turn: Turn,
	action: AfterwardsAction,
	command: CaseAction,
): Refusal | undefined {
	turn.doer = { id: turn.env.actor.id, role: action.who };
	if (action.go_to !== undefined)
		return move(turn, `afterwards.${action.id}`, action, command, reopened);
	actAfterEnd(turn, action, withCount(turn.case, action.id), reasonOf(command));
	tellAll(turn, action, command);
	return undefined;
}

function move(
	turn: Turn,
	event: string,
	action: AnytimeAction | AfterwardsAction,
	command: CaseAction,
	open: (current: Case) => Case = (current) => current,
): Refusal | undefined {
	const went = moveOn(turn, {
		event,
		kind: "action_done",
		about: { outcome: action.id },
		...reasonOf(command),
		change: (current) => withCount(open(current), action.id),
		announce: () => tellAll(turn, action, command),
	});
	return went ? undefined : refuse("not_possible_now", { action: action.id });
}

function withCount(current: Case, action: string): Case {
	return {
		...current,
		actions: { ...current.actions, [action]: (current.actions[action] ?? 0) + 1 },
	};
}

function reasonOf({ reason }: CaseAction): { readonly reason?: string } {
	return reason === undefined ? {} : { reason };
}

/** Messages of an action speak of the step the case stands at. */
function tellAll(turn: Turn, action: AnytimeAction | AfterwardsAction, command: CaseAction): void {
	const at = turn.case.active.at(-1);
	tell(turn, action.tell, {
		step: at?.step ?? turn.definition.starts_at,
		visit: at?.visit ?? 1,
		...reasonOf(command),
	});
}
