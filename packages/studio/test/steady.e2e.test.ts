import { afterAll, beforeAll, expect, test } from "vitest";

import { ALL_LOOKS } from "../../../scripts/testing/all-looks.ts";
import { type ServedLibrary, serveProcedures } from "./served-library.ts";
import { openStudio, type Studio, type StudioPage } from "./studio-page.ts";

const WIDTHS = [390, 768, 1024, 1280] as const;

let studio: Studio<ServedLibrary>;
let shown: StudioPage;

beforeAll(async () => {
	studio = await openStudio(serveProcedures());
	shown = await studio.newPage();
});

afterAll(async () => {
	expect(shown?.complaints() ?? []).toEqual([]);
	await studio?.stop();
});

test.each(ALL_LOOKS ? ["en", "vi", "ar"] : ["ar"])(
	"in %s, outline, picture and panel stay where they are while the numbers above them change",
	async (language) => {
		const { page } = shown;
		await shown.open(`/p/birth_registration?lang=${language}&item=fees/copies`);
		const fee = page.locator(".st-burden [data-measure=fee]");
		await fee.waitFor();
		const before = await tops();
		// One number more: what it was stands beside what it is, and both are long.
		const amount = page.locator("#panel input[value='8000 VND']");
		await amount.fill("123456 VND");
		await page.keyboard.press("Enter");
		await fee.locator("s").waitFor();
		expect(await tops()).toEqual(before);
		await page.keyboard.press("Control+z");
		await fee.locator("s").waitFor({ state: "detached" });

		/** Where each part begins, at each width. */
		async function tops(): Promise<readonly (readonly [number, ...number[]])[]> {
			const all: (readonly [number, ...number[]])[] = [];
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 900 });
				const found = await page.evaluate(() => {
					scrollTo(0, 0);
					const top = (id: string) =>
						document.getElementById(id)?.getBoundingClientRect().top ?? -1;
					// Under one another on a phone, each is as high as what it says.
					const ids = innerWidth < 1088 ? ["outline"] : ["outline", "diagram", "panel"];
					return ids.map(top);
				});
				all.push([width, ...found]);
			}
			return all;
		}
	},
);
