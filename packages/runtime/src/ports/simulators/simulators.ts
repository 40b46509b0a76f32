import type { Bundle, Id } from "@onedoor/dsl/bundle";
import { contentHash } from "@onedoor/dsl/hash";

import type { Clock } from "../clock.ts";
import {
	LATER,
	type Later,
	type PortAnswer,
	PortDownError,
	type Ports,
	type RegisterList,
} from "../ports.ts";
import { simulatedAppointments } from "./appointments.ts";
import type { SimulatorData } from "./data.ts";
import { serviceAnswer } from "./service-answers.ts";
import { signDetached } from "./sign.ts";
import type { SimulatorStore } from "./simulator-store.ts";
import { presentFrom } from "./wallet.ts";

export interface SimulatorOptions {
	readonly store: SimulatorStore;
	readonly data: SimulatorData;
	/** The library: what registers and services there are. Asked at each call, for it may be edited. */
	readonly bundles: () => readonly Bundle[];
	readonly clock: Clock;
	/** Where a person goes to pay; in the simulation, back to the case. */
	readonly payAt?: (caseId: string) => string;
}

/** All ports, answered by simulators: at once, never, or not reachable, each as its mode says. */
export function simulatedPorts({ store, data, bundles, clock, payAt }: SimulatorOptions): Ports {
	const carry = (name: string) => ({
		deliver: async (order: { readonly id: string }) =>
			answerAs(name, order.id, () => ({ answer: "delivered" })),
	});

	async function answerAs(
		name: string,
		id: string,
		make: () => PortAnswer,
	): Promise<PortAnswer | Later> {
		return reach(name) === "silent" ? LATER : store.answer(id, make);
	}

	function reach(name: string): "answers" | "silent" {
		const mode = store.mode(name);
		if (mode === "down") throw new PortDownError(name);
		return mode;
	}

	return {
		appointments: simulatedAppointments(store),
		registers: {
			read: async ({ register, record, key, gives }, signal) => {
				if (reach(register) === "silent") await aborted(signal, register);
				const values = recordIn(data, register, record, Object.values(key).map(String).join(","));
				const isWanted = ([name]: readonly [string, unknown]) => Object.hasOwn(gives, name);
				return (
					values && {
						values: Object.fromEntries(Object.entries(values).filter(isWanted)),
						as_of: new Date(clock.now()).toISOString(),
					}
				);
			},
			lists: async ({ register, list }) => {
				reach(register);
				return listIn(data, register, list);
			},
			call: async (call) =>
				answerAs(call.register, call.id, () =>
					serviceAnswer(definitionWith(bundles(), call.register), call),
				),
		},
		payment: {
			redirectOf: (order) => payAt?.(order.case) ?? `/cases/${order.case}`,
			start: async (order) => answerAs("payment", order.id, () => ({ answer: "paid" })),
			refund: async (order) => answerAs("payment", order.id, () => ({ answer: "refunded" })),
		},
		signature: {
			sign: async ({ id, by, papers }) =>
				answerAs("signature", id, () => ({
					answer: "signed",
					data: {
						signatures: Object.fromEntries(
							Object.entries(papers).map(([paper, hash]) => [paper, signDetached(store, hash, by)]),
						),
					},
				})),
		},
		notification: {
			send: async (message) => {
				if (reach("notification") === "answers")
					store.keep({ ...message, at: new Date(clock.now()).toISOString() });
				return undefined;
			},
		},
		post: carry("post"),
		repository: carry("repository"),
		wallet: {
			present: async (request) =>
				reach("wallet") === "silent" ? LATER : presentFrom(data.wallets ?? {}, request),
		},
	};
}

/** Names of all simulators: the registers of the library, then the fixed ones. */
export function simulatorNames(bundles: readonly Bundle[]): readonly string[] {
	const registers = new Set(bundles.flatMap((bundle) => Object.keys(bundle.definition.registers)));
	const fixed = ["payment", "signature", "notification", "post", "repository", "wallet"];
	return [...[...registers].sort(), ...fixed];
}

/** Keys come from what people type: only what the files really hold is found. */
function recordIn(
	{ records }: SimulatorData,
	register: Id,
	record: Id,
	key: string,
): Readonly<Record<Id, unknown>> | undefined {
	const byKey = Object.hasOwn(records, register) ? records[register]?.[record] : undefined;
	return byKey && Object.hasOwn(byKey, key) ? byKey[key] : undefined;
}

/** A list stands among the records of its register: code → its words by language, and its `parent`. */
function listIn({ records }: SimulatorData, register: Id, list: Id): RegisterList | undefined {
	const codes = Object.hasOwn(records, register) ? records[register]?.[list] : undefined;
	if (codes === undefined) return undefined;
	const told = Object.entries(codes).map(([code, { parent, ...title }]) => [
		code,
		{ title, ...(typeof parent === "string" && { parent }) },
	]);
	return { edition: contentHash(codes).slice(0, 16), codes: Object.fromEntries(told) };
}

function definitionWith(bundles: readonly Bundle[], register: Id): Bundle["definition"] {
	const found = bundles.find((bundle) => Object.hasOwn(bundle.definition.registers, register));
	if (found === undefined) throw new Error(`no procedure uses the register ${register}`);
	return found.definition;
}

async function aborted(signal: AbortSignal, register: string): Promise<never> {
	await new Promise((resolve) => {
		if (signal.aborted) resolve(undefined);
		signal.addEventListener("abort", resolve, { once: true });
	});
	throw new PortDownError(register, signal.reason);
}
