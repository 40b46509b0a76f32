import type { LetterWords } from "./index.ts";

export const en: LetterWords = {
	number: "Number",
	caseNumber: "Application",
	date: "Date",
	verify: "Anybody can check this paper with the code",
	genuine: "This paper is genuine and in force.",
	revoked: "This paper was issued here and is no longer in force.",
	unknownCode: "No paper has this code.",
};
