import type { Id } from "@onedoor/dsl/bundle";

import type { RegisterCall, RegisterRead } from "../../ports/ports.ts";

/** What is sent to a register. `path` is relative to its address, and holds no identifier of a person. */
export interface RegisterRequest {
	readonly method: "GET" | "POST";
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

/** A record as it came, unchecked. */
export interface SaidRecord {
	readonly values: unknown;
	readonly as_of?: unknown;
}

/** A service's answer as it came, unchecked. */
export interface SaidAnswer {
	readonly answer: unknown;
	readonly data?: unknown;
}

/**
 * How one register, or one bus in front of many, says what every register says. Readers get parsed JSON and give
 * undefined for what they cannot read; what they do read is checked afterwards, whoever read it.
 */
export interface RegisterProtocol {
	read(read: RegisterRead): RegisterRequest;
	call(call: RegisterCall): RegisterRequest;
	list(list: Id): RegisterRequest;
	/** `none`: there is surely no such record. */
	readRecord(said: unknown, read: RegisterRead): SaidRecord | "none" | undefined;
	/** Of an answer to `call` that is no 202; `later`: taken, and not done, as 202 says too. */
	readAnswer(said: unknown, call: RegisterCall): SaidAnswer | "later" | undefined;
	/** `{ edition, codes }`, as `RegisterList` has them. */
	readList(said: unknown): unknown;
}

/**
 * The protocol of `docs/adapters/registers.md` and `openapi.registers.json`, as plain as it can be said. Also a look-up
 * is a POST: addresses stand in the logs of everything between us and the register.
 */
export const plainRegisters: RegisterProtocol = {
	read: (read) => ({
		method: "POST",
		path: `records/${encodeURIComponent(read.record)}/query`,
		headers: { "Idempotency-Key": read.id },
		body: { key: read.key, fields: Object.keys(read.gives), ...groundIn(read) },
	}),
	call: (call) => ({
		method: "POST",
		path: `services/${encodeURIComponent(call.service)}`,
		headers: { "Idempotency-Key": call.id },
		body: {
			request: call.request,
			reply_to: { case: call.case, step: call.step, effect: call.id },
			...groundIn(call),
		},
	}),
	list: (list) => ({ method: "GET", path: `lists/${encodeURIComponent(list)}` }),
	readRecord: (said) => {
		const { values, as_of } = membersOf(said);
		if (values === undefined) return undefined;
		return values === null ? "none" : { values, ...(as_of !== undefined && { as_of }) };
	},
	readAnswer: (said) => {
		const { answer, data } = membersOf(said);
		return answer === undefined ? undefined : { answer, ...(data !== undefined && { data }) };
	},
	readList: (said) => said,
};

/** By what right it is asked, in the words of the wire. */
function groundIn({
	procedure,
	number,
	purpose,
	basis,
	consent,
}: RegisterRead | RegisterCall): Readonly<Record<string, unknown>> {
	return {
		case: { number, procedure },
		purpose,
		...(basis && { basis }),
		...(consent && { consent }),
	};
}

function membersOf(said: unknown): Readonly<Record<string, unknown>> {
	const isObject = typeof said === "object" && said !== null && !Array.isArray(said);
	return isObject ? (said as Readonly<Record<string, unknown>>) : {};
}
