import { keyTables } from "@onedoor/dsl/check";
import { expect, it } from "vitest";

import { KEYS as ar } from "./keys-ar.ts";
import { KEYS as en } from "./keys-en.ts";
import { KEYS as vi } from "./keys-vi.ts";
import { RARE_KEYS as rareAr } from "./rare-keys-ar.ts";
import { RARE_KEYS as rareEn } from "./rare-keys-en.ts";
import { RARE_KEYS as rareVi } from "./rare-keys-vi.ts";

/** Every key of the language, of whatever item: each may stand in a panel. */
const keys = [...new Set(keyTables().flatMap((table) => table.keys.map(({ name }) => name)))];

const books = { en: [en, rareEn], vi: [vi, rareVi], ar: [ar, rareAr] };

it.each(Object.entries(books))("%s has a name for each key of the language", (_, [usual, rare]) => {
	const said = { ...usual, ...rare };
	expect(keys.length).toBeGreaterThan(250);
	expect(keys.filter((key) => !Object.hasOwn(said, key))).toEqual([]);
	// A name in words, not the key as it is written.
	expect(Object.entries(said).filter(([, words]) => /^\s*$|_/.test(words))).toEqual([]);
});

it("a key has one name", () => {
	expect(Object.keys(rareEn).filter((key) => Object.hasOwn(en, key))).toEqual([]);
});
