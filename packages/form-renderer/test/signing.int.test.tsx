import type { Bundle } from "@onedoor/dsl/bundle";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test } from "vitest";

import {
	HEAD_ID,
	OTHER_ID,
	PHONE_ID,
	type Signing,
	signing,
	streetMusic,
} from "../../runtime/src/adapters/signature/signing.test-data.ts";
import { CaseTracker } from "../src/case/CaseTracker.tsx";

/** What whoever signs reads on the page of the case, over a real service and a real provider of signatures. */
let world: Signing;
let bundle: Bundle;
let id: string;
let who: string;
beforeEach(async () => {
	bundle = streetMusic();
	world = await signing();
	id = await world.applied();
	who = HEAD_ID;
});
afterEach(() => world.stop());

async function html(language: string): Promise<string> {
	return renderToStaticMarkup(
		<CaseTracker
			bundle={bundle}
			view={await world.mayor(who).getCase(id)}
			client={world.mayor(who) as never}
			language={language}
			onView={() => {}}
			now={() => "2026-11-23T09:00:00+01:00"}
		/>,
	);
}

async function page(language: string): Promise<string> {
	return (await html(language)).replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
}

async function expectPage(words: Readonly<Record<"en" | "vi" | "ar", string>>): Promise<void> {
	for (const [language, said] of Object.entries(words))
		expect(await page(language)).toContain(said);
}

test("while it is to be confirmed at a page: where one goes on", async () => {
	const asked = await world.asked(id);
	await expectPage({
		en: "confirm your signature at your signing service",
		vi: "bạn hãy xác nhận chữ ký tại dịch vụ chữ ký số",
		ar: "أكّد توقيعك لدى خدمة التوقيع",
	});
	await expectPage({ en: "Go on to confirm", vi: "Tiếp tục xác nhận", ar: "تابع إلى التأكيد" });
	expect(await html("en")).toContain(asked.signings?.[0]?.confirm_href?.replaceAll("&", "&amp;"));
	expect(await page("en")).not.toContain("You need to do nothing");
	await world.confirm(asked);
	expect(await page("en")).not.toContain("signing service");
});

test("while it is to be confirmed on a telephone", async () => {
	who = PHONE_ID;
	await world.asked(id, PHONE_ID);
	await expectPage({
		en: "in its app on the telephone",
		vi: "trong ứng dụng trên điện thoại",
		ar: "في تطبيقها على الهاتف",
	});
});

test("while nobody can be asked, and nobody signs again", async () => {
	world.provider.faults.outage = true;
	await world.asked(id);
	await expectPage({
		en: "nobody needs to sign again",
		vi: "không cần ký lại",
		ar: "لا حاجة إلى التوقيع من جديد",
	});
});

test("when it was declined: it can be signed again", async () => {
	await world.confirm(await world.asked(id), "decline");
	await expectPage({
		en: "The signature was declined, so nothing is signed.",
		vi: "Chữ ký đã bị từ chối",
		ar: "رُفض التوقيع",
	});
});

test("when it did not come about, officers read why", async () => {
	world.provider.faults.instead = OTHER_ID;
	await world.asked(id);
	await expectPage({
		en: "The certificate belongs to somebody else",
		vi: "Chứng thư số thuộc về người khác",
		ar: "الشهادة تعود إلى شخص آخر",
	});
});
