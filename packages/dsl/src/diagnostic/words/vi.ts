import type { FindingWords } from "./finding-words.ts";
import { sentences } from "./vi.generated.ts";
import { phrases } from "./vi-phrases.ts";

export const vi: FindingWords = { language: "vi", sentences, phrases };
