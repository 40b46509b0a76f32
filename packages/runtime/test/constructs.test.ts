import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFiles, compile } from "@onedoor/dsl";
import { describe, expect, test } from "vitest";

import { readSimulators } from "../src/ports/simulators/data.ts";
import { runScenarios } from "../src/testing/run-scenarios.ts";

const root = join(import.meta.dirname, "../../dsl/test/constructs");
const folders = [
	...readdirSync(root)
		.filter((name) => !name.includes("."))
		.map((name) => join(root, name)),
	join(import.meta.dirname, "../../../docs/examples"),
];

/** What the reference shows is not only checked: it happens as its scenarios say. */
describe.each(folders)("%s", (folder) => {
	const files = readdirSync(folder)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
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

test("the invented registers of the reference hold what the library says they give", () => {
	const folder = join(import.meta.dirname, "../../../docs/examples");
	const files = readdirSync(folder)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
	const definitions = checkFiles(files).library.definitions;
	const { records, people } = readSimulators([
		readFileSync(join(folder, "simulators.json"), "utf8"),
	]);
	expect(people.some(({ organisation }) => organisation !== undefined)).toBe(true);
	const lists = definitions.flatMap((one) => Object.keys(one.lists));
	for (const [register, byRecord] of Object.entries(records))
		for (const [record, byKey] of Object.entries(byRecord)) {
			const gives = definitions.map((one) => one.registers[register]?.records[record]?.gives ?? {});
			const known = gives.flatMap((one) => Object.keys(one));
			for (const values of Object.values(byKey))
				if (!lists.includes(record))
					expect(known, record).toEqual(expect.arrayContaining(Object.keys(values)));
		}
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
