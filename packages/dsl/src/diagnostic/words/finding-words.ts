/** All that findings are said with in a language other than English. */
export interface FindingWords {
	readonly language: Exclude<FindingLanguage, "en">;
	/** Sentences of the catalogue by code, as `fill` takes them. */
	readonly sentences: Readonly<Record<string, string>>;
	/** What stands in them as a value, by its English: see `phraseIn`. */
	readonly phrases: Readonly<Record<string, string>>;
}

/** Languages that findings are said in. */
export type FindingLanguage = "en" | "vi" | "ar";

/** The words of a language, loaded when they are asked for. None for English, which every finding brings, nor for a language we do not have. */
export async function findingWords(language: string): Promise<FindingWords | undefined> {
	switch (language.split("-")[0]) {
		case "vi":
			return (await import("./vi.ts")).vi;
		case "ar":
			return (await import("./ar.ts")).ar;
		default:
			return undefined;
	}
}
