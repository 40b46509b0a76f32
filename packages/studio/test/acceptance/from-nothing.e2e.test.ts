import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { axeViolations } from "../../../../scripts/testing/browser.ts";
import { type ServedLibrary, serveProcedures } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

const FILE = "dog_licence.procedure.yaml";
const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveProcedures("electricity_contract_change"));
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

test("I build it with the keyboard: steps, fields, a condition, a limit and a refusal with its reason; focus is always seen", async () => {
	await page.addInitScript(() => {
		// Pressing Enter on a button makes a click that no pointer made: that one is the keyboard's.
		for (const kind of ["pointerdown", "mousedown", "touchstart"])
			window.addEventListener(kind, () => console.error(`a pointer was used: ${kind}`), true);
	});
	await shown.open("?lang=en");
	await page.getByRole("heading", { name: "Procedures" }).waitFor();
	await press("button", "New procedure");
	await page.getByRole("textbox", { name: "What is it called?" }).waitFor();
	await page.keyboard.press("Enter");
	await page.getByRole("alert").getByText("Please fill in “What is it called?”.").waitFor();
	expect(await axeViolations(page)).toEqual([]);
	await page.keyboard.type("Dog licence");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/p\/dog_licence/);
	await page
		.getByText("Nothing found. The text says a whole procedure.")
		.or(page.getByText(/^0 errors/))
		.first()
		.waitFor();

	// Three steps: one that decides, with ten working days; an end for its refusal; one more to move.
	await addStep("Second look", {
		"What is done there?": "decide",
		"How long may it take?: How many": "10",
	});
	await addStep("Not a dog", {
		"What is done there?": "end of the case",
		"Which of its ways leads here?": "None yet",
	});
	await addStep("Tag is made", { "What is done there?": "decide" });

	// They change places, and each time it is said.
	for (const [name, key, to] of [
		["Tag is made", "Alt+ArrowUp", "up"],
		["Second look", "Alt+ArrowUp", "up"],
		["Second look", "Alt+ArrowDown", "down"],
	] as const) {
		await goTo(page.getByRole("link", { name: new RegExp(`^\\d+ ${name}`) }).first());
		const before = await said();
		await page.keyboard.press(key);
		await expect.poll(said).not.toBe(before);
		expect(await said()).toMatch(new RegExp(`^${name} is now \\d+ of \\d+$`));
		expect(await focused(), `moved ${to}, and still there`).toContain(name);
	}

	// What "reject" needs: a way on with a reason, to the end made for it.
	await goTo(page.getByRole("link", { name: /^\d+ Second look/ }).first());
	await page.keyboard.press("Enter");
	await page.getByRole("heading", { name: /Second look/ }).waitFor();
	await press("button", "Add what can happen");
	await fill({ "Name, English": "Reject", "Goes on to": "Not a dog" });
	await press("checkbox", "Whoever chooses it has to write a reason", "Space");
	await page.keyboard.press("Enter");
	await page.getByRole("form").waitFor({ state: "detached" });

	// Two fields: one of the library, one of its own.
	await press("link", "The whole procedure");
	await press("link", "Fields");
	await press("button", "Add to Fields");
	await fill({ "From the field library": "phone" });
	await page.getByText(/^used in \d+ procedures$/).waitFor();
	await page.keyboard.press("Enter");
	await page.getByRole("link", { name: "Phone number", exact: true }).waitFor();
	await press("button", "Add to Fields");
	await press("radio", "A new field", "Space");
	await fill({ "Name, English": "Age of the dog" });
	await press("radio", "whole number", "Space");
	await press("button", "Add", "Enter", "Add a field");
	await page.getByRole("link", { name: "Age of the dog", exact: true }).waitFor();

	// A condition, part by part.
	await press("link", "The whole procedure", "Enter", "Everything it says");
	await press("link", "Conditions");
	await press("button", "Add to Conditions");
	await page.getByRole("textbox", { name: "What is it called?" }).waitFor();
	await page.keyboard.type("Grown up");
	await fill({ What: "Age of the dog", "How it compares": "is at least" });
	await fill({ "With what": "2" });
	await page.keyboard.press("Enter");
	await page.keyboard.press("Enter");
	await page.getByRole("form").waitFor({ state: "detached" });
	// The focus of a form that has gone is handed on.
	await expect.poll(focused).not.toBe("");

	await walkToTheEnd(await focused());
	await page.keyboard.press("Control+s");
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
	const text = await studio.served.read(FILE);
	for (const part of [
		/\n {2}second_look:\n(?: {4}.*\n)*? {4}deadline:\n {6}within: 10 working days\n/,
		/\n {6}reject:\n {8}title: Reject\n {8}reason: required\n {8}go_to: not_a_dog\n/,
		/\n {2}phone:\n {4}use: phone\n/,
		/\n {2}age_of_the_dog:\n {4}as: whole\n/,
		/\nconditions:\n {2}grown_up: age_of_the_dog >= 2\n/,
	])
		expect(text).toMatch(part);
	const args = ["packages/cli/src/main.ts", "check", `${studio.served.folder}/${FILE}`];
	expect(() => execFileSync(process.execPath, args, { cwd: ROOT, stdio: "pipe" })).not.toThrow();
	expect(shown.complaints()).toEqual([]);
});

async function addStep(name: string, values: Readonly<Record<string, string>>): Promise<void> {
	await press("button", "Add");
	await page.getByRole("form", { name: "Add a step" }).waitFor();
	await page.keyboard.type(name);
	await fill(values);
	await press("button", "Add", "Enter", "Add a step");
	await page.getByRole("heading", { name: new RegExp(name) }).waitFor();
	expect(await focused(), "the form is gone").toBe("BUTTON Add");
}

/** The words in the live region of whatever moves. */
async function said(): Promise<string> {
	return (await page.locator("[role=status][data-announced]").textContent()) ?? "";
}

/** Fields by their labels: typed into, or chosen by the first letters of an option. */
async function fill(values: Readonly<Record<string, string>>): Promise<void> {
	const form = page.getByRole("form");
	for (const [label, value] of Object.entries(values)) {
		const field = form
			.getByLabel(label, { exact: true })
			.and(page.locator("input, select, textarea"));
		await goTo(field);
		const isSelect = await field.evaluate((node) => node instanceof HTMLSelectElement);
		if (!isSelect) await page.keyboard.press("Control+a");
		await page.keyboard.type(value);
		if (isSelect) expect(await chosenIn(field)).toBe(value);
	}
}

function chosenIn(field: Locator): Promise<string> {
	return field.evaluate((node) => (node as HTMLSelectElement).selectedOptions[0]?.text ?? "");
}

async function press(
	role: "button" | "checkbox" | "link" | "radio",
	name: string,
	key: "Enter" | "Space" = "Enter",
	inside?: string,
): Promise<void> {
	const around = inside === undefined ? page : page.getByLabel(inside, { exact: true });
	await goTo(around.getByRole(role, { name, exact: true }).first());
	await page.keyboard.press(key);
}

/**
 * Reached by Tab, as somebody without a pointer does: on from where the focus is, or back where that is nearer. Links
 * of the outline are one stop, in which arrows go on; radio buttons of one name likewise.
 */
async function goTo(wanted: Locator): Promise<void> {
	await wanted.waitFor();
	for (let at = 0; at < 150; at++) {
		const key = await wanted.evaluate((node) => {
			const stop = document.activeElement;
			if (stop === node) return "";
			const follows = (stop ?? document.body).compareDocumentPosition(node);
			const isAfter = (follows & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
			const radio = node as HTMLInputElement;
			const isGroup =
				stop instanceof HTMLInputElement && stop.type === "radio" && stop.name === radio.name;
			if (isGroup || node.closest(".st-outline")?.contains(stop))
				return isAfter ? "ArrowDown" : "ArrowUp";
			return isAfter ? "Tab" : "Shift+Tab";
		});
		if (key === "") return;
		await page.keyboard.press(key);
		expect(await unseen(), "focus that nobody sees").toBe("");
	}
	expect(await focused(), `Tab comes to ${wanted}`).toBe(await wanted.textContent());
}

/**
 * What has focus without showing it, by an outline or by what stands around it. Nothing where the page is at its end
 * and nothing has focus.
 */
function unseen(): Promise<string> {
	return page.evaluate(() => {
		const at = document.activeElement;
		if (at === null || at === document.body) return "";
		const around = [at, at.parentElement, at.parentElement?.parentElement];
		const isRinged = around.some((node) => {
			if (!node) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
			return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
		});
		const { width, height } = at.getBoundingClientRect();
		if (isRinged && width > 0 && height > 0) return "";
		return `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent}`;
	});
}

/**
 * Tab goes through all that follows, however much that is, and nowhere falls to nothing: where no element has focus,
 * the page is at its end, and Shift+Tab comes back to the last one.
 */
async function walkToTheEnd(from: string): Promise<void> {
	let last = from;
	for (let at = 0; at < 300; at++) {
		await page.keyboard.press("Tab");
		expect(await unseen(), "focus that nobody sees").toBe("");
		const now = await focused();
		if (now === "") {
			await page.keyboard.press("Shift+Tab");
			expect(await focused(), "the last stop of the page").toBe(last);
			return;
		}
		last = now;
	}
	throw new Error(`Tab does not come to the end of the page, and stands at: ${last}`);
}

/** What has focus, by its words; nothing where no element has. */
function focused(): Promise<string> {
	return page.evaluate(() => {
		const { activeElement: at, body } = document;
		if (at === null || at === body) return "";
		return `${at.tagName} ${at.getAttribute("aria-label") ?? at.textContent?.trim() ?? ""}`;
	});
}
