import type { Bundle } from "@onedoor/dsl/bundle";

import { allowed } from "../access/allowed.ts";
import { epoch, instantOf } from "../time/zone.ts";

import { abandonChildren } from "./abandon.ts";
import { act } from "./act.ts";
import { doAction } from "./action.ts";
import { appoint, freeAppointments } from "./appointment.ts";
import { changeCalendars } from "./calendar/change-calendars.ts";
import { calendarOf } from "./calendars.ts";
import type { Case } from "./case.ts";
import { childReport } from "./child-report.ts";
import type { Command, Env, Refusal } from "./command.ts";
import { consentToHelper, consentToRegister } from "./consent.ts";
import { discard } from "./discard.ts";
import { dispute } from "./dispute.ts";
import { nextLate } from "./due-of.ts";
import type { Effect } from "./effect.ts";
import type { CaseEvent } from "./event.ts";
import { evidenceRevoked } from "./evidence-revoked.ts";
import { fallDue } from "./fall-due.ts";
import { machineOf } from "./machine.ts";
import { messageReport } from "./message-way.ts";
import { open } from "./open.ts";
import { requestPayment } from "./pay.ts";
import { payBack } from "./pay-back.ts";
import { refuse } from "./refusal.ts";
import { report } from "./report.ts";
import { settle } from "./settle.ts";
import { submitGiven } from "./submit-given.ts";
import { assign, claim } from "./tasks.ts";
import { Turn } from "./turn.ts";
import { unasked } from "./unasked.ts";
import { bundleFor, variationOf } from "./variation.ts";
import { withdrawWithParent } from "./withdraw.ts";

/** What a command does. No event means that nothing changed, and the version stays. */
export interface Decision {
	readonly events: readonly CaseEvent[];
	readonly next: Case;
	readonly effects: readonly Effect[];
}

/**
 * The whole runtime in one pure function: it reads no clock, no random number and no store. `next` is what folding
 * `events` over the case with `evolve` gives. An expected refusal is a value and moves nothing.
 *
 * Whatever was due before `env.now` and has not fired yet fires first, as of its own instant: a late scheduler does
 * not turn a late act into one in time. Commands for a case must name one; `open` must not.
 *
 * @throws Error for faults of the host: a bundle that is not the case's, validators not loaded, a broken log.
 */
export function decide(
	bundle: Bundle,
	current: Case | undefined,
	command: Command,
	env: Env,
): Decision | Refusal {
	const own = bundleOf(bundle, current, command);
	if (current !== undefined) checkBundle(own, current);
	const isTimer = command.kind === "warn" || command.kind === "late";
	// What is due by calendars that no longer hold is not due: it fires once it was measured again.
	const isPunctual = isTimer || command.kind === "calendars";
	const before = current === undefined || isPunctual ? undefined : overdue(own, current, env);
	const turn = new Turn(own, before?.next ?? current, isTimer ? asOf(command.due_at, env) : env);
	const refused = run(turn, command, current !== undefined);
	if (refused)
		return {
			...refused,
			allowed: current ? allowed(own, before?.next ?? current, env.actor, turn.now) : [],
		};
	conclude(turn, before?.next ?? current);
	return {
		events: [...(before?.events ?? []), ...turn.events],
		next: turn.case,
		effects: [...(before?.effects ?? []), ...turn.effects],
	};
}

/** What follows from what has just happened, without anybody asking for it. */
function conclude(turn: Turn, before: Case | undefined): void {
	if (turn.events.length === 0) return;
	settle(turn);
	payBack(turn);
	abandonChildren(turn);
	freeAppointments(turn, before);
}

/** As the case carries it out, or will once it is open. */
function bundleOf(bundle: Bundle, current: Case | undefined, command: Command): Bundle {
	if (current !== undefined) return bundleFor(bundle, current);
	if (command.kind !== "open") return bundle;
	const variation = variationOf(bundle, command.office, command.from?.set);
	return variation ? bundleFor(bundle, { variation }) : bundle;
}

function run(turn: Turn, command: Command, isOpen: boolean): Refusal | undefined {
	if (command.kind === "open") return isOpen ? refuse("already_open") : open(turn, command);
	if (!isOpen) return refuse("unknown_case");
	switch (command.kind) {
		case "act":
			return act(turn, command);
		case "pay":
			return requestPayment(turn, command);
		case "case_action":
			return doAction(turn, command);
		case "claim":
		case "release":
			return claim(turn, command);
		case "assign":
			return assign(turn, command);
		case "report":
			return report(turn, command);
		case "message":
			return messageReport(turn, command);
		case "appoint":
			return appoint(turn, command);
		case "unasked":
			return unasked(turn, command);
		case "dispute":
			return dispute(turn, command);
		case "consent_to_register":
			return consentToRegister(turn, command);
		case "consent_to_helper":
			return consentToHelper(turn, command);
		case "child":
			return childReport(turn, command);
		case "evidence_revoked":
			return evidenceRevoked(turn, command);
		case "submit_given":
			return submitGiven(turn, command);
		case "withdraw":
			return withdrawWithParent(turn);
		case "discard":
			return discard(turn);
		case "calendars":
			return changeCalendars(turn, command);
		case "warn":
		case "late":
			return turn.env.actor.kind === "clock" ? fallDue(turn, command) : refuse("only_from_ports");
	}
}

/** A timer acts as of the instant it was due, never ahead of now. */
function asOf(due: string, env: Env): Env {
	return epoch(due) <= epoch(env.now) ? { ...env, now: due } : env;
}

/** More than this many due instants in one silence would be a loop without a person. */
const MOST_OVERDUE = 100;

/** Everything that fell due up to now, one after the other, each as of its instant. */
function overdue(bundle: Bundle, current: Case, env: Env): Decision {
	const events: CaseEvent[] = [];
	const effects: Effect[] = [];
	const zone = calendarOf(bundle).time_zone;
	let next = current;
	for (let fired = 0; fired < MOST_OVERDUE; fired++) {
		const due = nextLate(next);
		if (due === undefined || due.at > epoch(env.now)) break;
		const due_at = instantOf(due.at, zone);
		const turn = new Turn(bundle, next, { ...env, now: due_at, actor: THE_CLOCK });
		fallDue(turn, { kind: "late", what: due.what, due_at });
		conclude(turn, next);
		events.push(...turn.events);
		effects.push(...turn.effects);
		next = turn.case;
	}
	return { events, next, effects };
}

/** Who the log names for what happens because time has come. */
const THE_CLOCK: Env["actor"] = { id: "clock", kind: "clock", roles: [], level: 1, identity: {} };

function checkBundle(bundle: Bundle, current: Case): void {
	if (current.bundle !== bundle.hash)
		throw new Error(`case ${current.id} is bound to another bundle`);
	if (!machineOf(bundle).knows(current.state))
		throw new Error(`case ${current.id} stands where its procedure has no step`);
}
