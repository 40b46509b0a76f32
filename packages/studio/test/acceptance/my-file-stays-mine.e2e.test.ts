import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

import { type ServedLibrary, serveProcedures } from "../served-library.ts";
import { changedLines, openStudio, type Studio, type StudioPage } from "../studio-page.ts";

const FILE = "vn/by_hand.procedure.yaml";

/** As people write by hand: aligned comments, blank lines in twos, flow maps, folded text, two widths of indent. */
const BY_HAND = `# Written by hand.
procedure:   by_hand        # aligned
edition: 2026-07-01


title: {vi: Nuôi chó, en: "Dog licence"}   # flow
owner: ministry_of_justice
calendar: vn
languages: [vi, en]

channels:
    counter:
        title: {vi: Tại quầy, en: At the counter}
        filled_by: clerk
roles:
    keeper: {is: applicant, title: {vi: Chủ, en: Keeper}}
    clerk:                          # who decides
        is: officer
        title: {vi: Cán bộ, en: Clerk}
        office: receiving
data:
    dog_name:
        as: text
        longest: 100
        title: {vi: Tên chó, en: Name of the dog}


    # belongs to the colour
    colour:
        as: text
        longest: 50
        title:
            vi: Màu
            en:   Colour            # kept
clocks:
    total:
        within: 5 working days
        starts: [after apply.submitted]
starts_at: apply
steps:
  apply:
    does: fill_in
    who: keeper
    title: {vi: Nộp đơn, en: Apply}
    ask:
      - dog_name
      - colour        # asked last
    go_to: look
  look:
    does: decide
    who: clerk
    title:
      vi: Xem
      en: Look
    help: >-
      Folded text
      over two lines.
    deadline: {within: 1 working day, when_late: tell clerk}
    outcomes:
      fine: {title: {vi: Được, en: Fine}, go_to: done}
  done: {does: end, result: granted, title: {vi: Xong, en: Done}}
`;

let studio: Studio<ServedLibrary>;
let shown: StudioPage;
let page: Page;

beforeAll(async () => {
	studio = await openStudio(serveProcedures());
});

afterAll(async () => await studio?.stop());

beforeEach(async () => {
	shown = await studio.newPage();
	({ page } = shown);
});

afterEach(async () => {
	expect(shown.complaints()).toEqual([]);
	await shown.context.close();
});

test.each([
	["line feeds", BY_HAND],
	["carriage returns", BY_HAND.replaceAll("\n", "\r\n")],
])(
	"with %s: opening changes no byte, a name changes its line, a field goes with its lines and what names it",
	async (_, text) => {
		await writeFile(join(studio.served.folder, FILE), text);
		await shown.open("/p/by_hand?lang=en&step=look");
		await page.getByRole("heading", { name: /Look$/ }).first().waitFor();
		await page.getByText("Everything is saved").first().waitFor();
		expect(await studio.served.read(FILE)).toBe(text);

		await page.getByRole("textbox", { name: "Name, English" }).fill("Look closely");
		await page.keyboard.press("Enter");
		await save();
		expect(bare(changedLines(text, await studio.served.read(FILE)))).toEqual({
			gone: ["      en: Look"],
			come: ["      en: Look closely"],
		});
		await page.getByRole("button", { name: /^Undo: name of/ }).click();
		await save();
		expect(await studio.served.read(FILE)).toBe(text);

		await shown.open("/p/by_hand?lang=en&item=data");
		await page.getByRole("button", { name: "Remove Colour" }).click();
		const dialog = page.getByRole("dialog", { name: "Remove “Colour”?" });
		await dialog.getByText("1 place names it:").waitFor();
		await dialog.getByRole("button", { name: "Remove", exact: true }).click();
		await dialog.waitFor({ state: "detached" });
		await save();
		const { gone, come } = bare(changedLines(text, await studio.served.read(FILE)));
		expect(come).toEqual([]);
		expect(gone.filter((line) => line.trim() !== "")).toEqual([
			"    # belongs to the colour",
			"    colour:",
			"        as: text",
			"        longest: 50",
			"        title:",
			"            vi: Màu",
			"            en:   Colour            # kept",
			"      - colour        # asked last",
		]);
		await page.getByRole("button", { name: "Undo: removing Colour" }).click();
		await save();
		expect(await studio.served.read(FILE)).toBe(text);
	},
	120_000,
);

/** Without the carriage returns, which every line of one variant has. */
function bare(lines: ReturnType<typeof changedLines>): ReturnType<typeof changedLines> {
	const plain = (all: readonly string[]) => all.map((line) => line.replace(/\r$/, ""));
	return { gone: plain(lines.gone), come: plain(lines.come) };
}

async function save(): Promise<void> {
	await page.getByText("Kept on this device").first().waitFor();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByRole("status").filter({ hasText: "changed in" }).first().waitFor();
}
