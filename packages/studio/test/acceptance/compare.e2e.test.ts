import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { looksOfRun } from "../../../../scripts/testing/all-looks.ts";
import { axeViolations, shoot, sidewaysScroll } from "../../../../scripts/testing/browser.ts";
import { type ServedRepository, serveRepository } from "../served-repository.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

/** Acceptance check 11, the picture of a comparison, and the words and text beside it: by role and accessible name only. */

const FILE = "vn/birth_registration/birth_registration.procedure.yaml";
const ROOM = "/studio/p/birth_registration?lang=en&view=compare";

let studio: Studio<ServedRepository>;
let served: ServedRepository;
let shown: StudioPage;
let original: string;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveRepository(), [404, 422]);
	({ served } = studio);
	original = served.read(FILE);
});

afterAll(async () => {
	await studio?.stop();
});

beforeEach(async () => {
	served.write(FILE, original);
	shown = await studio.newPage();
	({ page } = shown);
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
});

test("steps that are the same stand in the same place; what came, went or changed says so in words", async () => {
	await open(`${ROOM}&with=disk`);
	await said("Nothing differs.");
	await open("/studio/p/birth_registration?lang=en");
	served.write(FILE, withAStepMore(original));
	await open(ROOM);
	await said(/changes?[.:]/);
	const added = await boxes();
	served.git("commit", "-q", "-a", "-m", "one step more");
	served.write(FILE, original);
	await open(`${ROOM}&with=HEAD`);
	await said(/changes?[.:]/);
	const removed = await boxes();
	served.git("reset", "-q", "--soft", "HEAD~1");
	served.git("reset", "-q");

	const [came] = [...added.keys()].filter((name) => /Second look/.test(name));
	expect(came).toMatch(/\badded\b/);
	const [went] = [...removed.keys()].filter((name) => /Second look/.test(name));
	expect(went).toMatch(/\bremoved\b/);
	// Forth and back are the same two states: every step that both have stands where it stood.
	const same = [...added].filter(([name]) => removed.has(name));
	expect(same.length).toBeGreaterThan(8);
	for (const [name, box] of same) expect(removed.get(name), name).toEqual(box);
});

test("by the keyboard alone: from change to change, to its place in the text, and to its step", async () => {
	served.write(
		FILE,
		original
			.replace("within: same working day", "within: 3 working days")
			.replace("en: Application\n", "en: Application form\n"),
	);
	await open(ROOM);
	await said(/changes[.:]/);
	const items = page.getByRole("region", { name: /changes, in words$/ }).getByRole("listitem");
	await page.keyboard.press("Alt+ArrowDown");
	await expect.poll(async () => await items.first().getAttribute("aria-current")).toBe("true");
	expect(await items.first().evaluate((item) => item === document.activeElement)).toBe(true);
	await page.keyboard.press("ArrowDown");
	await expect.poll(async () => await items.nth(1).getAttribute("aria-current")).toBe("true");
	await page.keyboard.press("Alt+ArrowUp");
	await expect.poll(async () => await items.first().getAttribute("aria-current")).toBe("true");
	await page.getByRole("button", { name: "Next change" }).press("Enter");
	await expect.poll(async () => await items.nth(1).getAttribute("aria-current")).toBe("true");

	const office = page
		.getByRole("region", { name: "What offices notice" })
		.getByRole("listitem")
		.first();
	await office.getByText("To decide").waitFor();
	const line =
		served
			.read(FILE)
			.split("\n")
			.findIndex((one) => one.includes("within: 3 working days")) + 1;
	await office.getByRole("link", { name: /^Show in the text/ }).press("Enter");
	await page.getByRole("textbox", { name: `Text of ${FILE}` }).waitFor();
	expect(new URL(page.url()).searchParams.get("line")).toBe(String(line));
	await page.goBack();
	await said(/changes[.:]/);
	await office.getByRole("link", { name: /^Show the step/ }).press("Enter");
	await page.getByRole("heading", { level: 2, name: /Correct/ }).waitFor();
});

test("any state of the history can be chosen, and what is typed and not saved is compared too", async () => {
	served.git("tag", "edition-1");
	served.write(FILE, original.replace("within: same working day", "within: 3 working days"));
	served.git("commit", "-q", "-a", "-m", "three days");
	await open(ROOM);
	await said(/1 change[.:]/);
	const picker = page.getByRole("combobox", { name: "Compare with" });
	const options = await picker.getByRole("option").allTextContents();
	expect(options.slice(0, 2)).toEqual(["What is published", "What is saved"]);
	expect(options.some((option) => option.startsWith("edition-1"))).toBe(true);
	expect(options.some((option) => option.endsWith("three days"))).toBe(true);
	await picker.selectOption("What is saved");
	await said("Nothing differs.");
	await page.getByText("Another state").click();
	await page.getByRole("textbox", { name: "Branch, tag or number of a commit" }).fill("edition-1");
	await page.getByRole("button", { name: "Compare", exact: true }).click();
	await page.getByRole("heading", { name: "edition-1 and this text" }).waitFor();
	await said(/1 change[.:]/);
	await page.getByRole("textbox", { name: "Branch, tag or number of a commit" }).fill("nowhere");
	await page.getByRole("button", { name: "Compare", exact: true }).click();
	await page
		.getByRole("alert")
		.filter({ hasText: "There is no state “nowhere” in the history." })
		.waitFor();

	await open("/studio/p/birth_registration?lang=en");
	const name = page.getByRole("textbox", { name: "Name, English" });
	await name.fill("Registration of a birth");
	await name.press("Enter");
	await page.getByRole("link", { name: "Compare", exact: true }).click();
	await said(/2 changes[.:]/);
	served.git("reset", "-q", "--hard", "HEAD~1");
});

test("open cases are told by step, once somebody has counted them", async () => {
	served.write(FILE, original.replace("within: same working day", "within: 3 working days"));
	await open(ROOM);
	await said(/1 change[.:]/);
	const edition = /^edition: (\S+)/m.exec(original)?.[1] ?? "";
	const counts = { birth_registration: { [edition]: { "reception.check": 12 } } };
	await page
		.getByLabel("Count open cases from a file", { exact: true })
		.first()
		.setInputFiles({
			name: "cases.json",
			mimeType: "application/json",
			buffer: Buffer.from(JSON.stringify(counts)),
		});
	const region = page.getByRole("region", { name: "12 open cases", exact: true });
	await region.getByText(/^Open cases finish on the edition of/).waitFor();
	await region.getByRole("row", { name: /Check of the application 12/ }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
});

const LOOKS = [
	["en", 390, "dark"],
	["vi", 1280, "light"],
	["ar", 1280, "dark"],
	["ar", 390, "light"],
] as const;

test.each(looksOfRun(LOOKS))(
	"in %s at %i px, %s: nothing is cut off and nothing is unreachable",
	async (language, width, scheme) => {
		served.write(
			FILE,
			withAStepMore(original).replace("within: same working day", "within: 3 working days"),
		);
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 900 });
		await open(`/studio/p/birth_registration?lang=${language}&view=compare`);
		await page.getByRole("listitem").filter({ hasText: ".yaml:" }).first().waitFor();
		expect(await sidewaysScroll(page)).toBe(0);
		// In Arabic axe takes lines of the picture for icon ligatures, because their letters join.
		const joined = /^label-content-name-mismatch: (a\[href|\.od-actor)/;
		const found = await axeViolations(page);
		expect(language === "ar" ? found.filter((each) => !joined.test(each)) : found).toEqual([]);
		const picture = `../../shots/compare-${language}-${width}-${scheme}.png`;
		await shoot(page, new URL(picture, import.meta.url).pathname);
	},
);

/** A step of the officer's before the case goes on from the application. */
function withAStepMore(text: string): string {
	return text.replace(
		/^steps:\n/m,
		`steps:\n  second_look:\n    does: decide\n    who: civil_status_officer\n    title:\n      vi: Xem lại\n      en: Second look\n      ar: نظرة ثانية\n    within: 1 working day\n    outcomes:\n      fine:\n        title:\n          vi: Ổn\n          en: Fine\n          ar: حسن\n        go_to: verify\n`,
	);
}

/** Every step of the picture by its name: where it stands in the drawing. */
async function boxes(): Promise<ReadonlyMap<string, object>> {
	const picture = page.getByRole("region", { name: "Picture of the changes, scrolls sideways" });
	await picture.getByRole("link").first().waitFor();
	const frame = await picture.getByRole("group").boundingBox();
	const links = await picture.getByRole("link").all();
	const found = new Map<string, object>();
	for (const link of links) {
		const box = await link.boundingBox();
		const name = (await link.getAttribute("aria-label")) ?? (await link.textContent()) ?? "";
		if (box && frame)
			found.set(name, {
				x: Math.round(box.x - frame.x),
				y: Math.round(box.y - frame.y),
				width: Math.round(box.width),
				height: Math.round(box.height),
			});
	}
	return found;
}

async function said(words: string | RegExp): Promise<void> {
	await page.getByRole("status").filter({ hasText: words }).first().waitFor();
}

async function open(path: string): Promise<void> {
	await page.goto(`${served.address}${path}`);
	await page.getByRole("main").waitFor();
}
