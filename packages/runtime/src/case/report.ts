import type { Id, Step } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { ActiveStep, Case } from "./case.ts";
import type { Refusal, Report } from "./command.ts";
import type { CaseEvent } from "./event.ts";
import { linesDue } from "./lines-due.ts";
import { isSame } from "./merge-patch.ts";
import { tell } from "./messages.ts";
import { moveOn } from "./move.ts";
import {
	aboutMoney,
	backReported,
	type Money,
	newsOf,
	tooLate,
	withoutRequest,
	withPaid,
	withPayment,
} from "./payments.ts";
import { plainData } from "./plain.ts";
import { refuse } from "./refusal.ts";
import { signedResults } from "./results.ts";
import { signedFor } from "./sign.ts";
import { withSignedDocuments } from "./signatures.ts";
import { isSigningOn, signingEnds, signingGoesOn, withSigned } from "./signings.ts";
import type { Doer, Turn } from "./turn.ts";
import { findOutcome, onlyActOf } from "./ways.ts";

/**
 * What a port reports. An answer that comes twice, or after the case has left the step, changes nothing; an answer
 * that the step does not know is refused, for then port and procedure do not speak of the same thing.
 */
export function report(turn: Turn, sent: Report): Refusal | undefined {
	const command = { ...sent, step: stepNow(turn.case, sent) };
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports", { step: command.step });
	const money = aboutMoney(turn.case, command);
	if (money) return reportMoney(turn, money, command);
	if (!stepAt(turn.definition, command.step)) return refuse("unknown_step", { step: command.step });
	const active = turn.case.active.find(({ step }) => step === command.step);
	if (active === undefined || isAnswered(active, turn.case, command)) return undefined;
	if (isSigningOn(turn, command)) return signingGoesOn(turn, command);
	turn.doer = doerOf(turn, active);
	if (isOnItsWay(turn.step(command.step), command)) return noteWay(turn, active, command);
	return accept(turn, active, command);
}

/** A carrier has it, and the step goes on waiting. */
function isOnItsWay(step: Step, { answer: said }: Report): boolean {
	return step.does === "deliver" && ON_ITS_WAY.has(said);
}

const ON_ITS_WAY: ReadonlySet<string> = new Set(["accepted", "in_transit"]);

/** Said again, it changes nothing. */
function noteWay(turn: Turn, active: ActiveStep, { answer: said, data }: Report): undefined {
	const { tracking } = plainData(data);
	const carried = { answer: said, ...(typeof tracking === "string" && { tracking }) };
	if (isSame(active.carried, carried)) return;
	turn.record(
		{ kind: "on_its_way", step: active.step, values: carried },
		{
			...turn.case,
			active: turn.case.active.map((other) => (other === active ? { ...other, carried } : other)),
		},
	);
}

/** What a step waits for has come, from whoever the turn names as doer. */
export function accept(turn: Turn, active: ActiveStep, command: Report): Refusal | undefined {
	const step = turn.step(command.step);
	if (isFailure(step, command.answer)) return forgetRequest(turn, active, command);
	if (command.answer !== onlyActOf(step) && !findOutcome(step, command.answer)?.from_outside)
		return refuse("unknown_outcome", { outcome: command.answer });
	return answer(turn, step, active, command);
}

/** What the outside says of a payment, or of money that goes back. */
function reportMoney(
	turn: Turn,
	{ payment: id, back }: Money,
	command: Report,
): Refusal | undefined {
	if (back !== undefined) return backReported(turn, id, back, command.answer);
	const news = newsOf(turn, id, command);
	if (news === undefined) return undefined;
	const step = stepAt(turn.definition, news.step);
	const active = turn.case.active.find((one) => one.step === news.step);
	if (news.state === "paid" && step && active && isAwaited(turn, step, active, id)) {
		turn.doer = doerOf(turn, active);
		return answer(turn, step, active, { ...command, effect: id, step: step.name });
	}
	if (news.state === "paid") return tooLate(turn, id, news);
	const isOver = news.state === "failed" || news.state === "refunded";
	const entry = { answer: command.answer, ...(news.why && { why: news.why }) };
	turn.record(
		{ kind: "answered", step: news.step, values: entry },
		withPayment(isOver ? withoutRequest(turn.case, id) : turn.case, id, news),
	);
	return undefined;
}

/** The step asked for it, or would ask for the same: an attempt thought to have failed went through after all. */
function isAwaited(turn: Turn, step: Step, active: ActiveStep, id: string): boolean {
	if (step.does !== "pay" || active.apart) return false;
	if (active.effect !== undefined) return active.effect === id;
	return isSame(linesDue(turn, step), turn.case.payments?.[id]?.lines);
}

/** The step that waits for an answer may bear another name by now: the case has been moved to another edition. */
function stepNow({ waiting }: Case, { effect = "", step }: Report): string {
	return (Object.hasOwn(waiting, effect) ? waiting[effect]?.step : undefined) ?? step;
}

function isAnswered(active: ActiveStep, current: Case, { effect }: Report): boolean {
	return (
		effect !== undefined && (active.effect !== effect || current.waiting[effect] === undefined)
	);
}

/** A payment or signature that did not come about: it may be asked for again. */
function isFailure(step: Step, answer: string): boolean {
	return (
		(step.does === "pay" && answer !== "paid") || (step.does === "sign" && answer !== "signed")
	);
}

function forgetRequest(turn: Turn, active: ActiveStep, command: Report): undefined {
	if (active.effect === undefined) return;
	if (turn.step(active.step).does === "sign") return signingEnds(turn, active.effect, command);
	turn.record(
		{ kind: "answered", step: active.step, values: { answer: command.answer } },
		withoutRequest(turn.case, active.effect),
	);
}

/** Who asked for the signature or payment did the step; other answers are the port's own. */
function doerOf(turn: Turn, active: ActiveStep): Doer {
	return active.asked_by ?? { id: turn.env.actor.id };
}

function answer(turn: Turn, step: Step, active: ActiveStep, command: Report): Refusal | undefined {
	const gives = givenBy(turn, step, command);
	const why = active.reason === undefined ? {} : { reason: active.reason };
	const signed = step.does === "sign" ? { signed: { letters: step.signs, by: turn.doer.id } } : {};
	const went = moveOn(turn, {
		event: `${step.name}.${command.answer}`,
		kind: kindOf(step),
		done: {
			step: step.name,
			outcome: command.answer,
			...(gives && { gives }),
			doer: turn.doer,
			byPerson: active.asked_by !== undefined,
		},
		change: (current) => answered(turn, current, step, command.effect ?? active.effect),
		announce: () =>
			tell(turn, findOutcome(step, command.answer)?.tell ?? {}, {
				step: step.name,
				visit: active.visit,
				...why,
				...signed,
			}),
	});
	return went ? undefined : refuse("not_possible_now", { step: step.name });
}

function kindOf(step: Step): CaseEvent["kind"] {
	if (step.does === "pay") return "paid";
	return step.does === "sign" ? "signed" : "answered";
}

function answered(turn: Turn, current: Case, step: Step, effect: string | undefined): Case {
	if (step.does === "pay") return withPaid(turn, current, linesDue(turn, step), effect);
	if (step.does !== "sign") return current;
	const papers = signedResults(turn, step, effect, signedFor(turn, step));
	return withSignedDocuments(turn, withSigned(turn, { ...current, papers }, effect), step);
}

/** What the service, or the procedure that was started, says it gives with this answer, and nothing else. */
function givenBy(
	turn: Turn,
	step: Step,
	command: Report,
): Readonly<Record<string, unknown>> | undefined {
	const names = namesGiven(turn, step, command.answer);
	if (names === undefined) return undefined;
	const sent = plainData(command.data);
	return Object.fromEntries(
		names.filter((name) => Object.hasOwn(sent, name)).map((name) => [name, sent[name]]),
	);
}

function namesGiven(turn: Turn, step: Step, answer: Id): readonly Id[] | undefined {
	if (step.does === "start")
		return answer === "granted" || answer === "partly_granted" ? step.gives : [];
	const called =
		step.does === "wait_for" && step.event.kind === "answer"
			? step.event
			: step.does === "ask" || step.does === "record"
				? step
				: undefined;
	if (called === undefined) return undefined;
	const service = turn.definition.registers[called.register]?.services[called.service];
	return Object.keys(service?.answers[answer]?.gives ?? {});
}
