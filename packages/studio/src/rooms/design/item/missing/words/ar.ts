import type { MissingWords } from "./en.ts";

export const ar: MissingWords = {
	name: (language) => `ينقص الاسم باللغة ${language}.`,
	words: (language) => `ينقص النص باللغة ${language}.`,
};
