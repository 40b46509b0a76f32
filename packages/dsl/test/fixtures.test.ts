import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

import { readAllPages } from "../scripts/generate-messages.ts";
import { checkFiles } from "../src/check-files.ts";
import type { Finding } from "../src/diagnostic/finding.ts";
import { printPretty } from "../src/diagnostic/print/pretty.ts";
import { findingWords, inLanguage } from "../src/diagnostic/words/index.ts";
import { exampleFiles, profileFor } from "./example-files.ts";
import { fixturesIn, libraryOf } from "./fixture-library.ts";

const root = join(import.meta.dirname, "fixtures/check");
const vietnamese = await findingWords("vi");
const pages = readAllPages();

it.each(fixturesIn(root))("%s", (name) => {
	const files = libraryOf(join(root, name));
	const texts = new Map(files.map((file) => [file.path, file.text]));
	const { findings } = checkFiles(files);
	const printed = findings.map((found) => printPretty(found, texts.get(found.file)));
	expect(findings.map((found) => found.code)).toContain(dirname(name));
	expectPrinted(name, printed);
});

/** The wrong example of a page is a fixture too: what is kept is where it is found, in words of both languages. */
it.each(pages.map((page) => [page.code, page.wrong] as const))("%s/page", (code, wrong) => {
	const files = exampleFiles(code, wrong);
	const texts = new Map(files.map((file) => [file.path, file.text]));
	const { findings } = checkFiles(files, { profile: profileFor(code) });
	const printed = findings
		.filter((found) => found.code === code)
		.map((found) => [printPretty(found, texts.get(found.file)), ...more(found)].join("\n"));
	expectPrinted(join(code, "page"), printed);
});

it("has no folder for a code that has no page", () => {
	const codes = new Set(pages.map(({ code }) => code));
	expect(readdirSync(root).filter((name) => !codes.has(name))).toEqual([]);
});

function more(found: Finding): readonly string[] {
	const { fix } = found;
	const said = inLanguage(found, vietnamese);
	const repair = fix?.kind === "replace" ? `\`${fix.text}\`` : JSON.stringify(fix?.intent);
	return [
		...[said.message, ...said.related.map(({ message }) => message)].map((line) => `  vi: ${line}`),
		...(fix === undefined ? [] : [`  fix: ${repair}`]),
	];
}

function expectPrinted(name: string, blocks: readonly string[]): void {
	const printed = `${blocks.join("\n\n")}\n`;
	const expected = join(root, name, "expected.txt");
	if (process.env.UPDATE) {
		mkdirSync(dirname(expected), { recursive: true });
		writeFileSync(expected, printed);
	}
	expect(printed).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
}
