import { REFUSALS } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { REFUSAL_WORDS } from "../step/refusal-words.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import { addWords, type Entry, say, type Words } from "./words.ts";

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();
const sentences = (entry: Entry) => (typeof entry === "string" ? [entry] : Object.values(entry));

test.each([
	["vi", vi],
	["ar", ar],
] as [string, Words][])("%s has every entry, with the same holes", (language, words) => {
	for (const [key, english] of Object.entries(en as Words)) {
		const entry = words[key as keyof Words];
		const wanted = new Set(holes(sentences(english).at(-1) ?? ""));
		expect(entry, `${language}: ${key}`).toBeTruthy();
		for (const sentence of sentences(entry)) {
			for (const hole of holes(sentence)) expect(wanted, `${language}: ${key}`).toContain(hole);
		}
	}
});

test("numbers choose the plural and are written in Latin digits", () => {
	expect(say("ar", "page_of", { page: 1, of: 4 })).toBe("الصفحة 1 من 4");
	expect(say("en-GB", "page_of", { page: 2, of: 1000 })).toBe("Page 2 of 1,000");
	expect(say("fr", "back")).toBe("Back");
	expect(say("en", "check_lede", { n: 0 })).toBe("Everything came from registers.");
});

test.each([
	["vi", vi],
	["en", en as Words],
	["ar", ar],
] as [string, Words][])("%s has words for every refusal of a case", (_language, words) => {
	expect(REFUSALS.filter((code) => !words[REFUSAL_WORDS[code]])).toEqual([]);
});

test("a host adds a language: its plural classes, its numbers, and English for what it leaves out", () => {
	addWords("pl", {
		back: "Wstecz",
		found_n: { one: "{n} wynik", few: "{n} wyniki", many: "{n} wyników", other: "{n} wyniku" },
	});
	expect([1, 3, 5, 12000].map((n) => say("pl-PL", "found_n", { n }))).toEqual([
		"1 wynik",
		"3 wyniki",
		"5 wyników",
		"12\u00a0000 wyników",
	]);
	expect(say("pl", "back")).toBe("Wstecz");
	expect(say("pl", "continue")).toBe("Continue");
});

test("a host says some of our words in its own way, in one country or in all", () => {
	addWords("en-IE", { submit: "Lodge" });
	expect(say("en-IE", "submit")).toBe("Lodge");
	expect(say("en-IE", "back")).toBe("Back");
	expect(say("en", "submit")).toBe("Submit");
});
