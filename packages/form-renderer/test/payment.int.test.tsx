import type { Bundle } from "@onedoor/dsl/bundle";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test } from "vitest";

import {
	marketStall,
	type Paying,
	paying,
} from "../../runtime/src/adapters/payment/paying.test-data.ts";
import { CaseTracker } from "../src/case/CaseTracker.tsx";

/** What applicants read on the page of their case, over a real service and a real bank. */
let world: Paying;
let bundle: Bundle;
let id: string;
beforeEach(async () => {
	bundle = marketStall();
	world = await paying();
	id = await world.applied();
});
afterEach(() => world.stop());

/** The case page as text, in one language. */
async function page(language: string): Promise<string> {
	const view = await world.viewOf(id);
	const html = renderToStaticMarkup(
		<CaseTracker
			bundle={bundle}
			view={view}
			client={world.trader as never}
			language={language}
			onView={() => {}}
			now={() => "2026-11-23T09:00:00+07:00"}
		/>,
	);
	return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
}

async function expectPage(words: Readonly<Record<"en" | "vi" | "ar", string>>): Promise<void> {
	for (const [language, said] of Object.entries(words))
		expect(await page(language)).toContain(said);
}

const pay = () => world.trader.pay(id, "payment");

test("while the bank has not said: it is waited for, and one can go on paying", async () => {
	await pay();
	await expectPage({
		en: "We are waiting for your bank: €24.00. The answer will stand here.",
		vi: "Đang chờ ngân hàng của bạn xác nhận khoản 24,00 €.",
		ar: "ننتظر ردّ مصرفك",
	});
	await expectPage({ en: "Go on to the payment", vi: "Tiếp tục thanh toán", ar: "تابع الدفع" });
	expect(await page("en")).not.toContain("You need to do nothing");
});

test("when it did not go through: pay again", async () => {
	await pay();
	await world.bank.visit(world.referenceOf(), "cancel");
	await expectPage({
		en: "Your payment of €24.00 did not go through. You can pay again.",
		vi: "Khoản 24,00 € thanh toán không thành công. Bạn có thể thanh toán lại.",
		ar: "يمكنك الدفع مرة أخرى",
	});
});

test("when nobody knows: do not pay again", async () => {
	world.bank.faults.failing = 9;
	await pay();
	await expectPage({
		en: "Do not pay again: we are asking the bank.",
		vi: "Bạn đừng thanh toán lại: chúng tôi đang hỏi ngân hàng.",
		ar: "لا تدفع مرة أخرى",
	});
	expect(await page("en")).not.toContain("Go on to the payment");
});

test("when it is paid, and nothing of an attempt before", async () => {
	await pay();
	await world.bank.visit(world.referenceOf(), "cancel");
	await pay();
	await world.bank.visit(world.referenceOf(2), "pay");
	await expectPage({
		en: "Paid on 23 November 2026: €24.00.",
		vi: "Đã thanh toán 24,00 € ngày 23/11/2026.",
		ar: "دُفع في",
	});
	expect(await page("en")).not.toContain("did not go through");
});

test("when it goes back, and when it has gone back", async () => {
	await pay();
	await world.bank.visit(world.referenceOf(), "pay");
	world.bank.faults.failing = 9;
	await world.trader.caseAction(id, "withdraw");
	await expectPage({
		en: "€24.00 is being given back to you.",
		vi: "Đang hoàn lại cho bạn 24,00 €.",
		ar: "يُعاد إليك",
	});
	world.bank.faults.failing = 0;
	await world.later();
	await expectPage({
		en: "Given back on 23 November 2026: €24.00.",
		vi: "Đã hoàn lại cho bạn 24,00 € ngày 23/11/2026.",
		ar: "أُعيد إليك في",
	});
	expect(await page("en")).not.toContain("Paid on");
});

test("when nothing waits for it any more: it comes back if the bank still takes it", async () => {
	world.bank.faults.silent = true;
	await pay();
	await world.trader.caseAction(id, "withdraw");
	await expectPage({
		en: "This payment of €24.00 is no longer needed. If your bank still takes it, you get it back.",
		vi: "Nếu ngân hàng vẫn thu tiền, bạn được hoàn lại.",
		ar: "فسيُعاد إليك",
	});
	await world.bank.visit(world.referenceOf(), "pay");
	await world.later();
	await world.later();
	await expectPage({ en: "Given back on", vi: "Đã hoàn lại", ar: "أُعيد إليك في" });
});

test("when the bank could not give it back: the office does", async () => {
	await pay();
	await world.bank.visit(world.referenceOf(), "pay");
	world.bank.book.decide("ch_1", "failed");
	await world.trader.caseAction(id, "withdraw");
	await expectPage({
		en: "We could not give €24.00 back yet. The office takes care of it; you need to do nothing.",
		vi: "Chưa hoàn lại được 24,00 €.",
		ar: "لم نتمكن بعد من إعادة",
	});
});
