import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { CHOICES as ar } from "./keys-ar.ts";
import { CHOICES as en, KEYS as enKeys } from "./keys-en.ts";
import { CHOICES as vi } from "./keys-vi.ts";
import { RARE_CHOICES as rareAr } from "./rare-keys-ar.ts";
import { RARE_CHOICES as rareEn } from "./rare-keys-en.ts";
import { RARE_CHOICES as rareVi } from "./rare-keys-vi.ts";

/** As the language publishes them: a set of words is an `enum`, or the pattern of the names that a map may have. */
const SCHEMAS = fileURLToPath(new URL("../../../../../../dsl/schemas/", import.meta.url));

/** Every word of every closed set of the language. */
const words = new Set(
	readdirSync(SCHEMAS)
		.filter((name) => name.endsWith(".json"))
		.flatMap((name) => wordsIn(JSON.parse(readFileSync(`${SCHEMAS}${name}`, "utf8")))),
);

const books = { en: { ...en, ...rareEn }, vi: { ...vi, ...rareVi }, ar: { ...ar, ...rareAr } };

it.each(Object.entries(books))("%s has words for each closed set", (_, said) => {
	expect(words.size).toBeGreaterThan(120);
	expect([...words].filter((word) => !Object.hasOwn(said, word) && !isKey(word))).toEqual([]);
	// As people say it, not as it is written.
	expect(Object.entries(said).filter(([, label]) => /^\s*$|_/.test(label))).toEqual([]);
	expect(Object.keys(said).toSorted()).toEqual(Object.keys(books.en).toSorted());
});

it("each stands in one book: what a step may take is there at once", () => {
	expect(Object.keys(rareEn).filter((word) => Object.hasOwn(en, word))).toEqual([]);
});

/** What limits count are called like the keys of what they count. */
function isKey(word: string): boolean {
	return ["fields_typed", "documents", "visits", "working_days"].includes(word) && word in enKeys;
}

function wordsIn(schema: unknown): readonly string[] {
	if (typeof schema !== "object" || schema === null) return [];
	return Object.entries(schema).flatMap(([key, value]) => {
		if (key === "enum") return (value as readonly unknown[]).map(String);
		if (key === "const") return [String(value)];
		if (key === "pattern") return namesOf(String(value));
		return wordsIn(value);
	});
}

/** `^(monday|tuesday)$` */
function namesOf(pattern: string): readonly string[] {
	return /^\^\(([a-z_]+(?:\|[a-z_]+)+)\)\$$/.exec(pattern)?.[1]?.split("|") ?? [];
}
