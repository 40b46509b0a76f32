import type { Language } from "../../../../words/index.ts";
import { ar } from "./ar.ts";
import { en, type ItemWords } from "./en.ts";
import { vi } from "./vi.ts";

/** All of them at once, for those who hold one against the other. A page loads one language. */
export const ITEM_WORDS: Readonly<Record<Language, ItemWords>> = { vi, en, ar };
