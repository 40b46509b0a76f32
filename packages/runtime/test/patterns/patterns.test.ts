import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { checkFiles } from "../../../dsl/src/check-files.ts";
import { compile } from "../../../dsl/src/compile/compile.ts";
import { loadValidators } from "../../src/case/load-validators.ts";
import { play } from "./trace.ts";

const folder = import.meta.dirname;
const names = readdirSync(folder);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const checked = checkFiles(
	names.filter((name) => /\.\w+\.yaml$/.test(name)).map((path) => ({ path, text: read(path) })),
);

it("has nothing against any of them", () => {
	expect(checked.findings.map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
});

const patterns = names.flatMap((name) => /^(\d\d-.+)\.procedure\.yaml$/.exec(name)?.[1] ?? []);

describe.each(patterns)("%s", (pattern) => {
	const traces = JSON.parse(read(`${pattern}.traces.json`)) as Readonly<
		Record<string, readonly string[]>
	>;
	const procedure = /^procedure: (.+)$/m.exec(read(`${pattern}.procedure.yaml`))?.[1] ?? "";

	it.each(Object.keys(traces))("%s", async (name) => {
		const { bundle } = compile(checked.library, procedure);
		const trace = traces[name] ?? [];
		expect(play(bundle, await loadValidators(bundle), trace)).toEqual(trace);
	});
});

describe("docs/patterns.md", () => {
	const table = readFileSync(join(folder, "../../../../docs/patterns.md"), "utf8");
	const rows = table.split("\n").filter((line) => /^\| \d+ \|/.test(line));

	it("names each of the 43 patterns once", () => {
		const numbers = rows.map((row) => Number(row.split("|")[1]));
		expect(numbers).toEqual(Array.from({ length: 43 }, (_, at) => at + 1));
	});

	it("has a procedure of this folder for it, or the reason why the language does not say it", () => {
		const told = rows.map(
			(row) =>
				/\((?:\.\.\/)+packages\/runtime\/test\/patterns\/(.+)\.procedure\.yaml\)/.exec(row)?.[1],
		);
		expect(told.filter((name) => name !== undefined)).toEqual(patterns);
		const unsaid = rows.filter((_row, at) => told[at] === undefined);
		for (const row of unsaid) expect(row.split("|")[3]?.trim().length).toBeGreaterThan(40);
	});
});
