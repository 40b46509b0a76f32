import type { FetchingPlace } from "@onedoor/dsl/assist";

import { plural } from "../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

const kinds: Readonly<Record<FetchingPlace["kind"], string>> = {
	field: "Changed: the field itself",
	asked: "Asked no more",
	seen: "Sees the fetched value",
	given: "Gives the fetched value on",
	rule: "Goes on working",
	letter: "Letters that mention it",
	other: "Reads it as before",
};

/** What is said before a field is fetched instead of asked. */
export const en = {
	title: (field: string): string => `Fetch “${field}” instead of asking?`,
	looking: "Looking at everything it touches…",
	from: (register: string): string => `${register} gives it.`,
	login: "Signing in tells it.",
	because: (purpose: string): string => `It may be read for this: ${purpose}.`,
	law: (title: string, where: string): string => `Legal basis: ${title} ${where}`.trim(),
	kinds: kinds as Readonly<Record<FetchingPlace["kind"], string>>,
	page: (page: string, step: string): string => `${page}, in ${step}`,
	asking: (owner: string): string =>
		`Its register does not let this procedure read it yet. Its owner decides: ${owner}. With this change it is asked for in the register's own file, where the owner sees it and agrees or not.`,
	purpose: "Why is it read? People are told this",
	languages: (names: string): string => `Its titles stay, in ${names}.`,
	counted: (places: number, files: number): string =>
		`${many(places, "# place", "# places")}, ${many(files, "# file", "# files")}`,
	how: "What do people see of it?",
	hidden: "Nothing: it is fetched without being shown",
	shown: "The value with its source, to be confirmed or disputed",
	silent: "And if the register does not answer?",
	silences: {
		ask: "Then the applicant is asked after all",
		officer: "Then the officer is asked",
		leave_empty: "Then it stays empty",
	},
	spares: (before: string, after: string): string =>
		`Fields typed: ${before} before, ${after} after.`,
	sparesSome: (typed: string): string =>
		`Fields typed: ${typed} before and after. The least and the most stay; whoever was asked for it types one less.`,
	stays: "The field stays: officers and letters go on having its value, from the register.",
	works: "Everything that reads it goes on working: the check finds nothing new.",
	breaks: (n: number): string =>
		many(n, "The check would find something new:", "The check would find # new things:"),
	apply: "Apply",
	applying: "Applying…",
	cancel: "Cancel",
	cannot: "This can no longer be done: the text has changed. Look at the findings again.",
	doneSome: (field: string): string =>
		`${field} is fetched now. Whoever was asked for it types one field less.`,
	done: (field: string, before: string, after: string): string =>
		`${field} is fetched now. Fields typed: ${before} before, ${after} now.`,
};

export type FetchWords = typeof en;
