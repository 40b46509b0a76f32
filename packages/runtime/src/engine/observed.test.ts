import { expect, it } from "vitest";

import { LATER, type Registers } from "../ports/ports.ts";
import { portsByCallback } from "../ports/ports-by-callback.ts";
import type { Attributes, Telemetry } from "../ports/telemetry.ts";
import { observedPorts } from "./observed.ts";

/** A port as a host may write one: a frozen object of a class with a private field. */
class Remote implements Registers {
	readonly #known = "Ann";

	async read(): ReturnType<Registers["read"]> {
		return { values: { name: this.#known } };
	}

	async call(): ReturnType<Registers["call"]> {
		throw new TypeError("nothing of this is told");
	}
}

const ORDER = {
	id: "1",
	case: "a",
	number: "1",
	step: "ask",
	procedure: "births",
	purpose: { en: "births" },
};
const CALL = { ...ORDER, register: "health", service: "births", request: {}, answers: {} };

function heard(): { readonly telemetry: Telemetry; readonly told: Attributes[] } {
	const told: Attributes[] = [];
	const telemetry: Telemetry = {
		within: ({ name, attributes = {} }, work) => {
			const add = (more: Attributes) => void told.push({ ...attributes, ...more });
			expect(name).toMatch(/^(registers|repository) /);
			return work({ add, failed: () => {}, leaves: () => {}, drop: () => {} });
		},
		traceparent: () => undefined,
		gauges: () => () => {},
	};
	return { telemetry, told };
}

it("a port is the same as before, and its calls are told", async () => {
	const { telemetry, told } = heard();
	const given = { ...portsByCallback, registers: Object.freeze(new Remote()) };
	const { registers, payment } = observedPorts(given, telemetry);
	const read = { ...ORDER, register: "population", record: "person", key: { id: "1" }, gives: {} };
	expect(await registers.read(read, new AbortController().signal)).toEqual({
		values: { name: "Ann" },
	});
	await expect(registers.call(CALL)).rejects.toThrow(TypeError);
	expect(told).toEqual([
		{
			"onedoor.port": "registers",
			"onedoor.call": "read",
			"onedoor.register": "population",
			"onedoor.answer": "given",
		},
		{
			"onedoor.port": "registers",
			"onedoor.call": "call",
			"onedoor.register": "health",
			"onedoor.answer": "down",
		},
	]);
	// What is not there stays so; what is not told still works.
	expect([registers.lists, "lists" in registers, payment.receive]).toEqual([
		undefined,
		false,
		undefined,
	]);
	expect(payment.redirectOf({ id: "1", case: "a", amount: 1, currency: "VND" })).toBe("/cases/a");
});

it.each([
	[{ answer: "found" }, "given"],
	[LATER, "later"],
	[{ askAgainMs: 1_000 }, "later"],
] as const)("what a register says of an order, %j, is told as %s", async (said, word) => {
	const { telemetry, told } = heard();
	const registers = { ...portsByCallback.registers, call: async () => said };
	await observedPorts({ ...portsByCallback, registers }, telemetry).registers.call(CALL);
	expect(told.map((one) => one["onedoor.answer"])).toEqual([word]);
});

it("that a paper was taken back is told as the others are", async () => {
	const { telemetry, told } = heard();
	const repository = { ...portsByCallback.repository, takeBack: async () => {} };
	const order = { ...ORDER, owner: { personal_id: "1" }, papers: [] };
	await observedPorts({ ...portsByCallback, repository }, telemetry).repository.takeBack?.(order);
	expect(told).toEqual([
		{ "onedoor.port": "repository", "onedoor.call": "takeBack", "onedoor.answer": "nothing" },
	]);
});
