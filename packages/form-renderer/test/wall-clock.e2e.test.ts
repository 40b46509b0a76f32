import { resolve } from "node:path";
import { wallClock } from "@onedoor/dsl/form";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

import { openBrowser } from "../../../scripts/testing/browser.ts";

const ZONES = ["Asia/Ho_Chi_Minh", "Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "UTC"];
/** Around changes of clocks, the turn of a year, before zones were counted in hours, and far ahead. */
const INSTANTS = [
	"2026-03-29T00:59:59.999Z",
	"2026-03-29T01:00:00Z",
	"2026-10-25T00:30:00Z",
	"2026-10-25T01:30:00Z",
	"2026-12-31T17:00:00Z",
	"1899-06-01T12:34:56Z",
	"9998-07-04T23:59:00Z",
].map(Date.parse);

/** A browser has `Temporal`, and Node has not: each reads the clock its own way. */
test("browser and server see the same time on an office's clock", async () => {
	const browser = await openBrowser();
	const page = await browser.newPage();
	await page.addScriptTag({ content: await asScript() });
	const seen = await page.evaluate(
		([zones, instants]) => {
			const { wall } = globalThis as unknown as {
				wall: { wallClock: typeof wallClock };
			};
			return {
				hasTemporal: "Temporal" in globalThis,
				said: zones.flatMap((zone) => instants.map((each) => wall.wallClock(each, zone))),
			};
		},
		[ZONES, INSTANTS] as const,
	);
	await browser.close();
	expect(seen.hasTemporal).toBe(true);
	expect("Temporal" in globalThis).toBe(false);
	expect(seen.said).toEqual(ZONES.flatMap((zone) => INSTANTS.map((each) => wallClock(each, zone))));
});

async function asScript(): Promise<string> {
	const entry = resolve(import.meta.dirname, "../../dsl/src/expression/wall-clock.ts");
	const [built] = (await build({
		configFile: false,
		logLevel: "error",
		build: { write: false, lib: { entry, name: "wall", formats: ["iife"] } },
	})) as readonly Rolldown.RolldownOutput[];
	return built?.output[0].code ?? "";
}
