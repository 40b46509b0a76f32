import { expect, test } from "vitest";

import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import { type Entry, say, type Words } from "./words.ts";

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
});
