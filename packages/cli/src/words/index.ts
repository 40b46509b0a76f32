import { en, type Words } from "./en.ts";
import { vi } from "./vi.ts";

export type { Words } from "./en.ts";

export type Language = "en" | "vi";

/** What `--lang` takes; the first is the default. */
export const LANGUAGES: readonly [Language, ...Language[]] = ["en", "vi"];

export const WORDS: Readonly<Record<Language, Words>> = { en, vi };
