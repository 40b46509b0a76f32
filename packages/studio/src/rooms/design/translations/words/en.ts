import { plural } from "../../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

export const en = {
	title: "Texts in their languages",
	lead: "Choose a text, press Enter and write. Each one is written where it stands: in its own file, or in the file of its translation.",
	complete: "How far each language is",
	done: (n: number, of: number): string => `${n} of ${of}`,
	missing: (n: number): string => many(n, "# is missing", "# are missing"),
	none: "nothing is missing",
	onlyMissing: (language: string): string => `Only what is missing in ${language}`,
	where: "Where it stands",
	whose: "Texts of",
	ofProcedure: "This procedure, and what it names",
	ofLibrary: "The whole library",
	filter: "Show",
	all: "All texts",
	anyMissing: "What is missing in any language",
	search: "Find in texts",
	shown: (n: number): string => many(n, "# text is shown", "# texts are shown"),
	nothing: "No text is like that.",
	loading: "Reading the texts…",
	empty: "missing",
	notSpoken: "not one of its languages",
	edit: (what: string, language: string): string => `${what}, ${language}`,
	open: (what: string): string => `Open ${what}`,
	keysHint:
		"Arrow keys go from text to text, Enter writes, Escape leaves it as it was. In a text of several lines, Ctrl and Enter hand it over.",
	line: (file: string, line: number): string => `${file}, line ${line}`,
	nextMissing: "Next missing one",
	noMore: "Nothing more is missing here.",
	written: (what: string): string => `${what} is written`,
};

export type TranslationWords = typeof en;
