import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leaveOnly } from "../../../../scripts/testing/part-of-library.ts";
import { LARGE, LARGE_FILE, largeProcedure, TOUCHED, TOUCHED_DAYS } from "../large-procedure.ts";
import { type ServedLibrary, serveLibrary } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

/**
 * Acceptance check 7: text and picture agree, over a procedure of 150 steps. How fast is measured by the benchmark
 * `studio`, not here. By role and accessible name only.
 */

const TEXT = largeProcedure().text;
const LINE = TEXT.slice(0, TEXT.indexOf("within:", TEXT.indexOf(`  ${TOUCHED}:`))).split(
	"\n",
).length;
const COLUMN = `      within: ${TOUCHED_DAYS}`.length + 1;
const IN_TEXT = `/p/${LARGE}?lang=en&view=text&line=${LINE}:${COLUMN}`;

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(
		serveLibrary(async (library) => {
			await leaveOnly(library, []);
			await mkdir(dirname(join(library, LARGE_FILE)));
			await writeFile(join(library, LARGE_FILE), TEXT);
			return {};
		}),
	);
	shown = await studio.newPage({ width: 1600, height: 1000 });
	({ page } = shown);
});

afterAll(async () => {
	expect(shown.complaints()).toEqual([]);
	await studio?.stop();
});

test("what is typed is said by the picture, the outline and the findings", async () => {
	await shown.open(IN_TEXT);
	await editor().waitFor();
	await says(TOUCHED_DAYS);
	await page.keyboard.press("1");
	await says(TOUCHED_DAYS * 10 + 1);
	await page.keyboard.press("Backspace");
	await says(TOUCHED_DAYS);
	// Whether the editor joins keys into one undo depends on how fast they came; after the cursor has moved it does not.
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("1");
	await says(TOUCHED_DAYS * 10 + 1);
	await page.keyboard.press("Control+z");
	await says(TOUCHED_DAYS);
});

test("a text that cannot be read says so with its line, the last picture stays and cannot be changed; mended, it is live again", async () => {
	// At once, as pasted: of several keys, what stood there in between may never have been looked at.
	await page.keyboard.insertText(": ");
	const frozen = page.getByRole("status").filter({ hasText: "The text cannot be read" });
	await frozen.waitFor();
	await page
		.getByRole("region", { name: /finding/i })
		.getByRole("link", { name: `Line ${LINE}` })
		.first()
		.waitFor();
	await inPicture(TOUCHED_DAYS).waitFor();
	await view("Design").click();
	await inOutline(TOUCHED_DAYS).click();
	const days = page.getByRole("textbox", { name: "How many" }).first();
	expect(await days.isEditable()).toBe(false);
	await view("Text").click();
	await editor().getByText(`${TOUCHED_DAYS}:  working days`).waitFor();

	await page.getByRole("button", { name: /^Undo/ }).first().click();
	await frozen.waitFor({ state: "detached" });
	await says(TOUCHED_DAYS);
	await view("Design").click();
	await expect.poll(async () => await days.isEditable()).toBe(true);
});

test("somebody else writes the file while there are changes: both are shown, nothing is decided, nothing is lost", async () => {
	const mine = TEXT.replace(`${TOUCHED_DAYS} working`, "7 working");
	const theirs = TEXT.replace("Name of the part 1.1\n", "Name of the first part\n");
	await page.getByRole("textbox", { name: "How many" }).first().fill("7");
	await page.keyboard.press("Enter");
	await inPicture(7).waitFor();
	await studio.served.write(LARGE_FILE, theirs);
	await page.keyboard.press("Control+s");
	const asked = page.getByRole("region", { name: /was changed by somebody else$/ });
	await asked
		.getByRole("region", { name: "On disk now" })
		.getByText("Name of the first part")
		.waitFor();
	await asked.getByRole("region", { name: "Yours" }).getByText("within: 7 working days").waitFor();
	expect(await studio.served.read(LARGE_FILE)).toBe(theirs);

	await asked.getByRole("button", { name: "Take the one on disk" }).click();
	await inPicture(TOUCHED_DAYS).waitFor();
	await page.getByRole("button", { name: /^Undo/ }).first().click();
	await inPicture(7).waitFor();
	await page.keyboard.press("Control+s");
	await expect.poll(async () => await studio.served.read(LARGE_FILE)).toBe(mine);
});

function editor(): Locator {
	return page.getByRole("textbox", { name: `Text of ${LARGE_FILE}` });
}

/** Everywhere at once. */
async function says(days: number): Promise<void> {
	await inPicture(days).waitFor();
	await inOutline(days).waitFor();
	const finding = page
		.getByRole("region", { name: /finding/i })
		.getByRole("listitem")
		.filter({ hasText: `${days} working days` });
	await finding.first().waitFor();
}

function inPicture(days: number): Locator {
	return page
		.getByRole("region", { name: "Diagram", exact: true })
		.getByRole("link", { name: stepOf(days) });
}

function inOutline(days: number): Locator {
	return page
		.getByRole("region", { name: "Steps", exact: true })
		.getByRole("link", { name: stepOf(days) });
}

/** Numbers with and without the separators of English. */
function stepOf(days: number): RegExp {
	const number = `${days}`.replace(/\B(?=(\d{3})+$)/g, ",?");
	return new RegExp(`Examination 10\\.3.*\\b${number} working days`);
}

function view(name: string): Locator {
	return page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true });
}
