import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkFiles, type InputFile } from "../src/check-files.ts";
import { compile } from "../src/compile/compile.ts";

const root = join(import.meta.dirname, "examples");

/** Whole procedures of two countries, each folder a library: between them they use nearly every construct. */
describe.each(readdirSync(root).filter((name) => !name.includes(".")))("%s", (name) => {
	const checked = checkFiles(filesIn(join(root, name)));

	it("checks without an error", () => {
		const errors = checked.findings.filter(({ severity }) => severity === "error");
		expect(errors.map(({ code, file, message }) => `${file}: ${code}: ${message}`)).toEqual([]);
	});

	const procedures = checked.library.definitions.map(({ procedure }) => procedure);
	it.each(procedures)("compiles %s", (procedure) => {
		const { bundle } = compile(checked.library, procedure);
		expect(Object.keys(bundle.definition.steps).length).toBeGreaterThan(3);
		expect(bundle.machine.states).toBeDefined();
	});
});

function filesIn(folder: string): readonly InputFile[] {
	return readdirSync(folder)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
