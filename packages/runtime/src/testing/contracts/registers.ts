import type { Field } from "@onedoor/dsl/bundle";

import type { AskAgain, Later, PortAnswer, Registers } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A register port and the other side of it. */
export interface RegistersSide {
	readonly registers: Registers;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** How many calls the other side has carried out by its own book. Left out: it keeps none. */
	carriedOut?(): number;
	close(): Promise<void> | void;
}

/**
 * What every register port must do, simulated or real. `open` gives one with a register `population` whose record
 * `person` `079196000001` has `full_name` "Ann Example" and more than that, whose service `confirm_person` answers
 * `matches`, and which keeps a list `colours` with the code `red`.
 */
export function registersContract(
	name: string,
	open: () => Promise<RegistersSide> | RegistersSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const read = ({ registers }: RegistersSide, personal_id = PERSON) =>
		registers.read({ ...READ, key: { personal_id } }, AbortSignal.timeout(2_000));

	describe(`${name}: registers`, () => {
		test("gives what was wanted of a record, and nothing else of it", async (side) => {
			const found = await read(side);
			expect(found?.values).toEqual({ full_name: "Ann Example" });
			expect(Number.isNaN(Date.parse(found?.as_of ?? ""))).toEqual(false);
		});
		test("knows nobody whom it does not have", async (side) => {
			for (const nobody of ["000000000000", "constructor", "__proto__", "079196000001,"])
				expect(await read(side, nobody)).toEqual(undefined);
		});
		test("gives up when whoever waits does, and when it cannot be reached", async (side) => {
			side.cut(true);
			expect(await failed(read(side))).toEqual(true);
			expect(await failed(side.registers.call(CALL))).toEqual(true);
			side.cut(false);
			expect((await read(side))?.values).toEqual({ full_name: "Ann Example" });
		});
		test("carries one order out once, and answers the same however often it comes", async (side) => {
			const first = answerIn(await side.registers.call(CALL));
			expect(first?.answer).toEqual("matches");
			for (let again = 0; again < 3; again++)
				expect(answerIn(await side.registers.call(CALL))).toEqual(first);
			expect(side.carriedOut?.() ?? 1).toEqual(1);
			await side.registers.call({ ...CALL, id: "case0:9:0" });
			expect(side.carriedOut?.() ?? 2).toEqual(2);
		});
		test("gives its code lists with their edition", async (side) => {
			const { registers } = side;
			const ask = (list: string) =>
				registers.lists?.({ register: "population", list }, AbortSignal.timeout(2_000));
			const list = await ask("colours");
			expect(Object.keys(list?.codes ?? {})).toEqual(["red"]);
			expect(list?.edition === "").toEqual(false);
		});
	});
}

async function failed(work: Promise<unknown>): Promise<boolean> {
	return work.then(
		() => false,
		() => true,
	);
}

function answerIn(said: PortAnswer | Later | AskAgain): PortAnswer | undefined {
	return typeof said === "object" && "answer" in said ? said : undefined;
}

const PERSON = "079196000001";

const NAME: Field = {
	id: "full_name",
	path: "full_name",
	as: "text",
	title: { en: "Name" },
	answer: "required",
	if_silent: "ask",
	if_broken: "block",
	personal: "ordinary",
};

const GROUND = { procedure: "licence", purpose: { en: "Licences" } } as const;

const READ: Parameters<Registers["read"]>[0] = {
	id: "read-1",
	case: "case0",
	number: "L-2026-000001",
	...GROUND,
	register: "population",
	record: "person",
	key: { personal_id: PERSON },
	gives: { full_name: NAME },
};

const CALL: Parameters<Registers["call"]>[0] = {
	id: "case0:3:0",
	case: "case0",
	number: "L-2026-000001",
	step: "look_up",
	...GROUND,
	register: "population",
	service: "confirm_person",
	request: { personal_id: PERSON },
	answers: { matches: { gives: {} } },
};
