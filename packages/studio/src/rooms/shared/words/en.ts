import { plural } from "../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** What is said of what procedures share. */
export const en = {
	title: "What procedures share",
	kinds: {
		fields: "Shared fields",
		registers: "Registers",
		lists: "Code lists",
		parts: "Shared parts",
	},
	is: {
		fields: "Shared field",
		registers: "Register",
		lists: "Code list",
		parts: "Shared part",
	},
	lede: {
		fields:
			"What procedures ask in the same words. Ask with a shared field, and people meet the same question everywhere.",
		registers:
			"A database of the state that procedures read from or write to. Its owner decides which procedure may read what, and why.",
		lists:
			"The answers that can be chosen where a procedure offers a choice. A code that is no longer used is retired, never deleted.",
		parts: "Steps that several procedures go through in the same way.",
	},
	search: {
		fields: "Find a field",
		registers: "Find a register",
		lists: "Find a code list",
		parts: "Find a part",
	},
	found: (n: number): string => many(n, "# in the library", "# in the library"),
	none: "Nothing has these words.",
	used: (n: number): string =>
		n === 0 ? "used in no procedure yet" : many(n, "used in # procedure", "used in # procedures"),
	about: "What it is and who uses it",
	owner: "Owner:",
	looking: "Looking where it is used…",
	changes: (n: number): string =>
		n === 0
			? "No procedure uses it yet."
			: many(
					n,
					"One procedure uses it. What you change here changes it there.",
					"# procedures use it. What you change here changes all of them.",
				),
	uses: {
		asked: (n: number): string => many(n, "Asked in # procedure", "Asked in # procedures"),
		read: (n: number): string =>
			many(n, "Only read, not asked, in # procedure", "Only read, not asked, in # procedures"),
		used: (n: number): string => many(n, "Used in # procedure", "Used in # procedures"),
		given: (n: number): string => many(n, "Given by # register", "Given by # registers"),
		shared: (n: number): string =>
			many(n, "Part of # other shared thing", "Part of # other shared things"),
	},
};

export type SharedWords = typeof en;
