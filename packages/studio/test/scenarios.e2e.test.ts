import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations, shoot, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "./served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const STALL = fileURLToPath(new URL("./acceptance/stall", import.meta.url));
const SHOTS = fileURLToPath(new URL("../shots", import.meta.url));
const PROCEDURE = "stall_permit.procedure.yaml";
const FILE = "stall_permit.scenarios.yaml";

/** A third way to decide: where it leads can be changed, and every step is still reached. */
const CONDITIONAL = `      conditional:
        title: Grant with conditions
        go_to: granted
`;
const SCENARIOS = `# Invented people.
scenarios_for: stall_permit

scenarios:
  granted_at_once:
    title: Granted at once
    given:
      full_name: Ann Example
    happens:
      application: submit
      examination: granted
    expect:
      ends_in: granted
  with_conditions:               # of a wet spring
    title: With conditions
    given:
      like: granted_at_once
    happens:
      application: submit
      examination: conditional
    expect:
      ends_in: granted           # today
  refused_at_once:
    given:
      like: granted_at_once
    happens:
      application: submit
      examination: refused
    expect:
      ends_in: refused
`;

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	const alone = async (library: string) => {
		await rm(library, { recursive: true });
		await cp(STALL, library, { recursive: true });
		const path = join(library, PROCEDURE);
		const text = await readFile(path, "utf8");
		await writeFile(path, text.replace("      refused:\n", `${CONDITIONAL}      refused:\n`));
		await writeFile(join(library, FILE), SCENARIOS);
		return {};
	};
	studio = await openStudio(serveLibrary(alone));
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	expect(shown?.complaints() ?? []).toEqual([]);
	await studio?.stop();
});

test("in Design, a scenario that comes out otherwise after an edit is said beside the findings, and can be mended there", async () => {
	const asked: string[] = [];
	page.on("request", (request) => {
		if (request.url().endsWith("/api/preview")) asked.push(request.url());
	});
	await shown.open("/p/stall_permit?lang=en&item=steps/examination/outcomes/conditional");
	const goesTo = page.locator("#panel").getByRole("combobox", { name: "Goes on to" });
	await goesTo.selectOption("refused");
	const pane = page.locator("#findings");
	const row = pane.locator("[data-scenario=with_conditions]");
	await row.waitFor();
	expect(await row.getByRole("paragraph").textContent()).toBe(
		"Scenario: With conditions: It ends in “Refused”, and should end in “Granted”. At “Examination” it goes on to “Refused” now, and went on to “Granted” before your changes.",
	);
	await pane.getByText("1 of 3 scenarios comes out otherwise than it says.").waitFor();
	await pane.getByText(/to look at, 1 scenario comes out otherwise$/).waitFor();
	// The texts of now, and those that were opened: nothing was played before there was an edit.
	expect(asked).toHaveLength(2);
	expect(await axeViolations(page)).toEqual([]);
	await shoot(page, `${SHOTS}/scenarios-1280.png`);

	await row.getByRole("button", { name: /^Take the new way/ }).press("Enter");
	const dialog = page.getByRole("dialog", { name: "Is the new way of “With conditions” right?" });
	expect(await dialog.getByRole("listitem").allInnerTexts()).toEqual(["It ends in “Refused”."]);
	await dialog.getByRole("button", { name: "Write it so" }).press("Enter");
	await pane.getByText("All 3 scenarios come out as they say.").waitFor();
	await pane.getByText("“With conditions” says the new way now.").waitFor();
	// What was worked at is gone: it goes on in the same pane.
	expect(await focused()).toBe("findings");
	await save();
	expect(changedLines(SCENARIOS, await studio.served.read(FILE))).toEqual({
		gone: ["      ends_in: granted           # today"],
		come: ["      ends_in: refused           # today"],
	});
	await undo("change of With conditions");
	await row.waitFor();

	// At that point, in Try it.
	await row.getByRole("link", { name: /^Open it there/ }).click();
	const story = page.getByRole("region", { name: "What happened" });
	await story.getByText("Examination: Grant with conditions").waitFor();
	await expect
		.poll(() => page.evaluate(() => document.activeElement?.textContent))
		.toBe("What happened");
	await page.getByText("1 of 3 scenarios comes out otherwise than it says.").waitFor();

	// From the first page, where they are played once it is at rest.
	await page.getByRole("link", { name: "Studio home" }).click();
	const line = page.getByRole("row", { name: /^Stall permit/ });
	await line.getByText("Scenarios not played yet").waitFor();
	await line.getByRole("link", { name: "1 of 3 scenarios comes out otherwise" }).click();
	await page.getByRole("button", { name: "Play it here: With conditions" }).waitFor();
});

test("in Try it, a scenario gets another name and is taken out, and whoever is like it follows", async () => {
	await page.getByRole("button", { name: "Play one of 3 scenarios" }).click();
	const which = page.getByLabel("Scenario", { exact: true });
	await which.selectOption("granted_at_once");
	await page.getByRole("button", { name: "Rename: Granted at once" }).click();
	const naming = page.getByRole("dialog", { name: "What is “Granted at once” called?" });
	await naming.getByRole("textbox", { name: /^Title/ }).fill("Granted");
	await naming.getByRole("textbox", { name: "Id" }).fill("");
	await naming.getByRole("button", { name: "Rename it" }).click();
	await naming.getByText("Please fill in “Id”.").waitFor();
	await naming.getByRole("textbox", { name: "Id" }).fill("granted_soon");
	await naming.getByRole("button", { name: "Rename it" }).click();
	await page.getByText("It is called “Granted” now.").waitFor();
	await page.getByRole("button", { name: "Rename: Granted", exact: true }).waitFor();
	await save();
	const { gone, come } = changedLines(SCENARIOS, await studio.served.read(FILE));
	expect(gone.filter((line) => line.includes("like: granted_at_once"))).toHaveLength(2);
	expect(come).toEqual([
		"  granted_soon:",
		"    title: Granted",
		"      like: granted_soon",
		"      like: granted_soon",
	]);
	await undo("name of Granted");

	await which.selectOption("granted_at_once");
	await page.getByRole("button", { name: "Remove: Granted at once" }).click();
	const removal = page.getByRole("dialog", { name: /Granted at once/ });
	await removal.getByText("like: granted_at_once").first().waitFor();
	await removal.getByRole("radio", { name: "They name another instead" }).check();
	await removal.getByRole("button", { name: "Remove", exact: true }).click();
	await page.getByText("“Granted at once” is taken out.").waitFor();
	await expect.poll(() => which.evaluate((node) => node === document.activeElement)).toBe(true);
	await undo("removing Granted at once");
	await undo("change of Goes on to");
	await save();
	expect(await studio.served.read(FILE)).toBe(SCENARIOS);

	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toBe(0);
});

async function focused(): Promise<string | undefined> {
	return await page.evaluate(() => document.activeElement?.closest(".od-pane")?.id);
}

async function undo(what: string): Promise<void> {
	await page.getByRole("button", { name: `Undo: ${what}` }).click();
}

async function save(): Promise<void> {
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByRole("status").filter({ hasText: "Saved:" }).first().waitFor();
}
