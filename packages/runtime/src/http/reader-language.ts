import { hasLetterWords } from "../letters/words/index.ts";

/** The first language of an `Accept-Language` header that there are words for; else the one given. */
export function readerLanguage(wanted: string, otherwise: string): string {
	const named = wanted.split(",").map((one) => one.trim().split(/[-;]/)[0]?.toLowerCase() ?? "");
	return named.find(hasLetterWords) ?? otherwise;
}
