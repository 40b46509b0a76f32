import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { constructsIn, RUN } from "../scripts/reference/constructs.ts";
import { shapesOfFile } from "../scripts/reference/shapes.ts";
import { checkFiles } from "../src/check-files.ts";
import { compile } from "../src/compile/compile.ts";
import { FILE_SHAPES } from "../src/model/file-model.ts";
import type { Shape } from "../src/model/shape.ts";
import { FILE_KINDS } from "../src/source/source-file.ts";

const root = join(import.meta.dirname, "../../..");
const folder = join(import.meta.dirname, "constructs");
const shapes = FILE_KINDS.flatMap((kind) =>
	shapesOfFile(FILE_SHAPES[kind] as unknown as Shape<object>),
);

describe("every construct", () => {
	const tables = constructsIn(root, [...new Set(shapes)]);

	it("stands in an example that is run", () => {
		const without = tables.flatMap(({ title, constructs }) =>
			constructs.filter(({ use }) => use === undefined).map(({ name }) => `${title}: ${name}`),
		);
		expect(without).toEqual([]);
	});

	it("is counted: keys, words, forms of values, functions, signs and names", () => {
		const names = tables.flatMap(({ title, constructs }) =>
			constructs.map(({ name }) => `${title} ${name}`),
		);
		expect(new Set(names).size).toBe(names.length);
		expect(names.length).toBeGreaterThan(600);
		expect(names).toEqual(
			expect.arrayContaining([
				"step that does `for_each` `done_when`",
				"step that does `end` `result: revoked`",
				"Durations `same working day`",
				"Functions of rules `distinct( )`",
				"Names of rules `outer.…`",
			]),
		);
	});

	it("is looked for only in folders that exist", () => {
		for (const path of RUN) expect(readdirSync(join(root, path)), path).not.toEqual([]);
	});
});

/** The other folders of `RUN` have tests of their own. */
const alone = [
	...readdirSync(folder)
		.filter((name) => !name.includes("."))
		.map((name) => join(folder, name)),
	join(root, "docs/examples"),
];

describe.each(alone)("%s", (home) => {
	const files = readdirSync(home)
		.filter((path) => path.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(home, path), "utf8") }));
	const { findings, library } = checkFiles(files);

	it("checks without a word", () => {
		const said = findings.filter(({ accepted }) => accepted === undefined);
		expect(said.map(({ code, file, message }) => `${file}: ${code}: ${message}`)).toEqual([]);
	});

	it.each(library.definitions.map(({ procedure }) => procedure))("compiles %s", (procedure) => {
		const { bundle } = compile(library, procedure);
		expect(Object.keys(bundle.definition.steps).length).toBeGreaterThan(2);
	});
});
