import { fileURLToPath } from "node:url";

import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type ServedLibrary, serveLibrary } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

const MARKET = fileURLToPath(new URL("market", import.meta.url));
const FILE = "dog/dog_walk.procedure.yaml";
const FIELDS = "town.fields.yaml";
const ROOM = "/studio/p/dog_walk?lang=en";

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveLibrary(undefined, MARKET));
	shown = await studio.newPage();
	({ page } = shown);
});

afterAll(async () => {
	await shown?.context.close();
	await studio?.stop();
});

/** How a step of the history is named, and how it is made. */
const EDITS: readonly (readonly [named: RegExp, make: () => Promise<void>])[] = [
	// the panel of a step
	[/^name of Review$/, () => at("&step=review", () => fill("Name, English", "Look closely"))],
	[
		/^name of Examen$/,
		async () => {
			await page
				.getByRole("heading", { name: /Look closely$/ })
				.first()
				.waitFor();
			await fill("Name, French", "Regarder");
		},
	],
	[/^time for Look closely$/, () => fill("How many", "7")],
	// a form that adds
	[
		/^adding Ask again$/,
		async () => {
			await press("Add what can happen");
			await adding("Add what can happen", "Name, English", "Ask again");
		},
	],
	// the outline, by keys
	[
		/^moving Application$/,
		async () => {
			await outline(/Application/).focus();
			await page.keyboard.press("Alt+ArrowDown");
		},
	],
	// a step chosen in the picture
	[
		/^name of Refused$/,
		async () => {
			const picture = page.getByRole("region", { name: "Diagram", exact: true });
			await picture
				.getByRole("link", { name: /Refused/ })
				.last()
				.click();
			await page
				.getByRole("heading", { name: /Refused$/ })
				.first()
				.waitFor();
			await fill("Name, English", "Turned down");
		},
	],
	// the text: a word is one step
	[
		/^typing in dog_walk\.procedure\.yaml$/,
		() => atLine(3, async () => await page.keyboard.type(" #surely", { delay: 20 })),
	],
	// the form editor
	[
		/^adding national_id$/,
		() =>
			at("&item=data", async () => {
				await press("Add to Fields");
				await adding("Add a field", "From the field library", "national_id");
			}),
	],
	[
		/^moving (?:Place used|National ID)$/,
		() => at("&item=data", () => press("Move Place used up")),
	],
	// several at once
	[
		/^copy of 2 items$/,
		async () => {
			await outline(/Look closely/).focus();
			await page.keyboard.press("Space");
			await page.keyboard.press("Shift+ArrowDown");
			await chosen().getByRole("button", { name: "Copy" }).click();
		},
	],
	[
		/^removing 2 items$/,
		async () => {
			await chosen().getByRole("button", { name: "Done" }).click();
			for (const name of [/Application \(copy\)/, /Look closely \(copy\)/]) {
				await outline(name).focus();
				await page.keyboard.press("Space");
			}
			await chosen().getByRole("button", { name: "Remove" }).click();
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("button", { name: "Remove", exact: true }).click();
			await dialog.waitFor({ state: "detached" });
			await chosen().waitFor({ state: "detached" });
		},
	],
	[
		/^time for Look closely$/,
		() =>
			at("&step=review", async () => {
				await page.getByRole("combobox", { name: "Unit" }).first().selectOption("working hours");
			}),
	],
	[
		/^change of Who does this\?$/,
		() =>
			at("&step=application", async () => {
				await page.getByRole("combobox", { name: "Who does this?" }).selectOption("clerk");
			}),
	],
	// a slip in the text, and its repair
	[
		/^typing in dog_walk\.procedure\.yaml$/,
		() => atLine(10, async () => await page.keyboard.type("n")),
	],
	[
		/^repair of /,
		async () => {
			const found = page.getByRole("listitem").filter({ hasText: "townn" }).first();
			await found.getByRole("button", { name: "Repair" }).click();
			await found.getByRole("button", { name: /town/ }).first().click();
		},
	],
	// the whole procedure
	[/^name of Dog walk$/, () => at("", () => fill("Name, English", "Walk of a dog"))],
	// the table of translations
	[
		/^change of .*French$/,
		() =>
			at("&view=translations", async () => {
				await page
					.getByRole("row", { name: /^Withdrawn / })
					.getByRole("gridcell")
					.nth(1)
					.click();
				await page.keyboard.type("Repris");
				await page.keyboard.press("Enter");
			}),
	],
	// a step, added and taken away
	[
		/^adding Second look$/,
		() =>
			at("", async () => {
				await press("Add");
				await adding("Add a step", "Name, English", "Second look");
			}),
	],
	[
		/^removing Second look$/,
		async () => {
			await page
				.getByRole("heading", { name: /Second look$/ })
				.first()
				.waitFor();
			await press("Remove");
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("radio", { name: "They name another instead" }).check();
			await dialog.getByRole("combobox", { name: "Which one?" }).selectOption("review");
			await dialog.getByRole("button", { name: "Remove", exact: true }).click();
			await dialog.waitFor({ state: "detached" });
		},
	],
	// a file that others share
	[
		/^change of Most characters$/,
		() => at(`&item=fields/place_used&in=${FIELDS}`, () => fill("Most characters", "150")),
	],
];

test("I can always go back: twenty mixed edits, undone and done again byte for byte, from whichever pane", async () => {
	const before = await files();
	await shown.open("/p/dog_walk?lang=en");
	const names: string[] = [];
	for (const [named, make] of EDITS) {
		const last = await undoName();
		await make();
		await expect.poll(undoName, { message: String(named) }).not.toBe(last);
		names.push(await undoName());
		expect(names.at(-1)).toMatch(named);
	}
	expect(names.length).toBe(20);
	await save();
	const after = await files();
	expect(after.map((text, at) => text === before[at])).toEqual([false, false]);

	for (const [step, name] of names.toReversed().entries()) {
		expect(await undoName()).toBe(name);
		await focusSomewhere(step);
		await page.keyboard.press("Control+z");
		await page
			.getByRole("button", { name: `Redo: ${name}, in ` })
			.first()
			.waitFor();
	}
	expect(await undoName()).toBe("nothing to undo");
	await save();
	expect(await files()).toEqual(before);

	for (const [step, name] of names.entries()) {
		await focusSomewhere(step);
		await page.keyboard.press("Control+Shift+Z");
		await expect.poll(undoName).toBe(name);
	}
	await page.getByRole("button", { name: "Redo: nothing to redo" }).first().waitFor();
	await save();
	expect(await files()).toEqual(after);
	expect(shown.complaints()).toEqual([]);
});

/** Another pane each time: a step, the text, a cell of a table, a finding. */
async function focusSomewhere(step: number): Promise<void> {
	const panes = [
		["", () => outline(/Application/)],
		[`&view=text&file=${FILE}`, () => page.getByRole("textbox", { name: FILE })],
		["&view=translations", () => page.getByRole("gridcell").first()],
		["&item=data", () => page.getByRole("link", { name: "Text" }).last()],
	] as const;
	const [query, place] = panes[Math.floor(step / 5) % panes.length] ?? panes[0];
	await at(query, () => place().focus());
}

async function files(): Promise<readonly string[]> {
	return await Promise.all([FILE, FIELDS].map((path) => studio.served.read(path)));
}

async function undoName(): Promise<string> {
	const undo = page.getByRole("button", { name: /^Undo: / });
	const said = (await undo.first().getAttribute("aria-label")) ?? "";
	// Where it stands comes last.
	return said.replace(/^Undo: /, "").replace(/, in .*$/, "");
}

async function at(query: string, then: () => Promise<void>): Promise<void> {
	await page.evaluate((to) => history.pushState(null, "", to), ROOM + query);
	await then();
}

async function atLine(line: number, then: () => Promise<void>): Promise<void> {
	await at(`&view=text&file=${FILE}&line=${line}:1`, async () => {
		const editor = page.getByRole("textbox", { name: FILE });
		await editor.waitFor();
		await expect.poll(() => editor.evaluate((node) => node.matches(":focus"))).toBe(true);
		await page.keyboard.press("End");
		await then();
	});
}

async function fill(label: string, words: string): Promise<void> {
	await page.getByLabel(label, { exact: true }).first().fill(words);
	await page.keyboard.press("Enter");
}

async function press(name: string): Promise<void> {
	await page.getByRole("button", { name, exact: true }).first().click();
}

async function adding(name: string, label: string, words: string): Promise<void> {
	const form = page.getByRole("form", { name });
	await form.getByLabel(label, { exact: true }).fill(words);
	await form.getByRole("button", { name: "Add", exact: true }).click();
	await form.waitFor({ state: "detached" });
}

function chosen(): Locator {
	return page.getByRole("group", { name: "What is chosen" });
}

function outline(name: RegExp): Locator {
	return page.getByRole("region", { name: "Steps" }).getByRole("link", { name }).first();
}

async function save(): Promise<void> {
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await page.getByText("Not saved", { exact: true }).waitFor({ state: "detached" });
}
