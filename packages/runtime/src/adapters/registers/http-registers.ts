import type { Id } from "@onedoor/dsl/bundle";

import {
	BadAnswerError,
	PortDownError,
	type RegisterCall,
	type RegisterRead,
	type RegisterRecord,
	type Registers,
} from "../../ports/ports.ts";
import { isConfidential } from "../outgoing/bounded-fetch.ts";
import { AnswerCache } from "./answer-cache.ts";
import { checkedAnswer, checkedAsOf, checkedList, checkedValues } from "./check-answer.ts";
import { askRegister, type QuestionLimits } from "./line.ts";
import type { RegisterLine, RegistersOptions } from "./options.ts";
import { plainRegisters, type RegisterProtocol } from "./protocol.ts";

const LIST_MS = 20_000;
const LIST_BYTES = 8 * 1024 * 1024;
const ANSWER_BYTES = 65_536;

/**
 * Registers over HTTP. Each question says what it is for; of each answer only what was asked and declared is taken, and
 * only if all of it is of its declared type. Look-ups are tried again within their time. Calls are not: the runtime
 * sends them again under the same key, which is why it is the register's idempotency key.
 *
 * @throws Error when an address is not https
 * @example httpRegisters({ registers: { population: { address, authorization: () => `Bearer ${key}` } } })
 */
export function httpRegisters(options: RegistersOptions): Required<Registers> {
	const { registers, others, now = () => Date.now(), mostCached = 1_000 } = options;
	for (const [register, { address }] of Object.entries(registers))
		if (!isConfidential(new URL(address)))
			throw new Error(`the address of ${register} is not https`);
	const cache = new AnswerCache(mostCached, now);
	const lineOf = (register: Id): RegisterLine | undefined =>
		Object.hasOwn(registers, register) ? registers[register] : undefined;
	const limits = (of: Omit<QuestionLimits, "fetch">): QuestionLimits => ({
		...of,
		...(options.fetch && { fetch: options.fetch }),
	});

	async function read(asked: RegisterRead, signal: AbortSignal): Promise<RegisterRecord> {
		const { register, key, gives } = asked;
		const line = lineOf(register);
		if (line === undefined) return orNobody(others, register).read(asked, signal);
		const known = line.cacheMs === undefined ? undefined : cache.get(asked);
		if (known) return { ...known, cached: true };
		const protocol = protocolOf(line);
		const { said } = await askRegister(
			register,
			line,
			protocol.read(asked),
			limits({
				timeoutMs: line.readMs ?? 1_500,
				maxBytes: line.maxBytes ?? ANSWER_BYTES,
				retries: line.retries ?? 1,
				identifiers: Object.values(key),
				signal,
			}),
		);
		const told = protocol.readRecord(said, asked);
		if (told === undefined) throw new BadAnswerError(register, ["/values"]);
		if (told === "none") return undefined;
		const as_of = checkedAsOf(register, told.as_of, now());
		const found = { values: checkedValues(register, gives, told.values), as_of };
		cache.keep(asked, found, line.cacheMs ?? 0);
		return found;
	}

	async function call(asked: RegisterCall): ReturnType<Registers["call"]> {
		const { register, answers } = asked;
		const line = lineOf(register);
		if (line === undefined) return orNobody(others, register).call(asked);
		const protocol = protocolOf(line);
		const { status, said } = await askRegister(
			register,
			line,
			protocol.call(asked),
			limits({
				timeoutMs: line.callMs ?? 8_000,
				maxBytes: line.maxBytes ?? ANSWER_BYTES,
				retries: 0,
				identifiers: Object.values(asked.request),
			}),
		);
		const told = status === 202 ? "later" : protocol.readAnswer(said, asked);
		if (told === undefined) throw new BadAnswerError(register, ["/answer"]);
		if (told === "later") return { askAgainMs: line.askAgainMs ?? 5 * 60_000 };
		return checkedAnswer(register, answers, told);
	}

	return {
		read,
		call,
		lists: async ({ register, list }, signal) => {
			const line = lineOf(register);
			if (line === undefined) return others?.lists?.({ register, list }, signal);
			const protocol = protocolOf(line);
			const { said } = await askRegister(
				register,
				line,
				protocol.list(list),
				limits({
					timeoutMs: LIST_MS,
					maxBytes: line.maxListBytes ?? LIST_BYTES,
					retries: 1,
					identifiers: [],
					signal,
				}),
			);
			return checkedList(register, protocol.readList(said));
		},
	};
}

function protocolOf({ protocol = plainRegisters }: RegisterLine): RegisterProtocol {
	return protocol;
}

function orNobody(others: Registers | undefined, register: Id): Registers {
	if (others === undefined) throw new PortDownError(register, "it is not set up");
	return others;
}
