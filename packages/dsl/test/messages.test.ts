import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { generate, readAllPages } from "../scripts/generate-messages.ts";
import type { Example } from "../scripts/message-pages.ts";
import { checkFiles } from "../src/check-files.ts";
import { IN_RELEASE } from "../src/profile.ts";
import { base, CITING, exampleFiles, profileFor } from "./example-files.ts";

/** The library behind the examples has few titles, which only a release says. */
const untitled = new Set(
	checkFiles(base, { profile: "release" }).findings.map(({ message }) => message),
);

/** Nor does it cite much, which only a house says that demands it. */
const uncited = new Set(
	checkFiles(base, { profile: CITING }).findings.map(({ message }) => message),
);

it("finds nothing in the library that the examples are laid over", () => {
	expect(checkFiles(base).findings).toEqual([]);
});

describe.each(readAllPages().map((page) => [page.code, page] as const))("%s", (code, page) => {
	it("is found in its wrong example", () => {
		expect(codes(code, page.wrong)).toContain(code);
	});

	it("is not found in its right example, nor anything else", () => {
		expect(codes(code, page.right)).toEqual([]);
	});
});

it("keeps what is generated from the pages up to date", () => {
	for (const [path, text] of Object.entries(generate())) {
		expect(readFileSync(join(import.meta.dirname, "..", path), "utf8")).toBe(text);
	}
});

function codes(code: string, examples: readonly Example[]): readonly string[] {
	return checkFiles(exampleFiles(code, examples), { profile: profileFor(code) })
		.findings.filter(({ message }) => !IN_RELEASE.has(code) || !untitled.has(message))
		.filter(({ message }) => code !== "citation_missing" || !uncited.has(message))
		.map((found) => found.code);
}
