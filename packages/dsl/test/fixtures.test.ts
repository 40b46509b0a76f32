import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { printPretty } from "../src/diagnostic/print/pretty.ts";
import { libraryOf } from "./fixture-library.ts";

const root = join(import.meta.dirname, "fixtures/check");

const cases = readdirSync(root, { recursive: true, encoding: "utf8" })
	.filter((path) => ["change.txt", "alone.txt"].includes(basename(path)) || path.endsWith(".yaml"))
	.map((path) => dirname(path));

it.each([...new Set(cases)].sort())("%s", (name) => {
	const folder = join(root, name);
	const files = libraryOf(folder);
	const texts = new Map(files.map((file) => [file.path, file.text]));
	const { findings } = checkFiles(files);
	const printed = `${findings.map((found) => printPretty(found, texts.get(found.file))).join("\n\n")}\n`;
	const expected = join(folder, "expected.txt");
	if (process.env.UPDATE) writeFileSync(expected, printed);
	expect(findings.map((found) => found.code)).toContain(dirname(name));
	expect(printed).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
});
