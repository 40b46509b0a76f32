import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

import { others } from "../words/en.ts";
import { ar } from "../words/first/ar.ts";
import { en } from "../words/first/en.ts";
import { vi } from "../words/first/vi.ts";
import { BOOKS, hasWords, loadWords } from "./books.ts";

const SRC = join(import.meta.dirname, "..");

test("what is said before any words are fetched is said as later", () => {
	for (const [language, words] of [
		["vi", vi],
		["en", en],
		["ar", ar],
	] as const)
		expect(words).toMatchObject(BOOKS.get(language) ?? {});
});

test.each([
	"element/OnedoorCase.tsx",
	// A portal has these around every page.
	"parts/Footer.tsx",
	"parts/LanguageNav.tsx",
	"parts/TopBar.tsx",
])("all that %s has at once says only words that come first", (start) => {
	const late = [...reachedAtOnce(join(SRC, start))].flatMap((file) =>
		saidIn(readFileSync(file, "utf8"))
			.filter((key) => Object.hasOwn(others, key))
			.map((key) => `${file.slice(SRC.length)}: ${key}`),
	);
	expect(late).toEqual([]);
});

test("words are fetched once for each language, and all of them once all are needed", async () => {
	expect(hasWords("en", false)).toBe(false);
	await loadWords("en", false);
	expect([hasWords("en", false), hasWords("en", true), hasWords("vi", false)]).toEqual([
		true,
		false,
		false,
	]);
	await loadWords("en", true);
	await loadWords("vi", false);
	expect(hasWords("vi", true)).toBe(true);
	expect(BOOKS.get("vi")).toHaveProperty("check_title");
});

/** A file with those that it imports, and so on; not what it fetches. */
function reachedAtOnce(file: string, known = new Set<string>()): ReadonlySet<string> {
	if (known.has(file)) return known;
	known.add(file);
	for (const [, kind, path = ""] of readFileSync(file, "utf8").matchAll(
		/^(?:import|export|\}) ?(type )?.*from "(\..*)";$/gm,
	)) {
		const next = join(dirname(file), path);
		if (kind === undefined && existsSync(next) && !isOnDemand(next)) reachedAtOnce(next, known);
	}
	return known;
}

/** The built element has others in their place. */
function isOnDemand(file: string): boolean {
	return /words\/books\.ts$/.test(file);
}

function saidIn(text: string): readonly string[] {
	return [...text.matchAll(/\bsay\(([^()]*)/g)].flatMap(([, inside = ""]) =>
		[...inside.matchAll(/["`](\w+)["`]/g)].map(([, key = ""]) => key),
	);
}
