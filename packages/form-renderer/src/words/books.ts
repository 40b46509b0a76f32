import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import type { Words } from "./words.ts";

/** The languages that the library speaks, with those of their words that are here: all of them. */
export const BOOKS: ReadonlyMap<string, Partial<Words>> = new Map<string, Words>([
	["vi", vi],
	["en", en],
	["ar", ar],
]);

/**
 * Whether its words are here.
 *
 * @param _language one that the library speaks
 * @param _all every word, and not only those that come first
 */
export function hasWords(_language: string, _all: boolean): boolean {
	return true;
}

/** Fetches them. Rejects when the network is cut. */
export function loadWords(_language: string, _all: boolean): Promise<void> {
	return Promise.resolve();
}
