import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { fromLibrary } from "./procedures.test-data.ts";
import { runScenarios } from "./run-scenarios.ts";

const { bundle, scenarios } = fromLibrary("birth_registration");

test("every scenario of birth registration happens as its officers wrote it", async () => {
	expect(scenarios.length).toBeGreaterThan(20);
	const results = await runScenarios(bundle, scenarios);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

test("a part that is left by silence still says by which exit", () => {
	expect(bundle.definition.steps["reception.supplement"]?.deadline?.when_late).toEqual({
		kind: "go_to",
		step: "lapsed",
		leave: "lapsed",
	});
});

test("a permit that uses nearly every key of fields, documents, fees and clocks runs as written", async () => {
	const town = fileURLToPath(new URL("../../../dsl/test/examples/town/", import.meta.url));
	const permit = fromLibrary("permit", town);
	expect(permit.scenarios.length).toBeGreaterThan(1);
	const results = await runScenarios(permit.bundle, permit.scenarios);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

test("what happens several at once: items, branches of several steps, others that may finish, a visit, a notice", async () => {
	const folder = fileURLToPath(new URL("../../../dsl/test/examples/house/", import.meta.url));
	const house = fromLibrary("house_conversion", folder);
	expect(house.scenarios).toHaveLength(4);
	const results = await runScenarios(house.bundle, house.scenarios);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

test.each(["amounts", "pause"])("what is easily done wrong: %s", async (name) => {
	const folder = fileURLToPath(new URL(`../../test/small/${name}/`, import.meta.url));
	const { bundle: small, scenarios: played } = fromLibrary(name, folder);
	expect(played).toHaveLength(2);
	const results = await runScenarios(small, played);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
});

test.each(["birth_registration", "driving_licence_renewal"])(
	"what a scenario does not give is filled in where it is required: %s",
	async (name) => {
		const folder = fileURLToPath(new URL("../../../dsl/test/examples/vn/", import.meta.url));
		const { bundle: example, scenarios: played } = fromLibrary(name, folder);
		expect(played).toHaveLength(2);
		const results = await runScenarios(example, played);
		expect(results.filter(({ ok }) => !ok)).toEqual([]);
	},
);
