import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { axeViolations, shoot, sidewaysScroll } from "../../../scripts/testing/browser.ts";
import { type FakeForge, startForge } from "./fake-forge.ts";
import { serveLibrary } from "./served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const FILE = "vn/birth_registration/birth_registration.procedure.yaml";
const SHOTS = fileURLToPath(new URL("../shots", import.meta.url));

let forge: FakeForge;
let studio: Studio;
let shown: StudioPage;
let page: Page;
let original: string;
let remote: string;

beforeAll(async () => {
	forge = await startForge();
	const served = serveLibrary(async (library, folder) => {
		remote = join(folder, "remote.git");
		execFileSync("git", ["init", "-q", "--bare", "-b", "main", remote]);
		begin(library);
		git(library, "remote", "add", "origin", remote);
		git(library, "push", "-q", "origin", "main");
		return {
			ONEDOOR_FORGE: "github:town/law",
			ONEDOOR_FORGE_TOKEN: "forge-secret",
			ONEDOOR_FORGE_API: forge.github,
		};
	});
	studio = await openStudio(served);
	original = await studio.served.read(FILE);
});

afterAll(async () => {
	await studio?.stop();
	await forge?.stop();
});

beforeEach(async () => {
	shown = await studio.newPage();
	({ page } = shown);
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
	await studio.served.reset();
});

describe("propose", () => {
	test("one press makes one branch, one request with the change in words; the next one joins it; what others did comes along", async () => {
		await shown.open("/p/birth_registration?lang=en&step=verify");
		await commit("How many", "3");
		await page.getByRole("link", { name: "Propose", exact: true }).click();
		await page.getByText("Every step can be reached and every path ends.").waitFor();
		await page
			.getByRole("listitem")
			.filter({ hasText: /3 working hours/ })
			.first()
			.waitFor();
		await page.getByRole("textbox", { name: "Title" }).fill("Birth registration: time to examine");
		await page.getByRole("textbox", { name: "Why" }).fill("One hour is not enough.");
		expect(await sidewaysScroll(page)).toBe(0);
		expect(await axeViolations(page)).toEqual([]);
		await shoot(page, `${SHOTS}/propose-1280.png`);
		await page.getByRole("button", { name: "Propose", exact: true }).click();
		await page.getByText("The change is proposed.").waitFor();
		const [branch = "", ...more] = branches();
		expect(more).toEqual([]);
		expect(branch).toMatch(/^onedoor\/birth_registration\/birth-registration-time-to-examine-/);
		expect(git(remote, "diff", "--numstat", "main", branch)).toBe(`1\t1\t${FILE}`);
		expect(forge.requests).toHaveLength(1);
		expect(forge.requests[0]).toMatchObject({ branch, base: "main" });
		expect(forge.requests[0]?.body).toMatch(/^One hour is not enough\.\n\n- .*3 working hours/);

		const theirs = join(studio.served.folder, "../theirs");
		execFileSync("git", ["clone", "-q", remote, theirs], { stdio: "ignore" });
		await writeFile(join(theirs, "facts.yaml"), "# theirs\n");
		git(theirs, "add", "-A");
		git(theirs, ...AS_BO, "commit", "-q", "-m", "what others did");
		git(theirs, "push", "-q", "origin", "HEAD:main");

		await page.getByRole("link", { name: "Design" }).click();
		await commit("Name, English", "Examination of the file");
		await page.getByRole("link", { name: "Propose", exact: true }).click();
		await page.getByRole("heading", { name: "Open proposal" }).waitFor();
		await page.getByText("Every step can be reached and every path ends.").waitFor();
		await page.getByRole("textbox", { name: "Why" }).fill("And a clearer name.");
		await page
			.getByRole("listitem")
			.filter({ hasText: /3 working hours/ })
			.first()
			.waitFor();
		await page.getByRole("button", { name: "Propose", exact: true }).click();
		await page.getByText("Others changed the library meanwhile").waitFor();
		await page.getByText("what others did").waitFor();
		expect(git(remote, "rev-list", "--count", `main..${branch}`)).toBe("1");
		await page.getByRole("button", { name: "Bring theirs in, and propose" }).click();
		await page.getByText("Added to the open proposal.").waitFor();
		expect(branches()).toEqual([branch]);
		expect(git(remote, "log", "--format=%s", branch).split("\n")).toContain("what others did");
		expect(forge.requests).toHaveLength(1);
		expect(changedLines(original, git(remote, "show", `${branch}:${FILE}`)).come).toEqual([
			"      en: Examination of the file",
			"      within: 3 working hours",
		]);
	});

	test("a remark comes back at the line that it is about, and the home page says what waits", async () => {
		const [request] = forge.requests;
		if (request === undefined) throw new Error("nothing was proposed");
		request.approvals = 1;
		request.remarks.push({ author: "bo", text: "Why three?", path: FILE, line: 660 });
		await shown.open("?lang=en");
		await page.getByRole("heading", { name: "Open proposals" }).waitFor();
		await page.getByText("1 approval so far · checks passed · 1 remark").waitFor();
		await page.getByRole("link", { name: "Go on" }).click();
		await page.getByRole("link", { name: "Why three?" }).click();
		await page.getByRole("textbox", { name: `Text of ${FILE}` }).waitFor();
		expect(page.url()).toContain("line=660");
		request.state = "closed";
	});

	test("a text with errors is not proposed", async () => {
		await studio.served.write(
			FILE,
			original.replace("    who: civil_status_officer", "    who: nobody_knows"),
		);
		await shown.open("/p/birth_registration?lang=en&view=propose");
		await page.getByText(/has to be repaired first\.|have to be repaired first\./).waitFor();
		const button = page.getByRole("button", { name: "Propose", exact: true });
		expect(await button.getAttribute("aria-disabled")).toBe("true");
	});
});

describe("compare", () => {
	test("words, numbers and one picture of what is not saved; a comment alone is no change in meaning", async () => {
		await shown.open("/p/birth_registration?lang=en&step=verify");
		await commit("How many", "3");
		await page.getByRole("link", { name: "Compare" }).click();
		await page.getByRole("heading", { name: "1 change, in words" }).waitFor();
		await page.getByRole("button", { name: /3 working hours/ }).waitFor();
		const picture = page.getByRole("region", { name: /^Both editions in one picture/ });
		await picture.getByText("changed").first().waitFor();
		expect(await sidewaysScroll(page)).toBe(0);
		expect(await axeViolations(page)).toEqual([]);
		await shoot(page, `${SHOTS}/compare-1280.png`);
		await page.getByText(FILE).click();
		await page
			.getByRole("region", { name: `What differs in ${FILE}` })
			.getByText(/within: 3 working hours/)
			.waitFor();

		await studio.served.write(FILE, `# only a comment\n${original}`);
		const first = git(studio.served.folder, "rev-parse", "HEAD");
		await shown.open(`/p/birth_registration?lang=en&view=compare&with=${first}`);
		await page.getByRole("button", { name: /^Undo: / }).click();
		await page.getByRole("heading", { name: "No change in meaning" }).waitFor();
	});

	test("unchanged steps stand where they stood, and a text that cannot be read is never a clean result", async () => {
		await studio.served.write(
			FILE,
			original.replace(
				"      within: 1 working hour\n      when_late: tell commune_leader",
				"      within: 2 working hours\n      when_late: tell commune_leader",
			),
		);
		const head = git(studio.served.folder, "rev-parse", "HEAD");
		await shown.open(`/p/birth_registration?lang=en&view=compare&with=${head}`);
		await page.getByRole("heading", { name: /^\d+ changes?, in words$/ }).waitFor();
		await shown.open("/p/birth_registration?lang=en&view=compare&with=ffffffffffff");
		await page.getByRole("alert").filter({ hasText: "Could not compare" }).waitFor();
	});

	test.each([
		["vi", 390, "light"],
		["ar", 1280, "dark"],
		["ar", 390, "light"],
	] as const)("in %s at %i px, %s, nothing is cut off", async (language, width, scheme) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme: scheme });
		await studio.served.write(
			FILE,
			original.replace("within: 1 working hour", "within: 2 working hours"),
		);
		const head = git(studio.served.folder, "rev-parse", "HEAD");
		for (const view of [`compare&with=${head}`, "propose"]) {
			await shown.open(`/p/birth_registration?lang=${language}&view=${view}`);
			await page.locator(".od-canvas svg, .st-bullets li").first().waitFor();
			expect(await sidewaysScroll(page)).toBe(0);
			const joined = /^label-content-name-mismatch: a\[href\$="#step=/;
			const found = await axeViolations(page);
			expect(found.filter((each) => !joined.test(each))).toEqual([]);
			await shoot(page, `${SHOTS}/${view.replace(/&.*/, "")}-${language}-${width}-${scheme}.png`);
		}
	});
});

async function commit(label: string, words: string): Promise<void> {
	const field = page.getByRole("textbox", { name: label });
	await field.fill(words);
	await field.press("Enter");
	await page.getByText("Kept on this device").first().waitFor();
}

const AS_BO = ["-c", "user.name=Bo", "-c", "user.email=bo@town.example"];

function begin(library: string): void {
	execFileSync("git", ["init", "-q", "-b", "main", library]);
	git(library, "config", "user.name", "Ana");
	git(library, "config", "user.email", "ana@town.example");
	git(library, "add", "-A");
	git(library, "commit", "-q", "-m", "begin");
}

function git(dir: string, ...args: readonly string[]): string {
	return execFileSync("git", ["-C", dir, ...args], { encoding: "utf8" }).trim();
}

function branches(): readonly string[] {
	return git(remote, "branch", "--format=%(refname:short)")
		.split("\n")
		.filter((name) => name !== "main");
}
