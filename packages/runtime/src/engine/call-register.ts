import type { Bundle } from "@onedoor/dsl/bundle";
import { has } from "@onedoor/dsl/needs";

import type { Case } from "../case/case.ts";
import type { CallRegister } from "../case/effect.ts";
import {
	type AskAgain,
	BadAnswerError,
	LATER,
	type Later,
	type PortAnswer,
	PortDownError,
} from "../ports/ports.ts";
import type { Engine } from "./engine.ts";
import { inTime } from "./in-time.ts";
import { groundOf, whyNotAsked } from "./register-ground.ts";

/** How soon an order looks whether the applicant agrees again, in milliseconds; then less and less often. */
const CONSENT_MS = 60_000;

/**
 * Asks a service, or has it write something down. A register that is down keeps its order in the outbox for as long as
 * the case waits; the same goes for one whose consent was taken back before it left.
 *
 * @throws PortDownError, BadAnswerError, or Error when nothing of the kind was granted
 */
export async function callRegister(
	engine: Engine,
	bundle: Bundle,
	kase: Case,
	{ id, step, register, service, request }: CallRegister,
): Promise<PortAnswer | Later | AskAgain> {
	if (!has(engine.deployment, { kind: "register", register })) return LATER;
	const why = whyNotAsked(bundle, kase, { register, service });
	if (why) engine.log("register_not_asked", { case: kase.id, register, service, why });
	if (why === "consent") return { askAgainMs: CONSENT_MS };
	if (why) throw new Error(`${register}.${service} is not asked: ${why}`);
	if (!engine.circuit.admits(register)) return { askAgainMs: engine.circuit.restOf(register) };
	const { answers = {}, takes = {} } =
		bundle.definition.registers[register]?.services[service] ?? {};
	const isTaken = ([name]: readonly [string, unknown]) => Object.hasOwn(takes, name);
	try {
		const called = engine.ports.registers.call({
			id,
			case: kase.id,
			number: kase.number,
			step,
			...groundOf(bundle, kase, register),
			register,
			service,
			request: Object.fromEntries(Object.entries(request).filter(isTaken)),
			answers,
		});
		// Also a port that never ends tells what became of its question, or nobody would ask again.
		const answer = await inTime(called, () => new PortDownError(register, "it took too long"));
		engine.circuit.answered(register);
		return answer;
	} catch (error) {
		if (error instanceof PortDownError) engine.circuit.failed(register);
		else engine.circuit.answered(register);
		if (error instanceof BadAnswerError)
			engine.log(error.code, { register, service, at: error.at });
		throw error;
	}
}
