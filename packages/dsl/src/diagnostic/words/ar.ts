import { sentences } from "./ar.generated.ts";
import { phrases } from "./ar-phrases.ts";
import type { FindingWords } from "./finding-words.ts";

export const ar: FindingWords = { language: "ar", sentences, phrases };
