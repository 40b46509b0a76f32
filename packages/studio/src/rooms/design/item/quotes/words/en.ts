import { plural } from "../../../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** What is said of texts that quote a title as it was. */
export const en = {
	title: (old: string): string => `These texts still say “${old}”`,
	lede: "Nothing of them is changed unless you choose it.",
	all: "Choose all",
	in: (about: string, key: string): string => `${about} › ${key}`,
	change: (n: number): string => many(n, "Change # text", "Change # texts"),
	leave: "Leave them as they are",
	done: (n: number): string => many(n, "# text is changed.", "# texts are changed."),
};

export type QuoteWords = typeof en;
