import { spawnSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { FrameLocator, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations } from "../../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveLibrary } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

/** Ten working days to decide, a reminder two before, a Monday off. */
const STALL = fileURLToPath(new URL("./stall", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;
let folder: string;

beforeAll(async () => {
	// Nothing else is in the library: it is there at once.
	const alone = async (library: string) => {
		await rm(library, { recursive: true });
		await cp(STALL, library, { recursive: true });
		return {};
	};
	studio = await openStudio(serveLibrary(alone, undefined, "dev"));
	({ folder } = studio.served);
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

test("in Try it, what expires does so on its day and hour, can be gone back from, and is a scenario that guards the limit", async () => {
	await shown.open("/p/stall_permit?view=play&lang=en");
	await page.getByRole("button", { name: "How it begins" }).click();
	await page.getByLabel("Begins on").fill("2027-04-29T16:00");

	// As applicant, on the page that applicants have.
	await applicant()
		.getByRole("link", { name: /^Your request/ })
		.click();
	await applicant().getByRole("textbox", { name: "Full name" }).fill("Ann Example");
	await applicant().getByRole("button", { name: "Continue" }).click();
	await applicant().getByRole("button", { name: "Submit" }).click();
	await applicant().getByRole("heading", { name: "Sent" }).waitFor();

	// As officer: the same case, a Monday off on the way.
	await officer().getByText("Ann Example").first().waitFor();
	await officer().getByText("Friday 14 May, 17:00").first().waitFor();
	await page.getByText(/Monday, 3 May 2027 is off/).waitFor();
	expect(await axeViolations(page)).toEqual([]);

	await clock().getByRole("spinbutton", { name: "Working days" }).fill("10");
	await clock().getByRole("button", { name: "+10 working days" }).click();
	await clock().getByText("Friday 14 May, 16:00").waitFor();
	await point(/Reminder, time is nearly over: Time to decide/, "Wednesday 12 May, 17:00").waitFor();
	// Not an hour too early.
	expect(
		await story()
			.getByText(/^Time is over/)
			.count(),
	).toBe(0);
	await clock().getByRole("button", { name: "+1 hour" }).click();
	await point(/Time is over: Time to decide/, "Friday 14 May, 17:00").waitFor();
	await point(/Ends: Expired/, "Friday 14 May, 17:00").waitFor();
	await applicant().getByText("Lapsed").or(applicant().getByText("lapsed")).first().waitFor();

	// Two points back the reminder was sent, and nothing had expired; then to before it was handed in.
	await story().getByRole("button", { name: "Step back" }).click();
	await story().getByRole("button", { name: "Step back" }).click();
	await clock().getByText("Wednesday 12 May, 17:00").waitFor();
	await officer().getByRole("radio", { name: "Grant" }).waitFor();
	await officer().getByText("Ann Example").first().waitFor();
	await story()
		.getByRole("button", { name: /^Go back to just before: Application/ })
		.click();
	await clock().getByText("Thursday 29 April, 16:00").waitFor();
	await applicant()
		.getByRole("link", { name: /^Your request/ })
		.click();
	const name = applicant().getByRole("textbox", { name: "Full name" });
	await expect.poll(() => name.inputValue()).toBe("Ann Example");
	await applicant().getByRole("button", { name: "Continue" }).click();
	await applicant().getByRole("button", { name: "Submit" }).click();
	await officer().getByRole("radio", { name: "Grant" }).waitFor();
	await clock().getByRole("button", { name: "To the next deadline" }).click();
	await clock().getByRole("button", { name: "To the next deadline" }).click();
	await point(/Ends: Expired/, "Friday 14 May, 17:00").waitFor();

	// No scenario walks there yet, and the list says so; then one does.
	await coverage().getByText("0 of 5 steps").waitFor();
	await coverage()
		.getByRole("link", { name: /^Expired/ })
		.press("Enter");
	await coverage()
		.getByText("No scenario walks here. This try does: save it as one.")
		.first()
		.waitFor();
	await story().getByRole("button", { name: "Save as scenario" }).click();
	await story().getByRole("textbox", { name: "Id" }).fill("expires");
	await story().getByRole("textbox", { name: "Title, English" }).fill("Nobody decides");
	await story().getByRole("button", { name: "Look at what will be written" }).click();
	await story().getByText("Read from this text and played, it passes.").waitFor();
	await story().getByRole("button", { name: "Write it into the file" }).click();
	await coverage().getByText("3 of 5 steps").waitFor();
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	expect(shown.complaints()).toEqual([]);

	expect(tested()).toEqual({ status: 0, scenarios: [{ id: "expires", ok: true }] });
	const file = join(folder, "stall_permit.procedure.yaml");
	const text = await readFile(file, "utf8");
	await writeFile(file, text.replace("within: 10 working days", "within: 15 working days"));
	const { status, scenarios } = tested();
	expect(status).toBe(1);
	expect(scenarios).toMatchObject([{ id: "expires", ok: false }]);
	await writeFile(file, text);
});

test("in a page of 360 px the studio shows what the portal shows: the same tree, on every page of the form", async () => {
	const people = await studio.newPage({ width: 360, height: 800 });
	const portal = people.page;
	await portal.goto(`${studio.served.address}/login?next=/procedures/stall_permit&lang=en`);
	await portal.getByRole("radio").first().check();
	await portal
		.getByRole("button", { name: /^Sign in/ })
		.last()
		.click();
	await portal.getByRole("button", { name: "Start" }).click();
	const there = await treesOf(portal, portal);
	expect(people.complaints().filter((each) => !each.includes("401"))).toEqual([]);
	await people.context.close();

	await shown.open("/p/stall_permit?view=play&lang=en");
	expect(await treesOf(page, applicant(), 360)).toEqual(there);
	await shown.open("/p/stall_permit?view=preview&lang=en");
	const preview = page.getByTitle("The form as people see it").contentFrame();
	// It has no case, and so no day by which there is a result.
	const [list, wrong] = there;
	expect((await treesOf(page, preview)).slice(0, 2)).toEqual([list, wrong]);
});

/** The tree of each page on the way: the list of parts, a question that is not answered, the check. */
async function treesOf(
	around: Page,
	shownIn: Page | FrameLocator,
	width?: number,
): Promise<readonly string[]> {
	const main = shownIn.getByRole("main");
	const trees: string[] = [];
	const look = async () => trees.push(withoutHost(await main.ariaSnapshot()));
	await shownIn.getByRole("link", { name: /^Your request/ }).waitFor();
	if (width !== undefined) expect(await main.evaluate(() => innerWidth)).toBe(width);
	await look();
	await shownIn.getByRole("link", { name: /^Your request/ }).click();
	await shownIn.getByRole("button", { name: "Continue" }).click();
	await shownIn.getByRole("alert").waitFor();
	await look();
	await shownIn.getByRole("textbox", { name: "Full name" }).fill("Ann Example");
	await around.keyboard.press("Enter");
	await shownIn.getByRole("heading", { name: "Check before you submit" }).waitFor();
	await look();
	return trees;
}

/** What the host has around the form, where its links lead, and what time it is. */
function withoutHost(tree: string): string {
	const lines = tree.split("\n").slice(1);
	const begins = lines.findIndex((line) => /^ {2}- text: (Draft|Stall permit)$/.test(line));
	return (
		lines
			.slice(begins)
			.filter((line) => !/^ *- \/url: /.test(line))
			.join("\n")
			// A trial is gone back in: it has no draft that could be thrown away.
			.replace(/\n *- paragraph:\n *- link "Throw away this draft":?/, "")
			.replace(/Saved at \d+:\d\d/, "Saved at #")
			.replace(/strong: \w+, \d+ \w+ \d{4}/, "strong: #")
	);
}

function applicant(): FrameLocator {
	return page.getByTitle("The page of: Applicant").contentFrame();
}

function officer(): Locator {
	return page.getByRole("region", { name: "Officer" });
}

function clock(): Locator {
	return page.getByRole("region", { name: "The clock in this trial" });
}

function story(): Locator {
	return page.getByRole("region", { name: "What happened" });
}

function coverage(): Locator {
	return page.getByRole("region", { name: "Where the scenarios go" });
}

/** A point of the story at an instant. */
function point(what: RegExp, when: string): Locator {
	return story().getByRole("listitem").filter({ hasText: what }).filter({ hasText: when }).first();
}

function tested(): { readonly status: number | null; readonly scenarios: unknown } {
	const args = ["packages/cli/src/main.ts", "test", folder, "--format", "json"];
	const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
	return { status, scenarios: JSON.parse(stdout).procedures[0].scenarios };
}
