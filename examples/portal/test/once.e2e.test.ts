import { fileURLToPath } from "node:url";

import { askedAgain, fieldIn } from "@onedoor/dsl/form";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { say } from "../../../packages/form-renderer/src/words/words.ts";
import { openBrowser } from "../../../scripts/testing/browser.ts";
import { drive } from "./library/drive.ts";
import { sightOf } from "./library/sight.ts";
import { worldOf } from "./library/world.ts";
import { PHONE } from "./look.ts";
import { type Person, sitDown } from "./people.ts";
import { startServer, type TestServer } from "./server.ts";

const LIBRARY = fileURLToPath(new URL("../../../procedures", import.meta.url));
const FOLLOWING = "household_insurance_renewal";
/** By the birth bundle, beside the birth registration. */
const STARTED = ["permanent_residence", "child_health_card"];

/** A mother goes through the birth bundle, and then renews the insurance of her household. */
describe("what was declared once", () => {
	let browser: Browser;
	let server: TestServer;
	let person: Person;

	beforeAll(async () => {
		server = await startServer("2026-11-23T09:00:00+07:00", [
			FOLLOWING,
			"birth_bundle",
			...STARTED,
		]);
		browser = await openBrowser();
		const bundle = await server.api.bundle(FOLLOWING);
		person = await sitDown({ browser, server, bundle, language: "vi", copies: 0 }, PHONE);
	});
	afterAll(async () => {
		await person?.leave();
		await browser?.close();
		await server?.stop();
	});

	it("is not asked again by the insurance that follows the birth", async () => {
		const { page } = person;
		const world = worldOf(LIBRARY);
		const driving = (procedure: string) => ({
			...{ server, page, world, language: "vi" },
			sight: sightOf(procedure),
		});
		// Its pages are looked at where the whole library is driven.
		const unseen = { faults: [], look: async () => {} };
		const birth = await drive({ ...driving("birth_bundle"), sight: unseen }, "birth_bundle");
		expect(birth.result).toBe("granted");

		const asked: string[] = [];
		const { sight, ...rest } = driving(FOLLOWING);
		const look = async (at: typeof page, kind: string) => {
			if (kind === "form-check") await at.getByText(say("vi", "asked_again", { n: 0 })).waitFor();
			if (kind.startsWith("form-") && kind !== "form-check")
				asked.push(
					...(await at.locator("main form [id^=f-]").evaluateAll((all) => all.map(({ id }) => id))),
				);
			await sight.look(at, kind);
		};
		const answers = { more_members: false };
		const renewal = await drive({ ...rest, answers, sight: { ...sight, look } }, FOLLOWING);
		expect(renewal.result).toBe("granted");
		expect(asked.length).toBeGreaterThan(0);

		const { definition } = await server.api.bundle(FOLLOWING);
		const typed = Object.values(definition.data).filter(
			({ path }) => asked.includes(`f-${path}`) && renewal.sources[path] === undefined,
		);
		expect(typed.map(({ path }) => path)).not.toContain("facility");
		const leaves = typed.flatMap(({ path }) => fieldIn(definition, path) ?? []);
		expect(askedAgain(leaves, renewal.data, [birth.data])).toEqual([]);
		expect(sight.faults).toEqual([]);
		expect(person.complaints()).toEqual([]);
	});
});
