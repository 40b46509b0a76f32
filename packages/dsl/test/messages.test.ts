import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { generate, readAllPages } from "../scripts/generate-messages.ts";
import type { Example } from "../scripts/message-pages.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";
import { type HouseProfile, IN_RELEASE } from "../src/profile.ts";
import { overlay } from "./overlay.ts";

const folder = join(import.meta.dirname, "examples-base");
const base: readonly InputFile[] = readdirSync(folder).map((path) => ({
	path,
	text: readFileSync(join(folder, path), "utf8"),
}));

/** Codes whose wrong example would have to be huge to be wrong: the test makes it so. */
const GROWN: Readonly<Record<string, (text: string) => string>> = {
	file_too_large: (text) => text + "# a line\n".repeat(20_001),
	findings_cut: (text) => text + Array.from({ length: 120 }, (_, n) => `  Field-${n}:\n`).join(""),
};

/** The library behind the examples has few titles, which only a release says. */
const untitled = new Set(
	checkFiles(base, { profile: "release" }).findings.map(({ message }) => message),
);

/** Nor does it cite much, which only a house says that demands it. */
const uncited = new Set(
	checkFiles(base, {
		profile: { like: "strict", severities: new Map(), citations: "required" },
	}).findings.map(({ message }) => message),
);

it("finds nothing in the library that the examples are laid over", () => {
	expect(checkFiles(base).findings).toEqual([]);
});

describe.each(readAllPages().map((page) => [page.code, page] as const))("%s", (code, page) => {
	it("is found in its wrong example", () => {
		expect(codes(code, page.wrong, GROWN[code])).toContain(code);
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

/** A house that demands citations; what the base itself does not cite is no finding of an example. */
const CITING: HouseProfile = { like: "strict", severities: new Map(), citations: "required" };

function codes(
	code: string,
	examples: readonly Example[],
	grow = (text: string) => text,
): readonly string[] {
	const files = examples.reduce((files: readonly InputFile[], example, index) => {
		const ending = `.${example.kind}.yaml`;
		if (example.whole)
			return [...files, { path: `example_${index}${ending}`, text: grow(example.text) }];
		return files.map((file) =>
			file.path.endsWith(ending) ? { ...file, text: overlay(file.text, example.text) } : file,
		);
	}, base);
	const isRelease = IN_RELEASE.has(code);
	const usual = isRelease ? "release" : "strict";
	const profile = code === "citation_missing" ? CITING : usual;
	return checkFiles(files, { profile })
		.findings.filter(({ message }) => !isRelease || !untitled.has(message))
		.filter(({ message }) => code !== "citation_missing" || !uncited.has(message))
		.map((found) => found.code);
}
