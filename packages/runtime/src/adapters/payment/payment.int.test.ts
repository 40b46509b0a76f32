import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Case, Payment } from "../../case/case.ts";
import { type Decision, decide } from "../../core.ts";
import { sqliteStore } from "../../index.ts";
import type { Store } from "../../storage/storage.ts";
import { signCallback } from "./index.ts";
import { FEE, type Paying, paying } from "./paying.test-data.ts";

let world: Paying;
let id: string;
beforeEach(async () => {
	world = await paying();
	id = await world.applied();
});
afterEach(() => world.stop());

/** Instead of the world of other tests, one in which a bank that says nothing is not waited for. */
async function givenUpSoon(): Promise<void> {
	await world.stop();
	world = await paying({ timeoutMs: 500 });
	id = await world.applied();
}

const pay = () => world.trader.pay(id, "payment");
const visit = (does: "pay" | "cancel", nth = 1) => world.bank.visit(world.referenceOf(nth), does);
const send = (...of: Parameters<Paying["bank"]["callback"]>) =>
	world.bank.send(world.bank.callback(...of));

/** How often the log says that it was paid. */
async function timesPaid(): Promise<number> {
	const { items } = await world.trader.history(id);
	return items.filter(({ kind }) => kind === "paid").length;
}

/** One charge in the bank's own book, and the case beyond its payment. */
async function expectPaidOnce(charges = 1): Promise<void> {
	expect(world.bank.book.charges()).toHaveLength(charges);
	expect(world.bank.book.held()).toBe(FEE);
	expect(await timesPaid()).toBe(1);
	expect(await world.viewOf(id)).toMatchObject({ steps: ["check"], fees: { total: FEE, due: 0 } });
	expect(await world.paymentOf(id)).toMatchObject({ state: "paid", amount: FEE, currency: "EUR" });
}

/** Nothing was counted, and whoever pays once more is led to the same charge. */
async function expectNotPaid(state: string): Promise<void> {
	expect(await world.viewOf(id)).toMatchObject({ steps: ["payment"], fees: { due: FEE } });
	expect(await world.paymentOf(id)).toMatchObject({ state });
}

describe("a payment at the bank's own page", () => {
	it("waits for the bank, and is counted when the bank says so", async () => {
		const first = await pay();
		expect(first).toMatchObject({ status: "waiting", amount: FEE, currency: "EUR" });
		expect(first.redirect).toBe(world.bank.book.charges()[0]?.redirect);
		expect(await (await fetch(first.redirect)).text()).toContain("2400 EUR");
		await expectNotPaid("pending");
		const back = await visit("pay");
		expect(back).toMatch(new RegExp(`/cases/${id}\\?paid=true$`));
		await expectPaidOnce();
	});
	it("asked for again is the same charge, also by a service that has forgotten its page", async () => {
		const first = await pay();
		const again = await world.server.as("079196000001").pay(id, "payment");
		expect(again).toEqual(first);
		expect(world.bank.book.charges()).toHaveLength(1);
	});
	it("is not believed to a browser that comes back", async () => {
		world.bank.faults.silent = true;
		await pay();
		const back = await visit("cancel");
		await fetch(back.replace("paid=false", "paid=true")).then((response) => response.text());
		await expectNotPaid("pending");
		await world.later();
		await expectNotPaid("failed");
	});
	it("that did not go through may be tried anew", async () => {
		await pay();
		await visit("cancel");
		await expectNotPaid("failed");
		const [task] = (await world.viewOf(id)).tasks;
		expect(task).toMatchObject({ step: "payment", outcomes: ["pay"] });
		await pay();
		await visit("pay", 2);
		await expectPaidOnce(2);
	});
});

describe("a callback", () => {
	it("that is lost is made up for by asking", async () => {
		world.bank.faults.silent = true;
		await pay();
		await visit("pay");
		await expectNotPaid("pending");
		await world.later();
		await expectPaidOnce();
	});
	it("that is lost is made up for by a bank that has forgotten the key as well", async () => {
		world.bank.faults.silent = true;
		await pay();
		world.bank.book.forgetKeys();
		await world.later();
		await visit("pay");
		world.bank.book.forgetKeys();
		await world.later();
		await expectPaidOnce();
	});
	it("that comes twice counts once", async () => {
		await pay();
		await visit("pay");
		const again = world.bank.callback(world.referenceOf());
		expect([await world.bank.send(again), await world.bank.send(again)]).toEqual([204, 204]);
		await expectPaidOnce();
	});
	it("that comes too late gives the money back, once", async () => {
		world.bank.faults.silent = true;
		await pay();
		await world.trader.dev.setClock({ advance: "11 days" });
		expect(await world.viewOf(id)).toMatchObject({ status: "ended", result: "lapsed" });
		await visit("pay");
		expect(world.bank.book.held()).toBe(FEE);
		for (let again = 0; again < 2; again++) expect(await send(world.referenceOf())).toBe(204);
		await world.later();
		expect(world.bank.book.held()).toBe(0);
		expect(world.bank.book.charges()[0]?.refunds).toHaveLength(1);
		expect(await timesPaid()).toBe(0);
		expect(await world.paymentOf(id)).toMatchObject({
			state: "refunded",
			back: [{ amount: FEE, state: "refunded" }],
		});
	});
	it("that comes too late and is lost gives the money back too", async () => {
		world.bank.faults.silent = true;
		await pay();
		await world.trader.caseAction(id, "withdraw");
		await visit("pay");
		await world.later();
		await world.later();
		expect(world.bank.book.held()).toBe(0);
		expect(await world.paymentOf(id)).toMatchObject({ state: "refunded" });
	});
	it("in the wrong order changes nothing: what counts is the bank's book", async () => {
		await pay();
		const early = world.bank.callback(world.referenceOf(), { state: "pending" });
		const failed = world.bank.callback(world.referenceOf(), { state: "failed" });
		await visit("pay");
		expect(await world.bank.send(early)).toBe(204);
		expect(await world.bank.send(failed)).toBe(204);
		await expectPaidOnce();
	});
	it("that is forged is refused and changes nothing", async () => {
		await pay();
		const reference = world.referenceOf();
		const paid = { state: "paid" } as const;
		const good = world.bank.callback(reference, paid);
		const old = { ...good.headers, "webhook-timestamp": "1700000000" };
		const unsigned = { body: good.body, headers: {} };
		const other = { ...good, body: good.body.replace('"pending"', '"paid"').replace("2400", "24") };
		const forged = [
			world.bank.callback(reference, paid, ["another key"]),
			world.bank.callback(reference, paid, []),
			{ ...good, headers: old },
			unsigned,
			other,
		];
		for (const one of forged) expect(await world.bank.send(one)).toBe(401);
		const recorded = { id: "event-1", at: Date.now() - 6 * 60_000, body: Buffer.from(good.body) };
		const replayed = { ...good, headers: signCallback(["bank key"], recorded) };
		expect(await world.bank.send(replayed)).toBe(401);
		await expectNotPaid("pending");
		// Rightly signed, and still not what the bank's book says.
		expect(await world.bank.send(good)).toBe(204);
		await expectNotPaid("pending");
		await visit("pay");
		await expectPaidOnce();
	});
	it("about another amount, another charge or nothing we know is refused", async () => {
		world.bank.faults.silent = true;
		await pay();
		await visit("pay");
		const reference = world.referenceOf();
		for (const [as, code] of [
			[{ amount: 1 }, 422],
			[{ currency: "VND" }, 422],
			[{ id: "ch_9" }, 422],
			[{ reference: `${id}:99:0` }, 422],
			[{ reference: "something else" }, 422],
			[{ amount: -1 }, 422],
		] as const)
			expect([as, await send(reference, as)]).toEqual([as, code]);
		await expectNotPaid("pending");
		expect(await send(reference)).toBe(204);
		await expectPaidOnce();
	});
	it("after the money went back does not bring it again", async () => {
		await pay();
		await visit("pay");
		const paid = world.bank.callback(world.referenceOf());
		await world.trader.caseAction(id, "withdraw");
		expect(world.bank.book.held()).toBe(0);
		expect(await world.bank.send(paid)).toBe(204);
		expect(await send(world.referenceOf())).toBe(204);
		await world.later();
		expect(world.bank.book.held()).toBe(0);
		expect(world.bank.book.charges()[0]?.refunds).toHaveLength(1);
		expect(await world.paymentOf(id)).toMatchObject({ state: "refunded" });
	});
	it("is not taken while the bank's book cannot be read, and may come again", async () => {
		world.bank.faults.silent = true;
		await pay();
		await visit("pay");
		world.bank.faults.failing = 1;
		expect(await send(world.referenceOf())).toBe(503);
		await expectNotPaid("pending");
		expect(await send(world.referenceOf())).toBe(204);
		await expectPaidOnce();
	});
});

describe("a bank that does not answer", () => {
	it("leaves it unknown, and nobody pays twice meanwhile", async () => {
		world.bank.faults.failing = 3;
		const asked = await pay();
		expect(asked.redirect).toMatch(new RegExp(`/cases/${id}$`));
		await expectNotPaid("unknown");
		expect((await world.viewOf(id)).tasks).toMatchObject([{ waiting: "payment", outcomes: [] }]);
		await pay();
		world.bank.faults.failing = 0;
		await world.later();
		await expectNotPaid("pending");
		expect((await pay()).redirect).toContain("/page/");
		await visit("pay");
		await expectPaidOnce();
	});
	it("having charged already, has charged once", async () => {
		await givenUpSoon();
		world.bank.faults.mute = 1;
		world.bank.faults.atOnce = true;
		await pay();
		await expectNotPaid("unknown");
		expect(world.bank.book.held()).toBe(FEE);
		await world.later();
		await expectPaidOnce();
	});
	it("to whom money is given back gets the order again, and gives it back once", async () => {
		await givenUpSoon();
		await pay();
		await visit("pay");
		world.bank.faults.mute = 1;
		await world.trader.caseAction(id, "withdraw");
		expect(await world.paymentOf(id)).toMatchObject({
			state: "paid",
			back: [{ state: "pending" }],
		});
		await world.later();
		expect(await world.paymentOf(id)).toMatchObject({ state: "refunded" });
		expect(world.bank.book.charges()[0]?.refunds).toHaveLength(1);
	});
});

describe("what cannot be right", () => {
	it("another amount in the bank's book is not counted, and is not asked for a second time", async () => {
		world.bank.faults.silent = true;
		await pay();
		world.bank.book.decide("ch_1", "paid", { amount: 24 });
		await send(world.referenceOf());
		await expectNotPaid("unknown");
		await pay();
		expect(world.bank.book.charges()).toHaveLength(1);
		expect((await world.clerk.getCase(id)).payments).toMatchObject([{ why: "other_amount" }]);
		expect(await world.paymentOf(id)).not.toHaveProperty("why");
		expect((await world.clerk.getCase(id)).findings).toMatchObject([
			{ code: "payment_unknown", values: { step: "payment", why: "other_amount" } },
		]);
		// The bank gives it back by hand; then it may be paid anew.
		world.bank.book.decide("ch_1", "refunded");
		await world.later();
		await expectNotPaid("refunded");
		await pay();
		await visit("pay", 2);
		await send(world.referenceOf(2));
		await expectPaidOnce(2);
	});
	it("a page with another amount is shown to nobody", async () => {
		await pay();
		world.bank.book.decide("ch_1", "pending", { amount: 24 });
		await world.later();
		await expectNotPaid("unknown");
		expect((await pay()).redirect).toContain(`/cases/${id}`);
	});
	it("an attempt that failed and was paid after all goes back while another is under way", async () => {
		await pay();
		await visit("cancel");
		await pay();
		world.bank.book.decide("ch_1", "paid");
		expect(await send(world.referenceOf(1))).toBe(204);
		await visit("pay", 2);
		await world.later();
		await expectPaidOnce(2);
	});
	it("an attempt that failed and was paid after all counts while no other is under way", async () => {
		await pay();
		await visit("cancel");
		world.bank.book.decide("ch_1", "paid");
		expect(await send(world.referenceOf(1))).toBe(204);
		await expectPaidOnce();
	});
	it("money that the bank cannot give back is shown to officers", async () => {
		await pay();
		await visit("pay");
		world.bank.book.decide("ch_1", "failed");
		await world.trader.caseAction(id, "withdraw");
		expect(await world.paymentOf(id)).toMatchObject({ back: [{ state: "failed" }] });
		expect((await world.clerk.getCase(id)).findings).toMatchObject([
			{ code: "refund_failed", values: { step: "payment", amount: FEE, currency: "EUR" } },
		]);
	});
});

describe("the book of a case", () => {
	it("keeps what was counted once, whatever a port says afterwards", async () => {
		await pay();
		const effect = world.referenceOf();
		await visit("pay");
		for (const answer of ["failed", "pending", "unknown", "refunded", "paid"])
			await world.trader.dev.answer({ case: id, step: "payment", effect, answer });
		await expectPaidOnce();
	});
	it("takes an attempt that failed for the payment only if it was for what is due now", async () => {
		const store = sqliteStore(":memory:");
		const { world: own, id: of } = await withStore(store);
		await own.trader.pay(of, "payment");
		const effect = own.referenceOf();
		await own.bank.visit(effect, "cancel");
		const kase = (await store.load(of)) as Case;
		const attempt = kase.payments?.[effect] as Payment;
		const report = { kind: "report", effect, step: "payment", answer: "paid" } as const;
		const decided = (before: Case) =>
			decide(own.server.bundle, before, report, {
				now: "2026-11-23T10:00:00+07:00",
				actor: { id: "port:payment", kind: "port", roles: [], level: 1, identity: {} },
				id: of,
				number: "",
				validators: {},
			}) as Decision;
		expect(decided(kase).next.active).toMatchObject([{ step: "check" }]);
		const other = { ...attempt, lines: { stall: 1_200 }, amount: 1_200 };
		const { next, effects } = decided({ ...kase, payments: { [effect]: other } });
		expect(next.active).toMatchObject([{ step: "payment" }]);
		expect(next.paid).toEqual({});
		expect(effects).toMatchObject([{ kind: "refund", of: effect, amount: 1_200 }]);
	});
	it("of a case that paid before there was one gives back in an order of its own", async () => {
		const store = sqliteStore(":memory:");
		const { world: own, id: of } = await withStore(store);
		await own.trader.dev.answer({ case: of, step: "payment", answer: "paid" });
		expect(await own.viewOf(of)).toMatchObject({ steps: ["check"] });
		await own.trader.caseAction(of, "withdraw");
		const [order] = (await store.events(of)).filter(({ kind }) => kind === "ended");
		expect(order).toBeDefined();
		expect(await store.figures()).toMatchObject({ effectsWaiting: 1, effectsDead: 0 });
	});
});

/** Instead of the world of other tests, one whose store can be looked into. */
async function withStore(store: Store): Promise<{ readonly world: Paying; readonly id: string }> {
	await world.stop();
	world = await paying({}, { store });
	return { world, id: await world.applied() };
}

describe("keys of callbacks", () => {
	it("are changed without a gap: both hold for a while, and then the old one does not", async () => {
		await world.stop();
		let keys = ["old", "new"];
		world = await paying({ callbackKeys: () => keys });
		id = await world.applied();
		await pay();
		world.bank.faults.silent = true;
		await visit("pay");
		const by = (...signed: string[]) => send(world.referenceOf(), {}, signed);
		expect(await by("old")).toBe(204);
		expect(await by("new")).toBe(204);
		expect(await by("bank key", "new")).toBe(204);
		keys = ["new"];
		expect(await by("old")).toBe(401);
		expect(await by("new")).toBe(204);
		await expectPaidOnce();
	});
});
