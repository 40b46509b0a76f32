import { epoch } from "../time/zone.ts";

import type { ActiveStep, Case, PaidBack, Payment, PaymentState } from "./case.ts";
import type { Report } from "./command.ts";
import type { Refund, StartPayment } from "./effect.ts";
import { present, withMember } from "./members.ts";
import type { Turn } from "./turn.ts";

/** Which payment a report is about, and which order to give back, if it is about one. */
export interface Money {
	readonly payment: string;
	readonly back?: string;
}

/** Undefined: the report is about no payment that the case knows by its effect. */
export function aboutMoney(current: Case, { effect, step }: Report): Money | undefined {
	const { payments } = current;
	if (payments === undefined) return undefined;
	const id = effect ?? current.active.find((active) => active.step === step)?.effect;
	if (id === undefined) return undefined;
	if (Object.hasOwn(payments, id)) return { payment: id };
	const found = Object.entries(payments).find(([, { back = {} }]) => Object.hasOwn(back, id));
	return found && { payment: found[0], back: id };
}

export function withBegun(turn: Turn, current: Case, effect: StartPayment): Case {
	const { id, step, visit, amount, currency, lines } = effect;
	const { now } = turn;
	const begun = { step, visit, amount, currency, lines, at: now, asked_at: now };
	return withPayment(current, id, { ...begun, state: "pending" });
}

export function withPayment(current: Case, id: string, payment: Payment): Case {
	return { ...current, payments: withMember(current.payments, id, payment) };
}

/**
 * The payment as it is by what was reported; undefined where that is no news. What was counted once stays counted:
 * whatever is said of a payment that was made or given back changes nothing, and neither does `failed` said twice.
 */
export function newsOf(turn: Turn, id: string, { answer, data }: Report): Payment | undefined {
	const before = turn.case.payments?.[id];
	if (before === undefined || before.state === "paid" || before.state === "refunded")
		return undefined;
	const isOther = (answer === "paid" || answer === "pending") && !isFor(before, data);
	const state = isOther ? "unknown" : stateSaid(answer);
	const why = isOther ? "other_amount" : undefined;
	const isDone = before.state === "failed" && (state === "pending" || state === "failed");
	if (isDone || (before.state === state && before.why === why)) return undefined;
	const { why: _why, ...rest } = before;
	return present<Payment>({ ...rest, state, why, at: turn.now });
}

const STATES: ReadonlySet<string> = new Set<PaymentState>([
	"pending",
	"paid",
	"refunded",
	"unknown",
] satisfies PaymentState[]);

/** Each port has its own words for a payment that did not come about. */
function stateSaid(answer: string): PaymentState {
	return STATES.has(answer) ? (answer as PaymentState) : "failed";
}

/** A port need not say how much it was; if it does, it is what was asked. */
function isFor(payment: Payment, data: Report["data"] = {}): boolean {
	const { amount = payment.amount, currency = payment.currency } = data;
	return amount === payment.amount && currency === payment.currency;
}

/** The step no longer waits for it, and may ask again. */
export function withoutRequest(current: Case, effect: string): Case {
	const { [effect]: _answered, ...waiting } = current.waiting;
	const active = current.active.map((one): ActiveStep => {
		if (one.effect !== effect) return one;
		const { effect: _effect, asked_by: _asked, ...rest } = one;
		return rest;
	});
	return { ...current, active, waiting };
}

/** What was paid counts by the lines it was asked for; where no payment is known, by what is due. */
export function withPaid(
	turn: Turn,
	current: Case,
	due: Case["paid"],
	effect: string | undefined,
): Case {
	const payment = effect === undefined ? undefined : current.payments?.[effect];
	const paid = addedUp(current.paid, payment?.lines ?? due);
	if (payment === undefined || effect === undefined) return { ...current, paid };
	return withPayment({ ...current, paid }, effect, paidNow(turn, payment));
}

function paidNow(turn: Turn, { why: _why, ...payment }: Payment): Payment {
	return { ...payment, state: "paid", at: turn.now, paid_at: turn.now };
}

function addedUp(paid: Case["paid"], more: Case["paid"]): Case["paid"] {
	const sums = Object.entries(more).map(([id, amount]) => [id, (paid[id] ?? 0) + amount] as const);
	return { ...paid, ...Object.fromEntries(sums) };
}

/** Paid when nothing waits for it any more: it is not counted, and goes back. */
export function tooLate(turn: Turn, id: string, payment: Payment): undefined {
	const { step, visit, amount, currency } = payment;
	turn.record(
		{ kind: "answered", step, values: { answer: "paid" } },
		withPayment(withoutRequest(turn.case, id), id, paidNow(turn, payment)),
	);
	const refund: Refund = {
		kind: "refund",
		id: turn.effectId(),
		case: turn.case.id,
		step,
		visit,
		of: id,
		amount,
		currency,
	};
	turn.record(
		{ kind: "refunded", step, values: { amount } },
		withBack(turn.case, id, refund.id, { amount, state: "pending", at: turn.now }),
	);
	turn.emit(refund);
}

/** The attempts of a case by their effects, as they were begun: a store need not keep the order of members. */
export function inOrder({ payments = {} }: Pick<Case, "payments">): readonly [string, Payment][] {
	return Object.entries(payments).toSorted(
		([, one], [, other]) => epoch(one.asked_at) - epoch(other.asked_at),
	);
}

export interface GivenBack {
	readonly case: Case;
	readonly effects: readonly Refund[];
}

/**
 * Money goes back the way it came: one order for each payment, from the last one backwards. What no payment of the case
 * covers, because it was paid before cases kept them, goes back in an order of its own.
 */
export function givenBack(
	turn: Turn,
	current: Case,
	{ amount, ...about }: Pick<Refund, "step" | "visit" | "amount" | "currency">,
): GivenBack {
	const effects: Refund[] = [];
	let next = current;
	let left = amount;
	const order = (part: number, of?: string): Refund =>
		present<Refund>({
			kind: "refund",
			id: turn.effectId(current.id),
			case: current.id,
			...about,
			of,
			amount: part,
		});
	for (const [id, payment] of inOrder(current).toReversed()) {
		const part = Math.min(left, heldOf(payment));
		if (part <= 0) continue;
		const refund = order(part, id);
		effects.push(refund);
		next = withBack(next, id, refund.id, { amount: part, state: "pending", at: turn.now });
		left -= part;
	}
	if (left > 0) effects.push(order(left));
	return { case: next, effects };
}

/** What is still here of a payment. */
function heldOf({ state, amount, back = {} }: Payment): number {
	if (state !== "paid") return 0;
	return Object.values(back).reduce((held, { amount: part }) => held - part, amount);
}

function withBack(current: Case, id: string, refund: string, back: PaidBack): Case {
	const payment = current.payments?.[id];
	if (payment === undefined) return current;
	return withPayment(current, id, { ...payment, back: withMember(payment.back, refund, back) });
}

/** What became of money that was to go back. An order that was carried out stays so. */
export function backReported(turn: Turn, id: string, refund: string, answer: string): undefined {
	const payment = turn.case.payments?.[id];
	const before = payment?.back?.[refund];
	const state = BACK[answer];
	if (payment === undefined || before === undefined || state === undefined) return;
	if (before.state === "refunded" || before.state === state) return;
	const back = withMember(payment.back, refund, { ...before, state, at: turn.now });
	const isAll =
		Object.values(back).every((one) => one.state === "refunded") &&
		heldOf({ ...payment, back }) <= 0;
	turn.record(
		{ kind: "answered", step: payment.step, values: { answer } },
		withPayment(turn.case, id, {
			...payment,
			...(isAll && { state: "refunded", at: turn.now }),
			back,
		}),
	);
}

const BACK: Readonly<Record<string, PaidBack["state"] | undefined>> = {
	refunded: "refunded",
	failed: "failed",
	pending: "pending",
};

/** Whether it is still to be learned what became of a payment, or of money that goes back, by its effect. */
export function isMoneyOpen({ payments = {} }: Pick<Case, "payments">, effect: string): boolean {
	if (Object.hasOwn(payments, effect)) {
		const state = payments[effect]?.state;
		return state === "pending" || state === "unknown";
	}
	return Object.values(payments).some(({ back = {} }) => back[effect]?.state === "pending");
}
