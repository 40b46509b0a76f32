import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFiles, compile } from "@onedoor/dsl";
import { describe, expect, test } from "vitest";

import { runScenarios } from "../src/testing/run-scenarios.ts";

const root = join(import.meta.dirname, "../../dsl/test/constructs");

/** What `docs/reference/constructs.md` shows is not only checked: it happens as its scenarios say. */
describe.each(readdirSync(root).filter((name) => !name.includes(".")))("%s", (name) => {
	const files = readdirSync(join(root, name)).map((path) => ({
		path,
		text: readFileSync(join(root, name, path), "utf8"),
	}));
	const { library } = checkFiles(files);
	const played = [...new Set(library.scenarios.map(({ procedure }) => procedure))];

	test("tells stories", () => {
		expect(library.scenarios.length).toBeGreaterThan(1);
	});

	test.each(played)("%s happens as its scenarios say", async (procedure) => {
		const scenarios = library.scenarios.filter((one) => one.procedure === procedure);
		const results = await runScenarios(compile(library, procedure).bundle, scenarios);
		expect(results.filter(({ ok }) => !ok)).toEqual([]);
	});
});

test("a result that is valid longer or shorter than expected fails its scenario, in words", async () => {
	const files = readdirSync(join(root, "market")).map((path) => ({
		path,
		text: readFileSync(join(root, "market", path), "utf8"),
	}));
	const { library } = checkFiles(files);
	const { bundle } = compile(library, "market_stall");
	const story = library.scenarios.find(({ id }) => id === "food_with_gas");
	const refused = library.scenarios.find(({ id }) => id === "small_stall_is_refused");
	if (!story || !refused) throw new Error("the example has changed");
	const wrong = [story, refused].map((one) => ({
		...one,
		expect: { ...one.expect, valid_until: { stall_card: "2027-01-01" } },
	}));
	const results = await runScenarios(bundle, wrong);
	expect(results.map(({ why }) => why)).toEqual([
		'"stall_card" should be valid until 2027-01-01, but is until 2027-11-27',
		'"stall_card" should be valid until 2027-01-01, but was not issued',
	]);
});

test("consent that a channel does not want is never missing, and the scenario fails in words", async () => {
	const files = readdirSync(join(root, "solar")).map((path) => ({
		path,
		text: readFileSync(join(root, "solar", path), "utf8"),
	}));
	const { library } = checkFiles(files);
	const story = library.scenarios.find(({ id }) => id === "at_the_counter_without_having_asked");
	if (!story) throw new Error("the example has changed");
	const { bundle } = compile(library, "solar_grant");
	const results = await runScenarios(bundle, [
		story,
		{ ...story, channel: "online", submitted_at: "2026-11-23 09:00" },
	]);
	expect(results.map(({ why }) => why)).toEqual([
		undefined,
		'"submit" at "application" should be refused with "consent_missing", but was done',
	]);
});
