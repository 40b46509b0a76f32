import { chmod, cp, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page, Request } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { leaveOnly } from "../../../../scripts/testing/part-of-library.ts";
import {
	type SmallDisk,
	smallDisk,
} from "../../../runtime/src/testing/real-faults/small-disk.test-data.ts";
import { type ServedLibrary, serveLibrary } from "../served-library.ts";
import { openStudio, type Studio, type StudioPage } from "../studio-page.ts";

/** Acceptance check 10: nobody loses work. By role and accessible name only, with the files looked at afterwards. */

const FILE = "vn/stay_notification/stay_notification.procedure.yaml";
const ROOM = "/p/stay_notification?lang=en";
const NAME = "Name, English";

let disk: SmallDisk | undefined;
let studio: Studio<ServedLibrary>;
let original: string;
let shown: StudioPage;

beforeAll(async () => {
	disk = smallDisk(16);
	studio = await openStudio(
		serveLibrary(async (library) => {
			await leaveOnly(library, ["stay_notification"]);
			if (disk === undefined) return {};
			const there = join(disk.folder, "library");
			await cp(library, there, { recursive: true });
			await rm(library, { recursive: true });
			await symlink(there, library);
			return {};
		}),
		[403, 412, 507],
	);
	original = await studio.served.read(FILE);
});

afterAll(async () => {
	await studio?.stop();
	disk?.remove();
});

beforeEach(async () => {
	await studio.served.write(FILE, original);
	shown = await studio.newPage();
	await shown.open(ROOM);
});

test("a tab that is killed after six edits brings them back when it is opened again, to the last byte", async () => {
	const { page, context } = shown;
	for (const number of [1, 2, 3, 4, 5, 6]) await rename(page, `Notice number ${number}`);
	const meant = named("Notice number 6");
	// A moment after the last one it is kept; whatever happens then.
	await expect.poll(async () => await keptIn(page)).toContain("Notice number 6");
	const devtools = await context.newCDPSession(page);
	await Promise.race([devtools.send("Page.crash").catch(() => undefined), crashed(page)]);

	const again = await context.newPage();
	await again.goto(`${studio.served.address}/studio${ROOM}`);
	const back = again
		.getByRole("status")
		.filter({ hasText: /^6 unsaved changes of yours are back/ });
	await back.getByRole("link", { name: "See what differs" }).click();
	await again.getByText(/lines? of text$/).click();
	const differs = again.getByRole("region", { name: FILE });
	await differs.getByText("Notice number 6").waitFor();
	expect(await studio.served.read(FILE)).toBe(original);
	await again.keyboard.press("Control+s");
	await expect.poll(async () => await studio.served.read(FILE)).toBe(meant);
	await context.close();
});

test("a second tab is told of the first; a save over an older text is refused by the server", async () => {
	const { page, context } = shown;
	await rename(page, "First tab");
	const second = await context.newPage();
	await second.goto(`${studio.served.address}/studio${ROOM}`);
	const told = second.getByRole("status").filter({ hasText: /^In another tab there are changes/ });
	await told.filter({ hasText: "stay_notification.procedure.yaml" }).waitFor();
	const put = new Promise<Request>((resolve) =>
		page.on("request", (request) => request.method() === "PUT" && resolve(request)),
	);
	await page.keyboard.press("Control+s");
	const saved = await put;
	await expect.poll(async () => await studio.served.read(FILE)).toBe(named("First tab"));
	// The same write once more, over a text that is not there any more.
	const statusAgain = await second.evaluate(
		async ([address, match, body]) => {
			const headers = { "if-match": match ?? "", "content-type": "text/plain; charset=utf-8" };
			return (await fetch(address ?? "", { method: "PUT", headers, body: body ?? "" })).status;
		},
		[saved.url(), saved.headers()["if-match"] ?? "", "lost: work\n"],
	);
	expect(statusAgain).toBe(412);
	expect(await studio.served.read(FILE)).toBe(named("First tab"));
	expect(shown.complaints()).toEqual([]);
	await context.close();
});

test("a studio that has ended keeps the edits; started again, the same page saves them", async () => {
	const { page, context } = shown;
	await rename(page, "Kept meanwhile");
	await studio.served.down();
	await page.keyboard.press("Control+s");
	await statusOf(page, "Not saved: the studio does not answer.").waitFor();
	expect(await nameIn(page).inputValue()).toBe("Kept meanwhile");
	await page.getByRole("button", { name: "Add", exact: true }).click();
	const missing = page.getByText(/^This part did not come/).first();
	await missing.waitFor();
	await studio.served.up();
	await page.getByRole("button", { name: "Try again" }).first().click();
	await page.getByRole("textbox", { name: /^Name/ }).last().waitFor();
	await page.keyboard.press("Control+s");
	await statusOf(page, "1 line changed in stay_notification.procedure.yaml").waitFor();
	expect(await studio.served.read(FILE)).toBe(named("Kept meanwhile"));
	await context.close();
});

test("a disk that is full, or may not be written, is said plainly, and the draft is kept", async () => {
	const { page, context } = shown;
	const folder = join(studio.served.folder, FILE, "..");
	await rename(page, "No room for it");
	if (disk) disk.fill();
	else await chmod(folder, 0o555);
	await page.keyboard.press("Control+s");
	await statusOf(page, disk ? "Not saved: the disk is full." : "may not be written").waitFor();
	expect(await studio.served.read(FILE)).toBe(original);
	await page.reload();
	await page
		.getByRole("status")
		.filter({ hasText: /^An unsaved change of yours is back/ })
		.waitFor();
	expect(await nameIn(page).inputValue()).toBe("No room for it");
	if (disk) disk.free();
	else await chmod(folder, 0o755);
	await page.keyboard.press("Control+s");
	await expect.poll(async () => await studio.served.read(FILE)).toBe(named("No room for it"));
	await context.close();
});

function named(name: string): string {
	return original.replace("en: Notification of stay\n", `en: ${name}\n`);
}

function nameIn(page: Page): Locator {
	return page.getByRole("textbox", { name: NAME });
}

async function rename(page: Page, name: string): Promise<void> {
	await nameIn(page).fill(name);
	await nameIn(page).press("Enter");
	await expect.poll(async () => await page.title()).toContain(name);
}

function statusOf(page: Page, words: string): Locator {
	return page.getByRole("status").filter({ hasText: words }).first();
}

async function keptIn(page: Page): Promise<string> {
	return await page.evaluate(() => JSON.stringify({ ...localStorage }));
}

async function crashed(page: Page): Promise<void> {
	await new Promise<void>((resolve) => page.once("crash", () => resolve()));
}
