import { keyTables } from "@onedoor/dsl/check";
import { expect, it } from "vitest";

import { KEYS as ar } from "./keys-ar.ts";
import { KEYS as en } from "./keys-en.ts";
import { KEYS as vi } from "./keys-vi.ts";

/** Every key of the language, of whatever item: each may stand in a panel. */
const keys = [...new Set(keyTables().flatMap((table) => table.keys.map(({ name }) => name)))];

it.each(Object.entries({ en, vi, ar }))("%s has a name for each key of the language", (_, said) => {
	expect(keys.length).toBeGreaterThan(250);
	expect(keys.filter((key) => !Object.hasOwn(said, key))).toEqual([]);
	// A name in words, not the key as it is written.
	expect(Object.entries(said).filter(([, words]) => /^\s*$|_/.test(words))).toEqual([]);
});
