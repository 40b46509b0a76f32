import type { MissingWords } from "./en.ts";

/** A language is called `Tiếng Anh` where it stands alone, and `tiếng Anh` in a sentence. */
const inside = (language: string): string => language.charAt(0).toLowerCase() + language.slice(1);

export const vi: MissingWords = {
	name: (language) => `Chưa có tên bằng ${inside(language)}.`,
	words: (language) => `Chưa có lời bằng ${inside(language)}.`,
};
