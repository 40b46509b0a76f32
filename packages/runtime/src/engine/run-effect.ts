import type { Bundle } from "@onedoor/dsl/bundle";
import { has } from "@onedoor/dsl/needs";

import { appointmentKey } from "../case/appointment.ts";
import { bundleOn } from "../case/bundle-on.ts";
import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import { isMoneyOpen } from "../case/payments.ts";
import { renderNotice } from "../letters/render-notice.ts";
import { type Delivery, LATER, type Later, type PortAnswer } from "../ports/ports.ts";
import { instantOf } from "../time/zone.ts";
import { portActor } from "./actors.ts";
import { askSignature } from "./ask-signature.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";
import { type AboutOtherCase, isAboutOtherCase, toOtherCase } from "./other-case.ts";

/** The outside has this long to take an order; an order it took may be answered months later. */
const PATIENCE_MS = 10_000;

interface Ran {
	readonly port: string;
	/** Undefined: done, and no answer is wanted. */
	readonly answer: PortAnswer | Later | undefined;
}

/**
 * Carries one effect out and brings its answer back as a command. When the process dies in between, the effect is
 * still in the outbox and is sent again under the same id.
 * @returns after how many milliseconds it is to be sent again, if that was not the end of it
 * @throws what the port threw, or Error when it took too long: to be tried again
 */
export async function runEffect(engine: Engine, effect: Effect): Promise<number | undefined> {
	const kase = await engine.store.load(effect.case);
	if (kase === undefined || isOverBefore(kase, effect)) return settled(engine, effect);
	const stored = await engine.procedures.of(kase);
	const bundle = bundleOn(stored, kase, nowIn(engine, stored));
	if (isAboutOtherCase(effect)) {
		await toOtherCase(engine, kase, effect);
		return settled(engine, effect);
	}
	const { port, answer } = await inTime(perform(engine, bundle, kase, effect));
	if (answer === undefined || answer === LATER) return settled(engine, effect);

	const handled = await handleCommand(engine, {
		case: effect.case,
		actor: portActor(port),
		command: {
			kind: "report",
			effect: effect.id,
			step: effect.step,
			answer: answer.answer,
			...(answer.data ? { data: answer.data } : {}),
		},
	});
	if (handled.kind === "refused")
		engine.log("report_refused", { effect: effect.id, code: handled.refusal.code });
	if (answer.askAgainMs !== undefined) return answer.askAgainMs;
	return handled.kind === "done" ? undefined : settled(engine, effect);
}

async function settled({ store }: Engine, effect: Effect): Promise<undefined> {
	await store.settleEffect(effect);
}

/** A callback, or somebody by hand, has said meanwhile what became of the money, or of the signature. */
function isOverBefore({ payments, waiting }: Case, { kind, id }: Effect): boolean {
	if (kind === "request_signature") return !Object.hasOwn(waiting, id);
	if (kind !== "start_payment" || payments === undefined) return false;
	return Object.hasOwn(payments, id) && !isMoneyOpen({ payments }, id);
}

async function perform(
	engine: Engine,
	bundle: Bundle,
	kase: Case,
	effect: Exclude<Effect, AboutOtherCase>,
): Promise<Ran> {
	const { ports } = engine;
	const order = { id: effect.id, case: kase.id, number: kase.number, step: effect.step };
	switch (effect.kind) {
		case "call_register": {
			const { register, service, request } = effect;
			if (!has(engine.deployment, { kind: "register", register }))
				return { port: register, answer: LATER };
			const answer = await ports.registers.call({ ...order, register, service, request });
			return { port: register, answer };
		}
		case "send_message":
			if (engine.deployment.notification)
				await ports.notification.send(renderNotice(bundle, kase, effect));
			return { port: "notification", answer: undefined };
		case "start_payment": {
			const { amount, currency, lines } = effect;
			return {
				port: "payment",
				answer: await ports.payment.start({ ...order, amount, currency, lines }),
			};
		}
		case "refund": {
			const { amount, currency, of } = effect;
			const asked = { ...order, amount, currency, ...(of !== undefined && { of }) };
			return { port: "payment", answer: await ports.payment.refund(asked) };
		}
		case "request_signature":
			return { port: "signature", answer: await askSignature(engine, bundle, kase, effect) };
		case "free_appointment":
			await ports.appointments.free(appointmentKey(kase.id, effect));
			return { port: "appointments", answer: undefined };
		case "deliver": {
			const port = effect.by === "electronic" ? "repository" : "post";
			const { results, to } = effect;
			return {
				port,
				answer: await ports[port].deliver({
					...order,
					results,
					counts: results.map((id) => countsOf(kase, id)),
					...(to === undefined ? {} : { to }),
				}),
			};
		}
	}
}

function countsOf({ papers }: Case, id: string): Delivery["counts"][number] {
	const { originals = 1, copies = 0 } = papers.find((paper) => paper.id === id) ?? {};
	return { originals, copies };
}

/** The instant now, in the zone of the procedure's calendar. */
function nowIn({ clock }: Engine, bundle: Bundle): string {
	return instantOf(clock.now(), calendarOf(bundle).time_zone);
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error("took too long")), PATIENCE_MS);
	});
	return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
