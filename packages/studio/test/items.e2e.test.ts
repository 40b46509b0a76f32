import { fileURLToPath } from "node:url";

import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { looksOfRun } from "../../../scripts/testing/all-looks.ts";
import { axeViolations, shoot, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const FILE = "vn/birth_registration/birth_registration.procedure.yaml";
const ROOM = "/p/birth_registration?lang=en";
const SHOTS = fileURLToPath(new URL("../shots", import.meta.url));

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;
let original: string;

beforeAll(async () => {
	studio = await openStudio(serveProcedures("stay_notification"));
	original = await studio.served.read(FILE);
});

afterAll(async () => await studio?.stop());

beforeEach(async () => {
	await studio.served.reset();
	shown = await studio.newPage();
	({ page } = shown);
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
});

test("who acts is chosen, and changes one line", async () => {
	await shown.open(`${ROOM}&step=verify`);
	await page.getByRole("combobox", { name: "Who does this?" }).selectOption("commune_leader");
	await save();
	expect(changedLines(original, await studio.served.read(FILE))).toEqual({
		gone: ["    who: civil_status_officer"],
		come: ["    who: commune_leader"],
	});
});

test("a condition is chosen part by part, and a rule that no part can say stays as it is written", async () => {
	await shown.open(`${ROOM}&item=conditions`);
	const late = page.getByRole("group", { name: "late", exact: true });
	await late.getByRole("combobox", { name: "How it compares" }).selectOption("holds not");
	await save();
	const { gone, come } = changedLines(original, await studio.served.read(FILE));
	expect([gone.length, come.length]).toEqual([1, 1]);
	expect(come[0]).toMatch(/^ {2}late: not\(clocks\./);
	const text = page.getByRole("textbox", { name: "Written as a rule" }).first();
	expect(await text.inputValue()).toContain(" in (");
	await text.fill("this is = (");
	await text.press("Enter");
	await page.getByText("This cannot be read as a rule.").waitFor();
	expect(await page.getByRole("heading", { name: "Changes (0)" }).count()).toBe(1);

	// One more is a draft: the text has nothing of it before it is whole and confirmed.
	const add = late.getByRole("button", { name: "Add a condition" });
	await add.press("Enter");
	const draft = late.getByRole("group", { name: "New condition" });
	const [what, how] = ["What", "How it compares"].map((name) =>
		draft.getByRole("combobox", { name, exact: true }),
	) as [Locator, Locator];
	await expect.poll(() => what.evaluate((node) => node === document.activeElement)).toBe(true);
	await what.selectOption("relation");
	await draft.getByRole("button", { name: "Confirm" }).press("Enter");
	const missing = "Still missing: how it compares and with what it compares.";
	await draft.getByRole("status").getByText(missing).waitFor();
	expect(await how.evaluate((node) => node === document.activeElement)).toBe(true);
	await page.keyboard.press("Escape");
	await draft.waitFor({ state: "detached" });
	expect(await add.evaluate((node) => node === document.activeElement)).toBe(true);
	expect(await page.getByRole("heading", { name: "Changes (0)" }).count()).toBe(1);
	await add.press("Enter");
	await what.selectOption("relation");
	await how.selectOption("is");
	await draft.getByRole("combobox", { name: "With what" }).selectOption({ label: "Mother" });
	await draft.getByRole("button", { name: "Confirm" }).press("Enter");
	const added = page.getByRole("region", { name: /^Changes/ }).locator("ins");
	await added.filter({ hasText: 'and relation = "mother"' }).waitFor({ state: "attached" });
	// What it means is said first; the lines of text are folded away.
	const said = page.getByRole("region", { name: /^Changes/ }).getByRole("listitem");
	await said.first().waitFor();
	expect(await added.first().isVisible()).toBe(false);
	await page.getByText(/^\d+ lines? of text$/).click();
	await added.first().waitFor();

	// An age is found by that word, and asked on the day of receipt; whoever need not be known is asked only if given.
	await add.press("Enter");
	await what.selectOption({ label: "Age in years › Mother › Date of birth" });
	const day = draft.getByRole("combobox", { name: "On which day?" });
	expect(await day.inputValue()).toBe("case.received_on");
	await how.selectOption({ label: "is under" });
	await draft.getByRole("textbox", { name: "With what" }).fill("18");
	await draft.getByRole("textbox", { name: "With what" }).press("Enter");
	await added
		.filter({
			hasText:
				"and mother.birth_date != null and years_between(latest(mother.birth_date), case.received_on) < 18",
		})
		.waitFor();
	await late.getByText("Only where this is given: Mother › Date of birth.").waitFor();
	await page.getByRole("heading", { name: "Findings (0)" }).waitFor();
});

test("after another title, texts that say the old one are changed where that is chosen, in one step", async () => {
	await shown.open(`${ROOM}&item=data/birth_kind`);
	const title = page.getByRole("textbox", { name: "Name, English" });
	await title.fill("Sort of case");
	await title.press("Enter");
	const quotes = page.getByRole("group", { name: "These texts still say “Kind of case”" });
	await quotes.waitFor();
	const places = quotes.getByRole("checkbox", { name: /so please choose a/ });
	expect(await places.count()).toBe(2);
	expect(await quotes.getByRole("button", { name: "Change 0 texts" }).isDisabled()).toBe(true);
	await places.first().press("Space");
	await quotes.getByRole("button", { name: "Change 1 text" }).press("Enter");
	await quotes.waitFor({ state: "detached" });
	const added = page.getByRole("region", { name: /^Changes/ }).locator("ins");
	await added
		.filter({ hasText: "so please choose a sort of case that declares" })
		.waitFor({ state: "attached" });
	expect(await added.count()).toBe(2);
	// Rules that are said in words say it by its name of now.
	await page.getByRole("link", { name: "The whole procedure" }).last().click();
	await page.getByRole("link", { name: "Conditions", exact: true }).click();
	await page
		.getByRole("combobox", { name: "What", exact: true })
		.first()
		.locator("option", { hasText: "Sort of case" })
		.first()
		.waitFor({ state: "attached" });
	await page.getByRole("button", { name: /^Undo/ }).click();
	await expect.poll(() => added.count()).toBe(1);
});

test("a field of the library joins a page, and a paper the other papers; one question says who hands it in", async () => {
	// What a step asks leads to the page's own list, and that back to the whole procedure.
	await shown.open(`${ROOM}&step=application`);
	const cards = page.locator("#panel").getByRole("link", { name: "Papers", exact: true });
	await cards.first().click();
	await page.getByRole("link", { name: "Authorisation" }).waitFor();
	await page.getByRole("link", { name: "The whole procedure" }).last().click();
	await page.getByRole("link", { name: "Fields", exact: true }).click();
	await page.getByRole("button", { name: "Add to Fields" }).click();
	const form = page.getByRole("form", { name: "Add a field" });
	await form.getByRole("combobox", { name: "From the field library" }).fill("bank_account");
	await form.getByRole("button", { name: "Add" }).click();
	await form.waitFor({ state: "detached" });
	await save();
	const { gone, come } = changedLines(original, await studio.served.read(FILE));
	expect(gone).toEqual([]);
	expect(come.map((line) => line.trim()).filter((line) => line !== "")).toEqual([
		"bank_account:",
		"use: bank_account",
		"- bank_account",
	]);

	// A paper is asked with the other papers, opens, and says who has to hand it in.
	await page.getByRole("link", { name: "The whole procedure" }).last().click();
	await page.getByRole("link", { name: "Papers", exact: true }).click();
	await page.getByRole("button", { name: "Add to Papers" }).click();
	const paperForm = page.getByRole("form", { name: "Add to Papers" });
	await paperForm.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Giấy sinh tại nhà");
	await paperForm.getByRole("textbox", { name: "Name, English" }).fill("Home birth");
	const asked = paperForm.getByRole("combobox", { name: "Asked on page" });
	expect(await asked.inputValue()).toBe("application.papers");
	await paperForm.getByRole("button", { name: "Add" }).click();
	await page.getByRole("heading", { name: "Home birth" }).waitFor();
	const added = page.getByRole("region", { name: /^Changes/ }).locator("ins");
	const lines = async () =>
		(await added.allTextContents()).map((line) => line.replace(/^\D*\d+\s*\+\s+/, "").trim());
	const paper = ["home_birth:", "title:", "vi: Giấy sinh tại nhà", "en: Home birth"];
	await expect.poll(lines).toEqual([...paper, "- home_birth"]);
	const who = page.getByRole("group", { name: "Who has to hand it in?" });
	await who.getByRole("radio", { name: "Only if …" }).check();
	const draft = who.getByRole("group", { name: "New condition" });
	await draft
		.getByRole("combobox", { name: "What", exact: true })
		.selectOption("child.birth_place_kind");
	await draft.getByRole("combobox", { name: "How it compares" }).selectOption("is");
	const home = { label: "At home, outside a health facility" };
	await draft.getByRole("combobox", { name: "With what" }).selectOption(home);
	await draft.getByRole("button", { name: "Confirm" }).click();
	const when = expect.stringMatching(/^when: child\.birth_place_kind = "\w+"$/);
	await expect.poll(lines).toEqual([...paper, when, "- home_birth"]);
	await who.getByRole("radio", { name: "Everybody" }).check();
	await expect.poll(lines).toEqual([...paper, "- home_birth"]);
});

test("a step is added where it belongs: the way that led on leads to it, and it goes on there", async () => {
	await shown.open(`${ROOM}&step=verify`);
	await page.getByRole("button", { name: "Add", exact: true }).click();
	const form = page.getByRole("form", { name: "Add a step" });
	await form.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Kiểm tra lần hai");
	await form.getByRole("textbox", { name: "Name, English" }).fill("Second look");
	await form.getByRole("textbox", { name: "Name, Arabic" }).fill("نظرة ثانية");
	await form.getByRole("button", { name: "Add" }).click();
	await page.getByRole("heading", { name: /^\d+ Second look/ }).waitFor();
	await page.getByText(/^0 errors/).waitFor();
	await page.getByRole("button", { name: "Undo: adding Kiểm tra lần hai" }).waitFor();
	await save();
	const after = await studio.served.read(FILE);
	// The new step goes on where the old way led: that line stands there once more, and once less.
	const { gone, come } = changedLines(original, after);
	expect(gone).toEqual([]);
	expect(come).toContain("        go_to: second_look");
	expect(come).toContain("  second_look:");
});

test("what is sent back wants a reason, stops the office's clocks, and ends without what was asked for", async () => {
	await shown.open("/p/stay_notification?lang=en&step=officer_check");
	await page.getByRole("button", { name: "Add", exact: true }).click();
	const form = page.getByRole("form", { name: "Add a step" });
	await form.getByRole("textbox", { name: "Name, Vietnamese" }).fill("Chủ nhà sửa");
	await form
		.getByRole("combobox", { name: "What is done there?" })
		.selectOption("correct what was marked");
	await form.getByRole("button", { name: "Add" }).click();
	const added = page.getByRole("region", { name: /^Changes/ }).locator("ins");
	await added.filter({ hasText: "change: what_was_marked" }).waitFor({ state: "attached" });
	const lines = (await added.allTextContents()).map((line) => line.replace(/^.*\+\s+/, "").trim());
	expect(lines).toEqual(
		expect.arrayContaining([
			"reason: required",
			"- duty",
			"- total",
			"when_late: go to not_recorded",
		]),
	);
	expect(lines.join(" ")).not.toContain("go to recorded");
});

test("with Alt and an arrow a step moves in the outline; its place is said, and one undo brings it back", async () => {
	await shown.open(`${ROOM}&step=verify`);
	const link = page.getByRole("link", { name: /^5 Examination/ }).first();
	await link.focus();
	await page.keyboard.press("Alt+ArrowDown");
	await page
		.getByRole("status")
		.filter({ hasText: /^Examination is now 6 of/ })
		.waitFor();
	await page.keyboard.press("Control+z");
	await page.getByText("Nothing has changed since the files were opened or last saved.").waitFor();
});

test("nothing is removed before it is said who names it; cancelling changes nothing, and nobody is made to name what is not there", async () => {
	await shown.open(`${ROOM}&step=external_verification`);
	await page.getByRole("button", { name: "Remove", exact: true }).click();
	const dialog = page.getByRole("dialog", { name: /^Remove “Verification of the marital/ });
	await dialog.getByText(/places name it:$/).waitFor();
	// A notice is named by what it says.
	await dialog.getByRole("link", { name: /The other commune did not answer in time/ }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await shoot(page, `${SHOTS}/remove-1280.png`);
	await dialog.getByRole("button", { name: "Cancel" }).click();
	await dialog.waitFor({ state: "detached" });
	await page.getByText("Nothing has changed since the files were opened or last saved.").waitFor();

	await page.getByRole("button", { name: "Remove", exact: true }).click();
	await dialog.getByRole("radio", { name: "They name another instead" }).check();
	await dialog.getByRole("combobox", { name: "Which one?" }).selectOption("draft_or_record");
	await dialog.getByRole("button", { name: "Remove", exact: true }).click();
	// The other step gives no answer, and two notices read one: nobody is sent to what is not there.
	await dialog
		.getByRole("alert")
		.filter({ hasText: /^What they would name instead lacks .* birth_registration\S*:\d+ / })
		.waitFor();
	await dialog.getByRole("button", { name: "Cancel" }).click();
	await page.getByText("Nothing has changed since the files were opened or last saved.").waitFor();
});

test("what no field can hold is shown as it is written, and leads to its line", async () => {
	const written = "|\n      Agents file in general;\n      the portal does not print them.";
	await studio.served.write(FILE, original.replace(/(?<=^ {4}note: )Agents .*/m, written));
	await shown.open(`${ROOM}&item=${encodeURIComponent("channels/agent")}`);
	const block = page.getByRole("region", { name: /as it is written$/ });
	await block.first().waitFor();
	expect((await block.first().textContent())?.trim()).toBe(written);
	await page.getByRole("link", { name: "Edit as text" }).first().click();
	await page.getByRole("textbox", { name: `Text of ${FILE}` }).waitFor();
});

test("a finding is repaired where it is said", async () => {
	await studio.served.write(
		FILE,
		original
			.replace("    who: civil_status_officer", "    who: civil_status_oficer")
			.replace("    go_to: lookups", "    go_to: zzzzzz"),
	);
	await shown.open(`${ROOM}&step=verify`);
	const finding = page
		.getByRole("region", { name: /finding/i })
		.getByRole("listitem")
		.filter({ hasText: "civil_status_oficer" })
		.first();
	await finding.getByRole("button", { name: "Repair" }).click();
	await finding.getByRole("button", { name: "write civil_status_officer" }).click();
	await finding.waitFor({ state: "detached" });
	// No repair is known of the other one, and none is offered.
	const other = page
		.getByRole("region", { name: /finding/i })
		.getByRole("listitem")
		.filter({ hasText: "zzzzzz" })
		.first();
	await other.getByRole("link", { name: /^Line/ }).waitFor();
	expect(await other.getByRole("button").count()).toBe(0);
	await save();
	expect(await studio.served.read(FILE)).toBe(
		original.replace("    go_to: lookups", "    go_to: zzzzzz"),
	);
});

test.each(
	looksOfRun([
		["en", 390],
		["vi", 1280],
		["ar", 390],
		["ar", 1280],
	] as const),
)("in %s at %i px the panel of an item can be read and reached", async (language, width) => {
	await page.setViewportSize({ width, height: 900 });
	await shown.open(`/p/birth_registration?lang=${language}&item=clocks/total`);
	await page.locator(".st-row").first().waitFor();
	expect(await sidewaysScroll(page)).toBe(0);
	const joined = /^label-content-name-mismatch: a\[href\$="#step=/;
	const found = await axeViolations(page);
	// Arabic letters that join are taken for the letters of an icon.
	expect(language === "ar" ? found.filter((each) => !joined.test(each)) : found).toEqual([]);
	await shoot(page, `${SHOTS}/item-${language}-${width}.png`);
});

async function save(said = "changed in"): Promise<void> {
	await page
		.getByText("Kept on this device")
		.first()
		.waitFor()
		.catch(() => undefined);
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: said }).first().waitFor();
}
