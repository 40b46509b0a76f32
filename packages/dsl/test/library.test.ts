import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { format } from "../src/format/format.ts";
import { kindOf } from "../src/source/source-file.ts";

const library = join(import.meta.dirname, "../../../procedures");
const files = readdirSync(library, { recursive: true, encoding: "utf8" })
	.filter((path) => path.endsWith(".yaml") && kindOf(path) !== undefined)
	.map((path) => ({ path, text: readFileSync(join(library, path), "utf8") }));

it("finds nothing in the library but what it accepts for a written reason", () => {
	expect(files.length).toBeGreaterThan(20);
	const open = checkFiles(files).findings.filter(({ severity }) => severity !== "info");
	expect(open).toEqual([]);
});

it.each(files)("holds $path in its canonical form", ({ path, text }) => {
	expect(format(text, kindOf(path))).toBe(text);
});
