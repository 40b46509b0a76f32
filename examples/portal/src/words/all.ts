import type { Language } from "../locale/language.ts";
import { ar } from "./ar.ts";
import { desk as arDesk } from "./desk/ar.ts";
import { desk as enDesk } from "./desk/en.ts";
import { desk as viDesk } from "./desk/vi.ts";
import { en, type Words } from "./en.ts";
import { vi } from "./vi.ts";

/** Every language at once: for tests. A page fetches the one that is spoken. */
export const WORDS: Readonly<Record<Language, Words>> = {
	vi: { ...vi, desk: viDesk },
	en: { ...en, desk: enDesk },
	ar: { ...ar, desk: arDesk },
};
