import type { Definition } from "@onedoor/dsl/bundle";
import type { Locator, Page } from "playwright-core";

const PDF = { name: "mau.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") };

/** One grey dot. */
const PNG = {
	name: "mau.png",
	mimeType: "image/png",
	buffer: Buffer.from(
		"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
		"base64",
	),
};

/**
 * Brings every paper that this page asks for and that is not there yet: of alternatives the first, and where a file is
 * wanted an invented one. How many papers were brought.
 */
export async function bringPapers(page: Page, { documents }: Definition): Promise<number> {
	let brought = 0;
	for (const { path, one_of } of Object.values(documents)) {
		const first = page.locator(`input[type=radio]#f-${path.replaceAll(".", "-")}`);
		if (one_of === undefined || (await first.count()) === 0) continue;
		if ((await page.locator(`input[name="f-${path}"]:checked`).count()) > 0) continue;
		await first.check();
	}
	brought += await chooseWays(page);
	for (const chooser of await page
		.locator(`main form input[type=file]:not([capture], [accept*=".jws"])`)
		.all())
		if (await bring(chooser)) brought += 1;
	return brought;
}

/** What is shown or handed in at the office is said so; a file is sent where that is offered. */
async function chooseWays(page: Page): Promise<number> {
	const ways = await page.locator("main form input[name$='-by']").all();
	const names = new Set(await Promise.all(ways.map((way) => way.getAttribute("name"))));
	let chosen = 0;
	for (const name of names) {
		const group = page.locator(`input[name="${name}"]`);
		if ((await page.locator(`input[name="${name}"]:checked`).count()) > 0) continue;
		await group.first().check();
		chosen += 1;
	}
	return chosen;
}

async function bring(chooser: Locator): Promise<boolean> {
	// Without script it is the form that brings them.
	if ((await chooser.getAttribute("name")) !== null) return false;
	const around = chooser.locator("xpath=ancestor::div[contains(@class,'od-stack--3')][1]");
	if ((await around.locator(".od-files li").count()) > 0) return false;
	const accept = (await chooser.getAttribute("accept")) ?? "";
	await chooser.setInputFiles(accept.includes("pdf") ? PDF : PNG);
	await around.locator(".od-files li button").first().waitFor();
	await around.locator(".od-files progress").waitFor({ state: "detached" });
	return true;
}
