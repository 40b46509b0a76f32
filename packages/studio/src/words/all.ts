import { ar } from "./ar.ts";
import { en, type Words } from "./en.ts";
import type { Language } from "./index.ts";
import { vi } from "./vi.ts";

/** Every language at once: for tests, and for a preview that speaks another language than the page. */
export const WORDS: Readonly<Record<Language, Words>> = { vi, en, ar };
