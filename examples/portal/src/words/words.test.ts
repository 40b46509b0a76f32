import { REFUSALS } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { WORDS } from "./all.ts";

/** Every sentence of a book, with its place; functions are called with numbers and names that stand for any. */
function sentences(book: unknown, place = ""): readonly (readonly [string, string])[] {
	if (typeof book === "string") return [[place, book]];
	if (typeof book === "function") {
		return [1, 2, 5, 11].map((n) => [`${place}(${n})`, saidBy(book as Sentence, n)] as const);
	}
	return Object.entries(book as object).flatMap(([key, value]) =>
		sentences(value, `${place}.${key}`),
	);
}

type Sentence = (value: unknown, other: string) => string;

/** Sentences take a number or a name; which of the two, they do not say. */
function saidBy(sentence: Sentence, n: number): string {
	try {
		return sentence(n, "x");
	} catch {
		return sentence(String(n), "x");
	}
}

it.each(Object.entries(WORDS))("%s says something everywhere, and fills every place", (_, book) => {
	for (const [place, said] of sentences(book)) {
		expect(said.trim(), place).not.toBe("");
		expect(said, place).not.toMatch(/undefined|NaN|#/);
	}
});

it.each(Object.entries(WORDS))("%s has words for every refusal of a case", (_, { refusals }) => {
	const book: Readonly<Record<string, unknown>> = refusals;
	expect(REFUSALS.filter((code) => typeof book[code] !== "string")).toEqual([]);
});

it("counts in Arabic as Arabic counts", () => {
	expect([1, 2, 3, 11].map((n) => WORDS.ar.desk.send(n))).toEqual([
		"أرسل تصحيحًا واحدًا",
		"أرسل تصحيحين",
		"أرسل 3 تصحيحات",
		"أرسل 11 تصحيحًا",
	]);
});
