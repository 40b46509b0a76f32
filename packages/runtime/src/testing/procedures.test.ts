import { expect, test } from "vitest";

import { fromLibrary } from "./procedures.test-data.ts";
import { runScenarios } from "./run-scenarios.ts";

const { bundle, scenarios } = fromLibrary("birth_registration");

test("every scenario of birth registration happens as its officers wrote it", {
	timeout: 60_000,
}, async () => {
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
