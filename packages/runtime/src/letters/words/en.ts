import type { LetterWords } from "./index.ts";

export const en: LetterWords = {
	number: "Number",
	caseNumber: "Application",
	date: "Date",
	yes: "Yes",
	no: "No",
	months:
		"January February March April May June July August September October November December".split(
			" ",
		),
	verify: "Anybody can check this paper with the code",
	validUntil: "Valid until",
	genuine: "This paper is genuine and in force.",
	revoked: "This paper was issued here and is no longer in force.",
	unknownCode: "No paper has this code.",
};
