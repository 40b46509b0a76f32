import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type BooksCompared, compareBooks, sqliteStore } from "../../index.ts";
import type { Store } from "../../storage/storage.ts";
import { readBook } from "./index.ts";
import { FEE, type Paying, paying } from "./paying.test-data.ts";

let world: Paying;
let store: Store;
let id: string;
beforeEach(async () => {
	store = sqliteStore(":memory:");
	world = await paying({}, { store });
	id = await world.applied();
});
afterEach(() => world.stop());

/** The bank's settlement file against the store. */
const compared = (period = {}): Promise<BooksCompared> =>
	compareBooks(store, readBook(world.bank.book.asFile()), period);
const codes = async () => (await compared()).findings.map(({ code }) => code);

async function paid(): Promise<void> {
	await world.trader.pay(id, "payment");
	await world.bank.visit(world.referenceOf(), "pay");
}

describe("the bank's book against the cases", () => {
	it("differs in nothing when all went well, also of what failed and what went back", async () => {
		await world.trader.pay(id, "payment");
		expect(await codes()).toEqual([]);
		await world.bank.visit(world.referenceOf(), "cancel");
		await world.trader.pay(id, "payment");
		await world.bank.visit(world.referenceOf(2), "pay");
		await world.trader.caseAction(id, "withdraw");
		expect(await compared()).toEqual({ cases: 1, payments: 2, charges: 2, findings: [] });
	});
	it("has money that the case does not know of", async () => {
		world.bank.faults.silent = true;
		await paid();
		expect((await compared()).findings).toMatchObject([
			{
				code: "paid_but_case_not",
				case: id,
				number: "MS-2026-000001",
				reference: world.referenceOf(),
				charge: "ch_1",
				ours: { state: "pending", amount: FEE, currency: "EUR", refunded: 0 },
				book: { state: "paid", amount: FEE, currency: "EUR", refunded: 0 },
			},
		]);
	});
	it("does not have what the case counts", async () => {
		await paid();
		world.bank.book.decide("ch_1", "failed");
		expect(await codes()).toEqual(["case_paid_but_book_not"]);
		const empty = await compareBooks(store, []);
		expect(empty.findings.map(({ code }) => code)).toEqual(["case_paid_but_book_not"]);
		// A book of another day need not know it.
		expect((await compareBooks(store, [], { to: "2026-11-01T00:00:00Z" })).findings).toEqual([]);
		expect((await compareBooks(store, [], { from: "2026-12-01T00:00:00Z" })).findings).toEqual([]);
	});
	it("says that money went back which the case did not give back, and the other way round", async () => {
		await paid();
		world.bank.book.decide("ch_1", "refunded");
		expect(await codes()).toEqual(["refunded_but_case_not"]);
		world.bank.book.decide("ch_1", "paid");
		await world.trader.caseAction(id, "withdraw");
		expect(await codes()).toEqual([]);
		world.bank.book.decide("ch_1", "paid", { refunds: [] });
		expect(await codes()).toEqual(["case_refunded_but_book_not"]);
	});
	it("charged another amount, twice, or for nobody", async () => {
		await paid();
		const [charge] = readBook(world.bank.book.asFile());
		if (charge === undefined) throw new Error("the bank has no charge");
		const other = { ...charge, amount: 24 };
		const second = { ...charge, id: "ch_2" };
		const foreign = { ...charge, id: "ch_3", reference: "another shop" };
		const { findings } = await compareBooks(store, [other, second, foreign]);
		expect(findings.map(({ code, charge: of }) => [code, of])).toEqual([
			["other_amount", "ch_1"],
			["charged_twice", "ch_2"],
			["unknown_charge", "ch_3"],
		]);
	});
	it("is read line by line, and a line that is no charge is named", () => {
		const lines = `${world.bank.book.asFile()}\n\n{"id":"ch_1"}`;
		expect(() => readBook(lines)).toThrow("line 3 is no charge");
		expect(() => readBook("not json")).toThrow("line 1 is no charge");
	});
});
