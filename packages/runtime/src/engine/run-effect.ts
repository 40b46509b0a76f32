import type { Bundle } from "@onedoor/dsl/bundle";

import { appointmentKey } from "../case/appointment.ts";
import { bundleOn } from "../case/bundle-on.ts";
import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import type { MessageReport } from "../case/command.ts";
import type { Effect } from "../case/effect.ts";
import { isMoneyOpen } from "../case/payments.ts";
import { renderNotice } from "../letters/render-notice.ts";
import {
	type AskAgain,
	type Delivery,
	LATER,
	type Later,
	type PortAnswer,
} from "../ports/ports.ts";
import { instantOf } from "../time/zone.ts";
import { portActor } from "./actors.ts";
import { askSignature } from "./ask-signature.ts";
import { callRegister } from "./call-register.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";
import { inTime } from "./in-time.ts";
import { keptOf } from "./kept-papers.ts";
import { carriedReport, letterOf } from "./message-way.ts";
import { type AboutOtherCase, isAboutOtherCase, toOtherCase } from "./other-case.ts";
import { tellOfFall } from "./tell-of-fall.ts";

interface Ran {
	readonly port: string;
	/** Undefined: done, and no answer is wanted. */
	readonly answer: PortAnswer | Later | AskAgain | undefined;
	/** How a message went. */
	readonly said?: MessageReport;
}

/**
 * Carries one effect out and brings its answer back as a command. When the process dies in between, the effect is
 * still in the outbox and is sent again under the same id.
 * @returns after how many milliseconds it is to be sent again, if that was not the end of it
 * @throws what the port threw, or Error when it took too long: to be tried again
 */
export async function runEffect(
	engine: Engine,
	effect: Effect,
	tries = 0,
): Promise<number | undefined> {
	const kase = await engine.store.load(effect.case);
	if (kase === undefined || isOverBefore(kase, effect)) return settled(engine, effect);
	const stored = await engine.procedures.of(kase);
	const bundle = bundleOn(stored, kase, nowIn(engine, stored));
	if (isAboutOtherCase(effect)) {
		await toOtherCase(engine, kase, effect);
		return settled(engine, effect);
	}
	const { port, answer, said } = await inTime(perform(engine, bundle, kase, effect, tries));
	if (said) {
		const told = await handleCommand(engine, {
			case: kase.id,
			actor: portActor(port),
			command: said,
		});
		return told.kind === "done" ? undefined : settled(engine, effect);
	}
	if (answer === undefined || answer === LATER) return settled(engine, effect);
	if (!("answer" in answer)) return answer.askAgainMs;

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
	// What is on its way stays to be asked about, unless nobody is to be asked.
	const isGone = handled.kind === "done" && effect.kind !== "deliver";
	return isGone ? undefined : settled(engine, effect);
}

async function settled({ store }: Engine, effect: Effect): Promise<undefined> {
	await store.settleEffect(effect);
}

const WAITED_FOR: ReadonlySet<Effect["kind"]> = new Set([
	"deliver",
	"call_register",
	"request_signature",
]);

/**
 * A callback, or somebody by hand, has said meanwhile what became of the money, of the signature, or of what was to be
 * carried; or the case no longer waits for the register: its deadline went another way, and what goes on there on paper
 * must not be written electronically as well.
 */
function isOverBefore({ payments, waiting }: Case, { kind, id }: Effect): boolean {
	if (WAITED_FOR.has(kind)) return !Object.hasOwn(waiting, id);
	if (kind !== "start_payment" || payments === undefined) return false;
	return Object.hasOwn(payments, id) && !isMoneyOpen({ payments }, id);
}

async function perform(
	engine: Engine,
	bundle: Bundle,
	kase: Case,
	effect: Exclude<Effect, AboutOtherCase>,
	tries: number,
): Promise<Ran> {
	const { ports } = engine;
	const order = { id: effect.id, case: kase.id, number: kase.number, step: effect.step };
	switch (effect.kind) {
		case "call_register":
			return {
				port: effect.register,
				answer: await callRegister(engine, bundle, kase, effect),
			};
		case "send_message": {
			if (!engine.deployment.notification) return { port: "notification", answer: undefined };
			const letter = letterOf(engine, effect);
			const notice = { ...renderNotice(bundle, kase, effect), tries, ...(letter && { letter }) };
			const carried = await ports.notification.send(notice);
			const said = carried && carriedReport(effect, carried);
			return { port: "notification", answer: undefined, ...(said && { said }) };
		}
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
			const { results, to } = effect;
			const delivery: Delivery = {
				...order,
				results,
				counts: results.map((id) => countsOf(kase, id)),
				...(to === undefined ? {} : { to }),
			};
			if (effect.by !== "electronic")
				return { port: "post", answer: await ports.post.deliver(delivery) };
			const kept = { ...delivery, ...(await keptOf(engine, bundle, kase, results)) };
			return { port: "repository", answer: await ports.repository.deliver(kept) };
		}
		case "results_fell":
			await tellOfFall(engine, bundle, kase, { ...order, results: effect.results });
			return { port: "repository", answer: undefined };
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
