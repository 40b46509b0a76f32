import type { Payments } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** A payment port and the other side of it. */
export interface PaymentSide {
	readonly payments: Payments;
	/** Has the person pay, or not, where the port leads them. Left out: everything is paid at once. */
	visit?(id: string, does: "pay" | "cancel"): Promise<unknown>;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** As after a day: idempotency keys that were sent before are new again. Left out: they are kept for ever. */
	forget?(): void;
	/** Minor units the other side holds by its own book; left out: it keeps none. */
	held?(): number;
	close(): Promise<void>;
}

/** What every payment port must do, simulated or real. `open` gives a new one with an empty book for each test. */
export function paymentContract(
	name: string,
	open: () => Promise<PaymentSide> | PaymentSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const held = (side: PaymentSide, amount: number) => side.held?.() ?? amount;

	describe(`${name}: payments`, () => {
		test("one id is one payment, however often it is started", async (side) => {
			const first = await paid(side, ORDER);
			expect(first).toEqual("paid");
			for (let again = 0; again < 3; again++) {
				side.forget?.();
				expect(await answerTo(side.payments.start(ORDER))).toEqual("paid");
			}
			expect(held(side, 700)).toEqual(700);
		});
		test("another id is another payment", async (side) => {
			await paid(side, ORDER);
			await paid(side, { ...ORDER, id: "case0:9:0" });
			expect(held(side, 1400)).toEqual(1400);
		});
		test("leads to where the person pays, and back to the case where there is nothing to pay", async (side) => {
			await side.payments.start(ORDER);
			for (const id of [ORDER.id, "case0:copies_payment"]) {
				const redirect = await side.payments.redirectOf({ ...ORDER, id });
				expect(redirect === "").toEqual(false);
			}
		});
		test("gives back a part, then the rest, each once", async (side) => {
			await paid(side, ORDER);
			const part = { ...BACK, amount: 200 };
			const rest = { ...BACK, id: "case0:6:0", amount: 500 };
			for (const order of [part, part, rest, part, rest]) {
				const said = await answerTo(side.payments.refund(order));
				expect(said === undefined || said === "refunded").toEqual(true);
				side.forget?.();
			}
			expect(held(side, 0)).toEqual(0);
		});
		test("loses nothing while it cannot be reached: the same order again is carried out once", async (side) => {
			side.cut(true);
			const word = await side.payments.start(ORDER).then(
				(said) => answerTo(Promise.resolve(said)),
				() => "down",
			);
			expect(["down", "unknown"].includes(word ?? "")).toEqual(true);
			side.cut(false);
			expect(await paid(side, ORDER)).toEqual("paid");
			expect(held(side, 700)).toEqual(700);
		});
		test("a person who does not pay has not paid, and may try anew under another id", async (side) => {
			if (side.visit === undefined) return;
			await side.payments.start(ORDER);
			await side.visit(ORDER.id, "cancel");
			expect(await answerTo(side.payments.start(ORDER))).toEqual("failed");
			expect(held(side, 0)).toEqual(0);
			expect(await paid(side, { ...ORDER, id: "case0:9:0" })).toEqual("paid");
			expect(held(side, 700)).toEqual(700);
		});
	});
}

async function paid(side: PaymentSide, order: typeof ORDER): Promise<string | undefined> {
	await side.payments.start(order);
	await side.visit?.(order.id, "pay");
	return answerTo(side.payments.start(order));
}

async function answerTo(said: ReturnType<Payments["refund"]>): Promise<string | undefined> {
	const answer = await said;
	return typeof answer === "object" ? answer.answer : undefined;
}

const ORDER = {
	id: "case0:3:0",
	case: "case0",
	number: "P-2026-000001",
	step: "payment",
	amount: 700,
	currency: "EUR",
	lines: { fee: 700 },
} as const satisfies Parameters<Payments["start"]>[0] as Parameters<Payments["start"]>[0];

const BACK = { ...ORDER, id: "case0:5:0", of: ORDER.id };
