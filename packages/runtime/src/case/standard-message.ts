import { type Id, moneyText, type Step } from "@onedoor/dsl/bundle";

import { dueOn } from "../time/due.ts";
import { calendarOfStep } from "./calendar-of-step.ts";
import { calendarOf, isCitizen } from "./calendars.ts";
import type { Instant } from "./case.ts";
import type { SendMessage } from "./effect.ts";
import { inLanguage } from "./messages.ts";
import type { Turn } from "./turn.ts";

/**
 * Tells roles that a step is near its due day, or past it, in the words of the deployment: no procedure has to write
 * them. Each message is in the log and goes where messages of that role go.
 */
export function tellOfStep(
	turn: Turn,
	message: "step_near_due" | "step_late",
	step: Step,
	visit: number,
	due: Instant | undefined,
	roles: readonly Id[],
): void {
	const calendar = calendarOfStep(turn.bundle, turn.case, step);
	for (const to of new Set(roles))
		send(turn, message, to, step.name, visit, (language) => ({
			step: inLanguage(step.title, language),
			...(due !== undefined && { due_on: dueOn(due, calendar) }),
		}));
}

/** The same of a clock, which measures more than one step. */
export function tellOfClock(
	turn: Turn,
	message: "clock_near_due" | "clock_late",
	id: Id,
	roles: readonly Id[],
): void {
	const due = turn.case.clocks[id]?.due_at;
	const at = turn.case.active.at(-1);
	for (const to of new Set(roles))
		send(turn, message, to, at?.step ?? turn.definition.starts_at, at?.visit ?? 1, (language) => ({
			clock: inLanguage(turn.definition.clocks[id]?.title, language),
			...(due !== undefined && { due_on: dueOn(due, calendarOf(turn.bundle)) }),
		}));
}

/**
 * Whoever a helper acts for is told of each act, by their own channel: what was done, by whom, and how to object.
 */
export function tellOfHelp(
	turn: Turn,
	message: "opened_for_you" | "prepared_for_you" | "done_for_you",
	step: Step,
	visit: number,
): void {
	sendOfHelp(turn, message, step, visit, {});
}

/** A receipt for what a helper took. */
export function giveReceipt(turn: Turn, step: Step, visit: number, amount: number): void {
	const cap = turn.definition.channels[turn.case.channel]?.charge_cap;
	if (cap === undefined) return;
	const money = { amount: moneyText({ amount, currency: cap.currency }), cap: moneyText(cap) };
	sendOfHelp(turn, "charged_for_you", step, visit, money);
}

function sendOfHelp(
	turn: Turn,
	message: string,
	step: Step,
	visit: number,
	money: Readonly<Record<string, string>>,
): void {
	const { roles } = turn.definition;
	const applicant = Object.values(roles).find(({ is }) => is === "applicant");
	if (applicant === undefined) return;
	send(turn, message, applicant.id, step.name, visit, (language) => ({
		...money,
		step: inLanguage(step.title, language),
		helper: inLanguage(roles[turn.doer.role ?? ""]?.title, language),
	}));
}

/** Officers are told in the procedure's own language, whoever the case is for in the case's. */
function send(
	turn: Turn,
	message: string,
	to: Id,
	step: string,
	visit: number,
	mentions: (language: string) => Readonly<Record<string, unknown>>,
	notBy: readonly Id[] = [],
): void {
	const language = isCitizen(turn.definition, to)
		? turn.case.language
		: (turn.definition.languages[0] ?? turn.case.language);
	const effect: SendMessage = {
		kind: "send_message",
		id: turn.effectId(),
		case: turn.case.id,
		step,
		visit,
		message,
		standard: true,
		to,
		language,
		mentions: { number: turn.case.number, ...mentions(language) },
		...(notBy.length > 0 && { not_by: notBy }),
	};
	turn.record({ kind: "message_sent", step, values: { message, to, standard: true } }, turn.case);
	turn.emit(effect);
}

/** A message came back: that there is one is said by other channels. */
export function sendAgain(
	turn: Turn,
	{ step, to, notBy }: { readonly step: string; readonly to: Id; readonly notBy: readonly Id[] },
): void {
	send(turn, "message_waiting", to, step, 1, () => ({}), notBy);
}
