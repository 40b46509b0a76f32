import type { Id, SignStep, Step } from "@onedoor/dsl/bundle";

import { stepAt } from "@onedoor/dsl/form";

import { isOnlyFromPorts } from "../access/allowed.ts";
import { paperMethods, permitOnPaper } from "../access/on-paper.ts";
import { hasOverride } from "../access/overridable.ts";
import { permit, timesLeft } from "../access/permit.ts";
import { whyNotForAnother } from "../access/power.ts";
import type { Sight } from "../access/sight.ts";
import { fileAnswers } from "./answers.ts";
import type { ActiveStep, Case } from "./case.ts";
import { whyNotChannel } from "./channel-open.ts";
import type { Act, Refusal } from "./command.ts";
import type { Filed } from "./filed.ts";
import type { Finish } from "./finish.ts";
import { custodyOf, HANDED_OVER, handOver, whyNotReceived } from "./hand-over.ts";
import { confirm, giveBack, hold, isAnswerToHelper, needsConfirmation } from "./held.ts";
import { isForApplicant, whyNotCharge, withHelp } from "./help.ts";
import { itemsLost } from "./items/items.ts";
import { present } from "./members.ts";
import { sizeOf } from "./merge-patch.ts";
import { tell } from "./messages.ts";
import { type Going, moveOn } from "./move.ts";
import { whyNotOffered } from "./offered.ts";
import { whyNotOutcome } from "./outcome.ts";
import { override } from "./override.ts";
import { papersTaken, withTaken } from "./receives.ts";
import { isRefusal, refuse } from "./refusal.ts";
import { requestSignature } from "./sign.ts";
import { whyNotGranted } from "./signatures.ts";
import { giveReceipt, tellOfHelp } from "./standard-message.ts";
import { withFiled } from "./submission.ts";
import { fileForm } from "./submit.ts";
import { asConfirmed, whyNotOnThatDay } from "./terms.ts";
import type { Turn } from "./turn.ts";
import { findOutcome, onlyActOf } from "./ways.ts";

/** A person does a step. */
export function act(turn: Turn, command: Act): Refusal | undefined {
	const decided = Object.hasOwn(turn.definition.steps, command.step) && turn.step(command.step);
	if (decided && hasOverride(decided)) return override(turn, decided, command);
	const found = findTask(turn, command.step);
	if (isRefusal(found)) return found;
	const { step, active } = found;
	if (isAnswerToHelper(turn, active, command)) return answerHelper(turn, step, active, command);
	if (step.does === "hand_over" && command.outcome === HANDED_OVER)
		return handOver(turn, step, active, command.role);
	const impossible = whyNotByPerson(step, command.outcome);
	if (impossible) return impossible;
	const role = roleFor(turn, step, active, command);
	if (isRefusal(role)) return role;
	turn.doer = { id: turn.env.actor.id, role };
	return actAs(turn, step, active, command, role);
}

/** In which role: what came by form or letter is entered by an officer, whosever step it is. */
function roleFor(turn: Turn, step: Step, active: ActiveStep, command: Act): Id | Refusal {
	const { actor } = turn.env;
	const { method, role } = command;
	if (method !== undefined && paperMethods(step).includes(method))
		return permitOnPaper(sightOf(turn), actor, step, active, role);
	const also = rolesBeyond(turn, step, command.outcome);
	return permit(sightOf(turn), actor, step, active, role, also);
}

/** The applicant confirms what a helper did, and so it is done, or objects. */
function answerHelper(
	turn: Turn,
	step: Step,
	active: ActiveStep,
	command: Act,
): Refusal | undefined {
	const role = permit(sightOf(turn), turn.env.actor, step, active);
	if (isRefusal(role)) return role;
	turn.doer = { id: turn.env.actor.id, role };
	if (command.outcome === "objected" || active.held === undefined)
		return giveBack(turn, active, command.reason);
	const { act: held, by, role: helper } = active.held;
	confirm(turn, active);
	turn.doer = { id: by, role: helper };
	return finishAct(turn, step, active, held, true);
}

function sightOf(turn: Turn): Sight {
	return { bundle: turn.bundle, case: turn.case, now: turn.now };
}

export interface Task {
	readonly step: Step;
	readonly active: ActiveStep;
}

/** A step the case stands at. */
export function findTask(turn: Turn, name: string): Task | Refusal {
	if (!stepAt(turn.definition, name)) return refuse("unknown_step", { step: name });
	const active = turn.case.active.find(({ step }) => step === name);
	const step = turn.step(name);
	if (active === undefined || step.does === "end")
		return refuse("not_possible_now", { step: name });
	return { step, active };
}

function whyNotByPerson(step: Step, outcome: Id): Refusal | undefined {
	if (isOnlyFromPorts(step) || step.does === "pay")
		return refuse("only_from_ports", { step: step.name });
	const isKnown = outcome === onlyActOf(step) || findOutcome(step, outcome) !== undefined;
	return isKnown ? undefined : refuse("unknown_outcome", { outcome });
}

/** Once an outcome is used up, those act who may allow it once more. */
function rolesBeyond(turn: Turn, step: Step, id: Id): readonly Id[] {
	const outcome = findOutcome(step, id);
	if (outcome?.beyond === undefined) return [];
	return timesLeft(sightOf(turn), step, outcome) === 0 ? [outcome.beyond] : [];
}

function actAs(
	turn: Turn,
	step: Step,
	active: ActiveStep,
	command: Act,
	role: Id,
): Refusal | undefined {
	if (active.asked_by !== undefined) return refuse("waiting_for_port", { step: step.name });
	const outcome = findOutcome(step, command.outcome);
	const refused =
		whyNotReceived(step, active) ??
		(outcome && whyNotOutcome(turn, step, outcome, command, role)) ??
		whyNotForAnother(sightOf(turn), turn.env.actor, step, role, command) ??
		whyNotCharge(turn, role, command);
	if (refused) return refused;
	return finishAct(turn, step, active, command);
}

/** What remains once role and outcome are right: the data, and what the act leads to. */
function finishAct(
	turn: Turn,
	step: Step,
	active: ActiveStep,
	command: Act,
	isConfirmed = false,
): Refusal | undefined {
	const filed =
		step.does === "fill_in"
			? fileForm(asConfirmed(turn, command), step, active, command)
			: fileAnswers(turn, step, command.outcome, command);
	if (isRefusal(filed)) return filed;
	const closed =
		turn.case.status === "draft"
			? whyNotSubmit(turn, { ...turn.case, ...filed }, command)
			: undefined;
	if (closed) return closed;
	const lost = itemsLost(turn, { ...turn.case, ...filed });
	if (lost) return refuse("items_in_hand", { step: lost.name });
	if (!isConfirmed && needsConfirmation(turn, step.name)) return hold(turn, step, active, command);
	if (step.does === "sign" && command.outcome === "signed")
		return whyNotSign(turn, step) ?? requestSignature(turn, step, active);
	return moveOn(turn, goingOf(turn, step, active, command, filed))
		? whyNotCome(turn)
		: refuse("not_possible_now", { step: step.name });
}

function whyNotSubmit(turn: Turn, filed: Case, command: Act): Refusal | undefined {
	return (
		whyNotChannel(turn, filed) ??
		whyNotOffered(turn, filed) ??
		whyNotOnThatDay(turn, filed, command)
	);
}

/** A result is what is granted. */
function whyNotSign(turn: Turn, { signs }: SignStep): Refusal | undefined {
	return signs.some((id) => Object.hasOwn(turn.definition.results, id))
		? whyNotGranted(turn)
		: undefined;
}

/** Whether an act may have led where it did. */
function whyNotCome(turn: Turn): Refusal | undefined {
	const { result } = turn.case;
	return result === "granted" || result === "partly_granted" ? whyNotGranted(turn) : undefined;
}

function goingOf(turn: Turn, step: Step, active: ActiveStep, command: Act, filed: Filed): Going {
	const { outcome, reason, marks, reasons, method, files, charge } = command;
	const taken = papersTaken(turn, step, outcome);
	const told = findOutcome(step, outcome)?.tell ?? {};
	const isHelp = isForApplicant(turn, step);
	const why = reason ?? active.reason;
	return present<Going>({
		event: `${step.name}.${outcome}`,
		kind: "step_done",
		done: present<Finish>({
			step: step.name,
			outcome,
			reason,
			doer: turn.doer,
			byPerson: true,
		}),
		reason,
		marks: marks?.length ? marks : undefined,
		values: valuesOf({
			reasons,
			method,
			marks,
			files,
			charge,
			taken: taken.length > 0 ? taken : undefined,
			...custodyOf(turn, step, active),
		}),
		change: (current) =>
			withTaken(turn, withHelp(turn, withFiled(turn, current, step, filed), command), taken),
		announce: () => {
			tell(turn, told, {
				step: step.name,
				visit: active.visit,
				...(why !== undefined && { reason: why }),
				...(marks && { marks }),
			});
			if (isHelp && active.held === undefined) tellOfHelp(turn, "done_for_you", step, active.visit);
			if (charge !== undefined) giveReceipt(turn, step, active.visit, charge);
		},
	});
}

/** What the log keeps of an act, besides its words. */
function valuesOf(given: Readonly<Record<string, unknown>>): Going["values"] {
	const values = present<Record<string, unknown>>(given);
	return sizeOf(values) === 0 ? undefined : values;
}
