import { expect, it } from "vitest";

import { WORDS } from "./index.ts";

/** Every sentence of a book, with its place; functions are called with numbers and names that stand for any. */
function sentences(book: unknown, place = ""): readonly (readonly [string, string])[] {
	if (typeof book === "string") return [[place, book]];
	if (typeof book === "function") {
		const speak = book as (...values: unknown[]) => unknown;
		const unit = place.endsWith(".duration") ? "working days" : "x";
		const first = (n: number) => (place.endsWith(".step.name") ? "English" : n);
		return [1, 2, 5, 11].map((n) => [`${place}(${n})`, String(speak(first(n), unit))] as const);
	}
	return Object.entries(book as object).flatMap(([key, value]) =>
		sentences(value, `${place}.${key}`),
	);
}

it.each(Object.entries(WORDS))("%s says something everywhere, and fills every place", (_, book) => {
	for (const [place, said] of sentences(book)) {
		expect(said.trim(), place).not.toBe("");
		expect(said, place).not.toMatch(/undefined|NaN|#/);
	}
});

it("counts as each language counts", () => {
	expect(WORDS.en.room.written(1, "a.yaml")).toBe("1 line changed in a.yaml");
	expect(WORDS.en.room.written(2, "a.yaml")).toBe("2 lines changed in a.yaml");
	expect([1, 2, 3, 11].map((n) => WORDS.ar.home.errors(n))).toEqual([
		"خطأ واحد",
		"خطآن",
		"3 أخطاء",
		"11 خطأ",
	]);
});
