import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { looksOfRun } from "../../../../scripts/testing/all-looks.ts";
import { axeViolations, shoot, sidewaysScroll } from "../../../../scripts/testing/browser.ts";
import { type ServedRepository, serveRepository } from "../served-repository.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

/** Acceptance check 8, "Propose it", as an officer does it: by role and accessible name only. */

const FILE = "vn/birth_registration/birth_registration.procedure.yaml";
const TITLE = "Birth registration: three days for the office";

let studio: Studio<ServedRepository>;
let served: ServedRepository;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveRepository(), [409, 422]);
	({ served } = studio);
});

afterAll(async () => {
	await studio?.stop();
});

beforeEach(async () => {
	shown = await studio.newPage();
	({ page } = shown);
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
});

test("an unsaved change is saved, checked, compared and proposed: one branch, the intended file only, one request in words", async () => {
	rewrite("within: same working day", "within: 3 working days");
	served.write("vn/marriage_registration/note.codes.yaml", "codes: of_a_colleague\n");
	await open("/studio/p/birth_registration?lang=en");
	const name = page.getByRole("textbox", { name: "Name, English" });
	await name.fill("Birth registrations");
	await name.press("Enter");
	await page.getByRole("link", { name: "Propose", exact: true }).click();
	await page.getByText("Only what is saved can be proposed.").waitFor();
	await page.getByRole("button", { name: "Save and go on" }).click();

	const files = page.getByRole("group", { name: "What belongs to the change?" });
	await files.waitFor();
	expect(
		await files.getByRole("checkbox", { name: /birth_registration\.procedure\.yaml/ }).isChecked(),
	).toBe(true);
	expect(
		await files
			.getByRole("checkbox", { name: /note\.codes\.yaml.*not of this procedure/ })
			.isChecked(),
	).toBe(false);
	expect(await axeViolations(page)).toEqual([]);

	await page.getByRole("button", { name: "Next: compare" }).click();
	await page
		.getByRole("status")
		.filter({ hasText: /^2 changes\. For .* marked “To decide”, somebody has to say/ })
		.waitFor();
	await page
		.getByRole("region", { name: "What offices notice" })
		.getByText(/^Clock “Time for the office”: time: same working day → 3 working days\.$/)
		.waitFor();
	await page.getByText("Show the lines").click();
	await page.getByRole("region", { name: `What differs in ${FILE}` }).waitFor();
	expect(await axeViolations(page)).toEqual([]);

	await page.getByRole("button", { name: "Next: propose" }).click();
	const title = page.getByRole("textbox", { name: "Title" });
	expect(await title.inputValue()).toMatch(
		/^Birth registrations: .*same working day → 3 working days, and 1 more$/,
	);
	await title.fill(TITLE);
	await page.getByRole("textbox", { name: "Why?" }).fill("One day is not enough for all of them.");
	await page.getByRole("textbox", { name: "Legal basis (if there is one)" }).fill("Town rule 3");
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole("button", { name: "Propose", exact: true }).click();
	await page.getByRole("status").filter({ hasText: "Sent." }).waitFor();
	expect(await page.getByRole("link", { name: "Open request 1" }).getAttribute("href")).toBe(
		"https://forge.example/pull/1",
	);
	await page
		.getByRole("region", { name: TITLE })
		.getByText(/^Clock “Time for the office”: time: same working day → 3 working days\.$/)
		.waitFor();
	await page
		.getByRole("region", { name: "Who has to agree" })
		.getByText("answers for the text of “Birth registration”")
		.waitFor();
	expect(await axeViolations(page)).toEqual([]);

	expect(refs()).toEqual(["refs/heads/main", `refs/heads/${branch()}`]);
	expect(served.there("show", "--name-only", "--format=%s|%an", branch())).toBe(
		`${TITLE}|Officer\n\nprocedures/${FILE}\n`,
	);
	expect(served.forge.requests).toMatchObject([
		{ branch: branch(), base: "main", title: TITLE, state: "open" },
	]);
	const body = served.forge.requests[0]?.body ?? "";
	expect(body).toMatch(/^One day is not enough for all of them\.\n\nTown rule 3/);
	expect(body).toContain("same working day → 3 working days");
	expect(served.git("branch", "--show-current").trim()).toBe("main");
});

test("a second change goes into the same request, after what others published meanwhile was told and brought in", async () => {
	served.publish(
		"Add a hint for parents",
		(text) => text.replace("\nowner:", "\n# for parents\nowner:"),
		FILE,
	);
	rewrite("within: 3 working days", "within: 2 working days");
	await open("/studio/p/birth_registration?lang=en&view=propose");
	// What is there already is looked at first: its sentences, and whose word it needs.
	const standing = page.getByRole("region", { name: TITLE });
	await standing.getByText(/same working day → 3 working days\.$/).waitFor();
	await standing.getByText("One day is not enough for all of them.").waitFor();
	await page.getByRole("region", { name: "Who has to agree" }).waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.getByRole("link", { name: "Add to it" }).click();
	await page.getByRole("heading", { name: "Add to the proposal" }).waitFor();
	await page.getByRole("heading", { name: "1 change was made by others meanwhile" }).waitFor();
	await page.getByText("Add a hint for parents").waitFor();
	const both = page.getByRole("region", {
		name: /^Others changed birth_registration\.procedure\.yaml too/,
	});
	await both.getByRole("button", { name: "Keep both" }).click();
	await both.waitFor({ state: "detached" });
	const merged = /# for parents[\s\S]*within: 2 working days/;
	await expect.poll(() => merged.test(served.read(FILE))).toBe(true);
	await page.getByText("Nothing of it touches what you changed.").waitFor();

	const before = served.there("rev-parse", branch()).trim();
	await page.getByRole("button", { name: "Next: compare" }).click();
	await page.getByRole("button", { name: "Next: propose" }).click();
	expect(await page.getByRole("textbox", { name: "Title" }).inputValue()).toBe(TITLE);
	// Reviewers look at a place that is away for a moment: they are told once it is back.
	served.forge.isDown = true;
	await page.getByRole("button", { name: "Add to the proposal" }).click();
	const told = page.getByRole("status").filter({ hasText: "Added." });
	await told.filter({ hasText: "could not be announced" }).waitFor();
	expect(served.forge.requests[0]?.body).not.toContain("2 working days");
	served.forge.isDown = false;
	await page.getByRole("button", { name: "Tell the reviewers now" }).click();
	await told.filter({ hasText: "Nothing went wrong" }).waitFor();
	await page.getByText("What was added").waitFor();
	await page.getByText(/same working day → 2 working days\.$/).waitFor();
	await page.getByRole("link", { name: "Look at the proposal" }).click();
	await page.getByText("All that you changed is in it.").waitFor();

	expect(refs()).toEqual(["refs/heads/main", `refs/heads/${branch()}`]);
	expect(served.forge.requests).toHaveLength(1);
	expect(served.there("log", "--format=%s", branch())).toContain("Add a hint for parents");
	// What was there is still there: nothing was forced.
	expect(served.there("merge-base", "--is-ancestor", before, branch())).toBe("");
	expect(served.there("show", `${branch()}:procedures/${FILE}`)).toMatch(
		/# for parents[\s\S]*within: 2 working days/,
	);
	expect(served.forge.requests[0]?.body).toContain("same working day → 2 working days");
});

test("what reviewers say stands on the first page, at the proposal, and at the field it is about", async () => {
	const commit = served.there("rev-parse", branch()).trim();
	const text = served.there("show", `${branch()}:procedures/${FILE}`).split("\n");
	const line =
		text.findIndex(
			(one) => one === "  within: 2 working days" || one === "    within: 2 working days",
		) + 1;
	const step = text.indexOf("  application:") + 1;
	served.forge.approvals.push("legal");
	served.forge.checks = "passed";
	served.forge.remarks.push(
		{ by: "lan", text: "Is <b>two</b> enough?", file: `procedures/${FILE}`, line, commit },
		{ by: "minh", text: "Who fills this in?", file: `procedures/${FILE}`, line: step, commit },
	);
	await open("/studio?lang=en");
	const proposals = page.getByRole("region", { name: "Open proposals" });
	const tile = proposals.getByRole("article").filter({ hasText: TITLE });
	await tile.getByText("Approved by legal").waitFor();
	await tile.getByText("Checks passed").waitFor();
	await tile.getByText("2 remarks of reviewers.").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await tile.getByRole("link", { name: "Read the remarks" }).click();

	const standing = page.getByRole("region", { name: TITLE });
	await standing.getByText("Is <b>two</b> enough?").waitFor();
	await standing.getByRole("link", { name: "Show the step “Application”" }).click();
	await page.getByRole("heading", { name: "1 Application" }).waitFor();
	const here = page.getByRole("region", { name: "1 remark of a reviewer" });
	await here.getByText("Who fills this in?").waitFor();
	await here.getByRole("link", { name: "Show in the text" }).click();
	await page.getByRole("textbox", { name: `Text of ${FILE}` }).waitFor();
	expect(new URL(page.url()).searchParams.get("line")).toBe(String(step));
	served.forge.remarks.length = 0;
});

test("a change of blanks and comments only is said to mean nothing", async () => {
	served.write(
		FILE,
		served
			.there("show", `main:procedures/${FILE}`)
			.replace("\nowner:", "\n\n# nothing new\nowner:"),
	);
	await open("/studio/p/birth_registration?lang=en&view=compare");
	await page.getByRole("status").filter({ hasText: "No change in meaning." }).waitFor();
	await page.getByRole("region", { name: `What differs in ${FILE}` }).waitFor();
});

const LOOKS = [
	["en", 390, "light"],
	["vi", 1280, "dark"],
	["ar", 1280, "light"],
	["ar", 390, "dark"],
] as const;

test.each(looksOfRun(LOOKS))(
	"in %s at %i px, %s: nothing is cut off and nothing is unreachable",
	async (language, width, scheme) => {
		rewrite("within: same working day", "within: 2 working days");
		await page.emulateMedia({ colorScheme: scheme });
		await page.setViewportSize({ width, height: 900 });
		for (const stage of ["check", "compare", "propose"]) {
			await open(`/studio/p/birth_registration?lang=${language}&view=propose&stage=${stage}`);
			await page.getByRole("navigation").getByRole("listitem").first().waitFor();
			await page.locator("#stages").waitFor();
			expect(await sidewaysScroll(page)).toBe(0);
			// In Arabic axe takes lines of the picture for icon ligatures, because their letters join.
			const joined = /^label-content-name-mismatch: (a\[href|\.od-actor)/;
			const found = await axeViolations(page);
			expect(language === "ar" ? found.filter((each) => !joined.test(each)) : found).toEqual([]);
			await shoot(page, shots(`propose-${stage}-${language}-${width}-${scheme}`));
		}
	},
);

test("a published file that cannot be read could not be compared, and nothing can be proposed", async () => {
	served.publish("spoilt", () => "procedure: [birth", FILE);
	await open("/studio/p/birth_registration?lang=en&view=propose&stage=check");
	const alert = page.getByRole("alert").filter({ hasText: "Could not be compared" });
	await alert.waitFor();
	expect(await alert.textContent()).toContain(`${FILE} cannot be read as it was then`);
	expect(await page.getByRole("button", { name: /^(Propose|Add|Next)/ }).count()).toBe(0);
	served.git("fetch", "-q");
	await open("/studio/p/birth_registration?lang=en&view=compare");
	await alert.waitFor();
	expect(await page.getByText("No change in meaning.").count()).toBe(0);
});

function rewrite(from: string, to: string): void {
	served.write(FILE, served.read(FILE).replace(from, to));
}

function refs(): readonly string[] {
	return served.there("for-each-ref", "--format=%(refname)").trim().split("\n");
}

function branch(): string {
	return served.there("for-each-ref", "--format=%(refname:short)", "refs/heads/onedoor").trim();
}

function shots(name: string): string {
	return new URL(`../../shots/${name}.png`, import.meta.url).pathname;
}

async function open(path: string): Promise<void> {
	await page.goto(`${served.address}${path}`);
	await page.getByRole("main").waitFor();
}
