import { expect, it } from "vitest";

import { PLAY_WORDS } from "./index.ts";

/** Every sentence with its place; functions are called with what stands for any number or name. */
function sentences(book: unknown, place = ""): readonly (readonly [string, string])[] {
	if (typeof book === "string") return [[place, book]];
	if (typeof book === "function") {
		const speak = book as (...values: unknown[]) => unknown;
		if (place === ".text") return [[place, String(speak({ en: "x" }, "en", "x"))]];
		const isName = place === ".takes";
		return [1, 2, 5, 11].map((n) => [place, String(speak(isName ? "submit" : n, n))] as const);
	}
	return Object.entries(book as object).flatMap(([key, value]) =>
		sentences(value, `${place}.${key}`),
	);
}

it.each(Object.entries(PLAY_WORDS))("%s says something everywhere", (_, book) => {
	for (const [place, said] of sentences(book)) {
		expect(said.trim(), place).not.toBe("");
		expect(said, place).not.toMatch(/undefined|NaN|#/);
	}
});
