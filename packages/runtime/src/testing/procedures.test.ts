import { expect, test } from "vitest";

import { fromLibrary } from "./procedures.test-data.ts";
import { runScenarios } from "./run-scenarios.ts";

test("every scenario of birth registration happens as its officers wrote it", async () => {
	const { bundle, scenarios } = fromLibrary("birth_registration");
	expect(scenarios.length).toBeGreaterThan(20);
	const results = await runScenarios(bundle, scenarios);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
});
