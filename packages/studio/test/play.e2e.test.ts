import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { FrameLocator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { axeViolations, shoot, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const SCENARIOS = "vn/birth_registration/birth_registration.scenarios.yaml";
const ROOM = "/studio/p/birth_registration?view=play&lang=en";
const SHOTS = fileURLToPath(new URL("../shots", import.meta.url));
const CLI = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));

let studio: Studio<ServedLibrary>;
let served: ServedLibrary;
let shown: StudioPage;
let page: Page;
let form: FrameLocator;

beforeAll(async () => {
	studio = await openStudio(serveProcedures(), [412, 422]);
	({ served } = studio);
});

afterAll(async () => {
	await studio?.stop();
});

beforeEach(async () => {
	shown = await studio.newPage();
	({ page } = shown);
	form = page.frameLocator("#play-applicant iframe");
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
});

describe("a birth registration", () => {
	test("is played to its end with one correction, saved as a scenario, and passes in `onedoor test`", {
		timeout: 180_000,
	}, async () => {
		const before = await served.read(SCENARIOS);
		await open(ROOM);
		await page.getByRole("button", { name: "Fill in with the example" }).click();
		await form.getByRole("button", { name: "Submit" }).click();

		// The core says why not, what was chosen stays chosen, and the attempt is left out of the story.
		await act(/ask for corrections/);
		await page.getByRole("alert").getByText("A reason is required.").waitFor();
		await page.getByRole("button", { name: "Leave out" }).click();
		expect(await page.getByRole("radio", { name: /ask for corrections/ }).isChecked()).toBe(true);
		await page.getByRole("textbox", { name: "Reason (required)" }).fill("Sai nơi sinh.");
		await page.getByRole("checkbox", { name: "Child: Place of birth" }).check();
		await page.getByRole("button", { name: "Do it" }).click();
		expect(await page.locator("#play-coverage .sel").count()).toBe(1);

		await page.getByRole("button", { name: "+1 working day" }).click();
		await form.getByRole("link", { name: "Correct the application", exact: true }).click();
		// Thirty days from when it was sent back, seen a day later: counted from the day of the trial, not of receipt.
		await form.getByText("(29 days left)").waitFor();
		await form.getByRole("textbox").first().fill("Trung tâm Y tế Mẫu Bến Sen");
		await form.getByRole("button", { name: "Send the correction" }).click();
		await act(/Complete, accept/);
		await act(/Received/);
		await act(/Matches/, "Answer");
		await act(/Matches/, "Answer");
		await act(/Correct, register/);
		await page.getByRole("button", { name: "To the next deadline" }).click();
		await act(/Recorded/, "Answer");
		await act(/Number issued/, "Answer");
		await act(/^Sign$/);
		await act(/^Delivered to/, "Answer");
		await page.getByText("The case has ended.").first().waitFor();
		await page.locator(".st-letter summary").first().click();
		await page.locator(".st-letter .st-words").first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
		expect(await sidewaysScroll(page)).toBe(0);
		await shoot(page, `${SHOTS}/play-ended-1280.png`);

		await page.getByRole("button", { name: "Save as scenario" }).click();
		await page.getByRole("textbox", { name: "Id" }).fill("Played");
		await page
			.getByRole("textbox", { name: /^Title, Tiếng Việt/ })
			.fill("Sửa một lần rồi được cấp");
		await page.getByRole("button", { name: "Look at what will be written" }).click();
		await page.getByText("An id has lower-case letters").waitFor();
		await page.getByRole("textbox", { name: "Id" }).fill("played");
		await page.getByRole("button", { name: "Look at what will be written" }).click();
		await page.getByText("Read from this text and played, it passes.").waitFor();
		await shoot(page, `${SHOTS}/play-save-1280.png`);
		await page.getByRole("button", { name: "Write it into the file" }).click();

		// One step of the history, and the same again.
		await page.getByRole("button", { name: "Undo: scenario played" }).click();
		expect(
			await page.getByRole("button", { name: "Save", exact: true }).getAttribute("aria-disabled"),
		).toBe("true");
		await page.getByRole("button", { name: "Redo: scenario played" }).click();
		await page.getByRole("button", { name: "Save", exact: true }).click();
		await page.getByRole("status").filter({ hasText: "lines changed in" }).first().waitFor();

		const after = await served.read(SCENARIOS);
		expect(after.startsWith(before)).toBe(true);
		const written = after.slice(before.length);
		expect(written).toContain("reason: Sai nơi sinh.");
		expect(written).toContain("draft_confirmation: silence");
		expect(written).toContain("ends_in: granted");
		const { status, stdout } = await tested();
		expect(JSON.parse(stdout).procedures[0].scenarios).toContainEqual({ id: "played", ok: true });
		expect(status).toBe(0);
	});

	test("stands still at a form until somebody acts; what registers do not know is asked", async () => {
		await open(ROOM);
		await page.getByRole("button", { name: /^Registers: 15 of 15/ }).click();
		await page.getByRole("checkbox", { name: "Birth notice" }).uncheck();
		await page.getByRole("button", { name: /^Registers: 14 of 15/ }).waitFor();
		const silence = page.getByRole("button", { name: "To the next deadline" });
		expect(await silence.getAttribute("aria-disabled")).toBe("true");
		await page.getByRole("button", { name: "Try all the same: Application" }).click();
		await page.getByText("This role may not do it.").waitFor();
		await page.getByRole("button", { name: "Step back" }).click();
		await page.getByText("Nothing yet.").waitFor();
	});

	test("a scenario that is written is played move by move, and gone back from", async () => {
		await open(ROOM);
		await page.getByRole("button", { name: /^Play one of/ }).click();
		await page.getByLabel("Scenario", { exact: true }).selectOption("late_and_incomplete");
		await page.getByRole("button", { name: "Play it here" }).click();
		await page.getByText("The case has ended.").first().waitFor();
		await page.getByText("₫24,000 (₫24,000 paid)").waitFor();
		await page.getByRole("button", { name: /^Go back to just before: Examination/ }).click();
		await page.getByRole("radio", { name: "Propose a refusal" }).waitFor();
	});
});

describe("looks", () => {
	// The story above looks at English on a wide screen.
	const cases = [
		["vi", 390],
		["ar", 1280],
	] as const;
	test.each(cases)(
		"in %s at %i px: axe finds nothing, nothing scrolls sideways",
		async (language, width) => {
			await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
			await open(`/studio/p/birth_registration?view=play&lang=${language}`);
			await page.locator("#play-applicant .od-btn").first().click();
			await form.locator("form").first().waitFor();
			expect(await sidewaysScroll(page)).toBe(0);
			const joined = /^label-content-name-mismatch: (a\[href\$?="#step=|\.od-actor-)/;
			const found = await axeViolations(page);
			expect(language === "ar" ? found.filter((each) => !joined.test(each)) : found).toEqual([]);
			await shoot(page, `${SHOTS}/play-${language}-${width}.png`);
		},
	);
});

async function open(path: string): Promise<void> {
	await page.goto(`${served.address}${path}`);
	await form.getByRole("heading", { level: 1 }).waitFor();
}

async function act(outcome: RegExp, button = "Do it"): Promise<void> {
	const side = page.locator(button === "Answer" ? "#play-systems" : "#play-office");
	const task = side.locator("form").filter({ has: page.getByRole("radio", { name: outcome }) });
	await task.first().getByRole("radio", { name: outcome }).check();
	await task.first().getByRole("button", { name: button, exact: true }).click();
}

const BESIDE =
	/\/(birth_registration|parts)\/|\.(codes|fields|registers|law|offices|calendar|profile|standard)\.yaml$/;

/** What `onedoor test` says of the one procedure, beside what it is made of: the others have tests of their own. */
async function tested(): Promise<{ readonly status: number | null; readonly stdout: string }> {
	const alone = await mkdtemp(join(tmpdir(), "onedoor-played-"));
	await cp(served.folder, alone, {
		recursive: true,
		filter: (path) => !path.endsWith(".yaml") || BESIDE.test(path),
	});
	const args = [CLI, "test", alone, "--format", "json"];
	const answer = spawnSync(process.execPath, args, { encoding: "utf8" });
	await rm(alone, { recursive: true, force: true });
	return answer;
}
