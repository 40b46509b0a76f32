import { useLanguage } from "../../words/Speaking.tsx";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

export type PlainWordKey = keyof typeof en;
export type PlainWords = Readonly<Record<PlainWordKey, string>>;

const BOOKS: Readonly<Record<string, PlainWords>> = { vi, en, ar };

/** The languages that these pages speak; the first serves whoever asks for none of them. */
export const LANGUAGES: readonly string[] = Object.keys(BOOKS);

/** One sentence; what is filled in is kept apart from the direction of the text around it. */
export function usePlainWords(): (
	key: PlainWordKey,
	values?: Readonly<Record<string, string | number>>,
) => string {
	const book = BOOKS[useLanguage()] ?? en;
	return (key, values = {}) =>
		book[key].replace(/\{(\w+)\}/g, (_, name: string) => `\u2068${values[name] ?? ""}\u2069`);
}
