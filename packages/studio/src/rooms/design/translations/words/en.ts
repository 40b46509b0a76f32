import { plural } from "../../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

export const en = {
	title: "Texts in their languages",
	lead: "Choose a text and write. Each one is written where it stands: in its own file, or in the file of its translation.",
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
		"Arrow keys go from text to text. What you type takes the place of the text, or is added to one of several lines. Enter opens a text to change it and hands over what you changed; Escape leaves it as it was. In a text of several lines, Ctrl and Enter hand it over.",
	line: (file: string, line: number): string => `${file}, line ${line}`,
	forTranslators: "For translators",
	forTranslatorsText:
		"A file in XLIFF 2.1 that translators' tools open. What comes back is shown first; one step takes it over, and one takes it back.",
	from: "From",
	into: "Into",
	which: "Which texts",
	whatIsMissing: "What is missing",
	download: (n: number): string => many(n, "Download # text", "Download # texts"),
	bringBack: "Bring back a translated file",
	take: (n: number): string => many(n, "Take over # text", "Take over # texts"),
	leaveIt: "Leave it",
	takenOver: (n: number): string => many(n, "# text is taken over", "# texts are taken over"),
	writtenIn: (language: string): string => `translations into ${language}`,
	cameBack: (changed: number, same: number, problems: number): string =>
		`${changed} to be written, ${same} as they are already, ${problems} that cannot be taken.`,
	untranslated: (n: number): string =>
		many(n, "# came back without a translation.", "# came back without a translation."),
	notWritten: "What is not taken",
	willBeWritten: "What would be written",
	problems: {
		unknown_text: "There is no such text any more.",
		source_changed: "The text has changed since it was given out:",
		placeholders_differ: "The names of values are not those of the text:",
		several_lines: "This text has one line only.",
		said_twice: "It came back twice; the first one counts.",
	},
	notTaken: {
		not_xliff: "This is no whole XLIFF 2 file.",
		file_too_large: "The file holds too much.",
		not_safe: "This file holds declarations that no translation needs, and was not read.",
		other_languages: "This file is of languages that these texts are not said in.",
	},
	nextMissing: "Next missing one",
	noMore: "Nothing more is missing here.",
	written: (what: string): string => `${what} is written`,
};

export type TranslationWords = typeof en;
