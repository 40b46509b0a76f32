import type { Bundle } from "@onedoor/dsl/bundle";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { birthRegistration } from "../../../../packages/runtime/src/http/test-server.test-data.ts";
import { random } from "../../../../packages/runtime/src/testing/random.ts";
import { openBrowser } from "../../../../scripts/testing/browser.ts";
import { FAULTS } from "./faults.ts";
import { type BreakableServer, breakableServer } from "./server.ts";
import { opened, walk } from "./walk.ts";

/** Each journey meets a fault at each of its twenty points; five of them, and each point has met each fault. */
const JOURNEYS = Number(process.env.ONEDOOR_SOAK_JOURNEYS ?? 1);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 8);

describe("nothing typed is lost, nothing is sent twice", () => {
	let browser: Browser;
	let server: BreakableServer;
	let bundle: Bundle;

	beforeAll(async () => {
		bundle = birthRegistration();
		server = await breakableServer("2026-11-23T09:00:00+07:00");
		browser = await openBrowser();
		// Without it more is typed, and a paper is asked for.
		await (await server.as()).dev.setSimulator("health", "down");
	});
	afterAll(async () => {
		await browser?.close();
		await server?.end();
	});

	it.each(Array.from({ length: JOURNEYS }, (_, at) => at))(
		"on journey %i, with a fault at each of twenty points",
		async (journey) => {
			const chance = random(SEED * 1000 + journey);
			const shift = (SEED + journey) % FAULTS.length;
			const view = await walk({
				browser,
				server,
				bundle,
				chance,
				faultAt: (point) =>
					FAULTS[(point + Math.floor(point / FAULTS.length) + shift) % FAULTS.length] ?? "tab",
			});
			expect(view.status).toBe("open");
		},
	);

	it.each(JOURNEYS > 1 ? (["network", "tab", "server", "double"] as const) : (["double"] as const))(
		"a case is opened once, whatever happens to the %s",
		async (fault) => {
			expect(await opened({ browser, server, chance: random(SEED) }, fault)).toBe(1);
		},
	);

	// A whole journey until it is lost: in the long run.
	it.runIf(JOURNEYS > 1)(
		"is lost where nothing rests on the device, and this test finds it",
		async () => {
			const walking = walk({
				browser,
				server,
				bundle,
				chance: random(SEED),
				faultAt: () => "tab",
				unguard: (context) =>
					context.addInitScript(
						"Object.defineProperty(globalThis, 'indexedDB', { value: undefined })",
					),
			});
			await expect(walking).rejects.toThrow(/^point \d+ \(.*\), tab/);
		},
	);

	it("is opened twice without its key, and this test finds it", async () => {
		const unguard = (context: BrowserContext) =>
			context.addInitScript(`
				const real = fetch;
				globalThis.fetch = (input, init = {}) => {
					const headers = new Headers(init.headers);
					headers.delete("Idempotency-Key");
					return real(input, { ...init, headers });
				};
			`);
		const world = { browser, server, chance: random(SEED), unguard };
		expect(await opened(world, "double")).toBeGreaterThan(1);
	});
});
