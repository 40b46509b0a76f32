import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations } from "../../../scripts/testing/browser.ts";
import { choose, focused, press, tabTo, typeInto } from "./keyboard.ts";
import { type Harness, openHarness } from "./open-harness.ts";

let harness: Harness;

beforeAll(async () => {
	harness = await openHarness();
});

afterAll(() => harness.close());

interface Acts {
	readonly harness: {
		readonly acts: readonly Record<string, unknown>[];
		typed(): Record<string, unknown>;
	};
}

const acts = (page: Page) => page.evaluate(() => (globalThis as unknown as Acts).harness.acts);

test("with the keyboard alone: from the list of parts to the submitted application, under the strictest policy", async () => {
	const { page, complaints } = await harness.open("scene=draft&lang=vi");
	await press(page, "Làm tiếp: Thông tin của bạn");
	await page.waitForSelector("text=Trang 1 trên");
	expect(await focused(page), "a new page begins at its heading").toBe("Thông tin của bạn");
	await page.waitForSelector("text=Trần Thị Mẫu");
	await choose(page, "Mẹ", "Mẹ");
	await press(page, "Tiếp tục");

	await page.waitForSelector("h1:has-text('Về trẻ')");
	await choose(page, "Thông thường", "Thông thường");
	await typeInto(page, "Số Giấy chứng sinh", "79A01.GCS.00417.26");
	await page.waitForSelector("text=02/11/2026");
	expect(
		await page.getByText("Dữ liệu y tế").count(),
		"what the register gave says where from",
	).toBeGreaterThan(0);
	await typeInto(page, "Họ, chữ đệm, tên của trẻ", "Lê Trần Bảo Châu");
	await choose(page, "Cơ sở y tế", "Cơ sở y tế");
	for (const place of ["birth_place", "native_place"]) {
		await page.locator(`#f-child-${place}-home-province`).focus();
		await page.keyboard.type("ho chi minh");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		expect(await page.locator(`#f-child-${place}-home-province`).inputValue()).toBe(
			"Thành phố Hồ Chí Minh",
		);
		await page.keyboard.press("Tab");
		await page.keyboard.press("ArrowDown");
	}
	await typeInto(page, "Dân tộc của trẻ", "kinh");
	await press(page, "Tiếp tục");

	await page.waitForSelector("h1:has-text('Cha và mẹ')");
	expect(
		await page.getByText("14/03/1996").count(),
		"the mother is the applicant: nothing to type",
	).toBe(1);
	await typeInto(page, "Số định danh cá nhân", "048093000002");
	await page.waitForSelector("text=Lê Văn Thử");
	await press(page, "Tiếp tục");

	await page.waitForSelector("h1:has-text('Nơi đăng ký')");
	await tabTo(page, "Chọn…");
	await page.keyboard.press("ArrowDown");
	await choose(page, "Bản điện tử", "Bản điện tử");
	await press(page, "Tiếp tục");

	await page.waitForSelector("h1:has-text('Kiểm tra trước khi nộp')");
	expect(await page.getByText("Miễn phí vì đúng hạn").count()).toBe(1);
	await press(page, "Nộp hồ sơ");
	await page.waitForSelector(".od-summary");
	await press(page, "Xác nhận lời cam đoan");
	await page.keyboard.press("Space");
	await press(page, "Nộp hồ sơ");
	await page.waitForSelector("h2:has-text('Các bước')");

	const [submitted] = await acts(page);
	expect(submitted).toMatchObject({
		step: "application",
		outcome: "submit",
		body: {
			data: {
				relation: "mother",
				child: {
					full_name: "Lê Trần Bảo Châu",
					birth_date: "2026-11-02",
					ethnicity: "01",
					nationality: "VN",
				},
				declaration: true,
			},
		},
	});
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a page that is not finished says what to do, takes focus, and leads to each field", async () => {
	const { page, complaints } = await harness.open("scene=filled&lang=en&page=about_child");
	expect(await axeViolations(page)).toEqual([]);
	await page.fill("#f-child-full_name", "");
	await page.fill("#f-birth_notice_code", "");
	await page.waitForSelector("#f-child-birth_date");
	await page.fill("#f-child-birth_date", "2");
	await page.fill("#f-child-birth_date-m", "12");
	await page.fill("#f-child-birth_date-y", "2026");
	await page.getByLabel("Female").check();
	await page.getByRole("button", { name: "Continue" }).click();
	const summary = page.locator(".od-summary");
	await summary.waitFor();

	expect(await page.evaluate(() => document.activeElement?.className)).toBe("od-summary");
	expect(await page.title()).toMatch(/^Error: About the child/);
	expect(await summary.locator("li").allTextContents()).toEqual([
		"Enter child's full name",
		"Child's date of birth cannot be in the future",
	]);
	expect(await axeViolations(page)).toEqual([]);

	const error = page.locator("#f-child-full_name-e");
	expect(await error.textContent(), "the same words at the field").toBe(
		"Error: Enter child's full name",
	);
	expect(await page.locator("#f-child-full_name").getAttribute("aria-describedby")).toContain(
		"f-child-full_name-e",
	);
	expect(await page.locator("#f-child-full_name").getAttribute("aria-invalid")).toBe("true");
	await summary.getByText("date of birth").click();
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-child-birth_date");

	await page.fill("#f-child-full_name", "Lê Trần Bảo Châu");
	expect(await error.count(), "it goes as soon as it is right").toBe(0);
	expect(await danglingDescriptions(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

async function danglingDescriptions(page: Page): Promise<readonly string[]> {
	return await page.evaluate(() =>
		[
			...document.querySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls]"),
		].flatMap((element) =>
			["aria-describedby", "aria-labelledby", "aria-controls"]
				.flatMap((name) => (element.getAttribute(name) ?? "").split(" "))
				.filter((id) => id !== "" && !document.getElementById(id)),
		),
	);
}

test("without a network nothing typed is lost, and it is sent when the network is back", async () => {
	const { page } = await harness.open("scene=filled&lang=vi&page=about_child");
	await page.context().setOffline(true);
	await page.fill("#f-child-full_name", "Lê Trần Bảo Trân");
	await page.waitForSelector("text=Đang giữ trên máy này");
	const kept = await keptDraft(page);
	expect(kept).toMatchObject({ child: { full_name: "Lê Trần Bảo Trân" } });
	expect(kept, "sensitive values never rest on the device").not.toHaveProperty("child.ethnicity");
	await page.context().setOffline(false);
	await page.waitForSelector("text=Đã lưu");
	expect(await page.evaluate(() => (globalThis as unknown as Acts).harness.typed())).toMatchObject({
		child: { full_name: "Lê Trần Bảo Trân", ethnicity: "01" },
	});
	await expect.poll(() => keptDraft(page)).toBeUndefined();
	await page.context().close();
});

async function keptDraft(page: Page): Promise<unknown> {
	return await page.evaluate(
		() =>
			new Promise((resolve) => {
				const opening = indexedDB.open("onedoor", 1);
				opening.onsuccess = () => {
					const asked = opening.result
						.transaction("drafts")
						.objectStore("drafts")
						.get("c1:application");
					asked.onsuccess = () => {
						opening.result.close();
						resolve(asked.result?.data);
					};
				};
			}),
	);
}

test("a correction opens only what was marked, with the officer's words and the old value", async () => {
	const { page, complaints } = await harness.open("scene=correction&lang=vi&page=do");
	await page.waitForSelector("h1:has-text('Bổ sung 2 mục')");
	expect(await page.getByText("Xin kiểm tra lại tên").count()).toBe(1);
	expect(await page.getByText("Bạn đã khai: Lê Trần Bảo Châu").count()).toBe(1);
	expect(await page.locator("#f-child-sex, #f-relation, #f-copies").count()).toBe(0);
	await page.fill("#f-child-full_name", "Lê Trần Bảo Trân");
	await page.getByRole("button", { name: "Gửi bổ sung" }).click();
	await page.waitForSelector("text=Các bước");
	expect(await acts(page)).toMatchObject([
		{
			step: "reception.supplement",
			body: { data: { child: { full_name: "Lê Trần Bảo Trân" }, relation: "mother" } },
		},
	]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("an objection to the draft needs a reason", async () => {
	const { page } = await harness.open("scene=confirm&lang=en&page=do");
	await page.getByRole("button", { name: "Something is wrong" }).click();
	await page.getByRole("button", { name: "Send it back" }).click();
	expect(await page.locator("#objection").getAttribute("aria-invalid")).toBe("true");
	expect(await axeViolations(page)).toEqual([]);
	await page.fill("#objection", "The name has no accent.");
	await page.getByRole("button", { name: "Send it back" }).click();
	await page.waitForSelector("h1:has-text('Sent')");
	expect(await acts(page)).toMatchObject([
		{
			step: "draft_confirmation",
			outcome: "objected",
			body: { reason: "The name has no accent." },
		},
	]);
	await page.context().close();
});

test("files are checked before they are sent, shown while they are, and can be taken back", async () => {
	const { page, complaints } = await harness.open("scene=papers&lang=en&page=papers");
	await page.getByLabel("Birth notice").check();
	const input = page.locator("input[type=file]").first();
	await input.setInputFiles({
		name: "notice.exe",
		mimeType: "application/x-msdownload",
		buffer: Buffer.from("x"),
	});
	await page.waitForSelector("text=This kind of file cannot be used");
	await input.setInputFiles({
		name: "notice.pdf",
		mimeType: "application/pdf",
		buffer: Buffer.from("%PDF"),
	});
	await page.waitForSelector("progress");
	await page.waitForSelector("text=Sent");
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole("button", { name: "Remove notice.pdf" }).click();
	expect(await page.getByText("notice.pdf").count()).toBe(0);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("who has no file of a paper reads what else there is, and goes on with the rest", async () => {
	const { page, complaints } = await harness.open("scene=papers&lang=en&page=papers");
	await page.getByLabel("Witness statement").check();
	await page.getByText("No file of it?").click();
	const more = await page.locator("details[open]").first().textContent();
	expect(more).toMatch(/At the counter.*Monday – Thursday 07:30\S+11:30, 13:30/);
	expect(more).toContain("By post");
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole("link", { name: "All parts of this form" }).click();
	await page.locator("main .od-tasks, .od-tasks").first().waitFor();
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("controls of an RJSF theme stand in ours: they show, save and are validated", async () => {
	const { page, complaints } = await harness.open(
		"scene=filled&lang=en&page=about_child&theme=rjsf",
	);
	const name = page.locator("#f-child-full_name");
	expect(await name.getAttribute("class")).toBe("form-control");
	expect(await name.inputValue()).toBe("Lê Trần Bảo Châu");
	await name.fill("");
	await page.getByRole("button", { name: "Continue" }).click();
	await page.waitForSelector(".od-summary");
	expect(await page.locator(".od-summary li").allTextContents()).toEqual([
		"Enter child's full name",
	]);
	await name.fill("Lê Trần Bảo Trân");
	const typed = () => page.evaluate(() => (globalThis as unknown as Acts).harness.typed());
	await expect.poll(typed).toMatchObject({ child: { full_name: "Lê Trần Bảo Trân" } });
	expect(complaints).toEqual([]);
	await page.context().close();
});

test("a host's own control and frame stand in ours: they are named, counted, wrong and led to", async () => {
	const { page, complaints } = await harness.open(
		"scene=kinds_filled&lang=en&page=fields&theme=own",
	);
	expect(await page.locator(".town-field").count()).toBeGreaterThan(10);
	expect(await axeViolations(page)).toEqual([]);
	const text = page.getByLabel("Several lines of text");
	await text.fill("Two\nlines");
	await page.locator("output", { hasText: /^9 \/ \d+$/ }).waitFor();
	await expect
		.poll(() => page.evaluate(() => (globalThis as unknown as Acts).harness.typed()))
		.toMatchObject({ several_lines: "Two\nlines" });
	await page.locator("#f-one_line").fill("x".repeat(200));
	await page.getByRole("button", { name: "Continue" }).click();
	const error = "One line of text: at most 100 characters";
	await page.locator(".od-summary").getByText(error).click();
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("f-one_line");
	expect(await page.locator("#f-one_line-e").textContent()).toBe(error);
	expect(await danglingDescriptions(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await page.context().close();
});
