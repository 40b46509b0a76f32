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
