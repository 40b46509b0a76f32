import { plural } from "../../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** What is said of numbers beyond the table. */
export const en = {
	forWhom: "Fields typed: for whom it changes",
	where: (rule: string, before: string, after: string): string =>
		`Where ${rule}: ${before} before, ${after} now.`,
	fewer: (n: number): string => many(n, "# fewer at the least.", "# fewer at the least."),
	more: (n: number): string => many(n, "# more at the least.", "# more at the least."),
	whySame:
		"The least of all stays where the shortest way asks none of it, and the most stays where a register may be silent: then it is typed after all.",
	known: "What is asked and could be known",
	toKnown: "What of it could be known",
	counted: (typed: number): string =>
		many(typed, "# field is typed by people.", "# fields are typed by people."),
	couldBe: (n: number): string =>
		many(n, "# question could be answered elsewhere:", "# questions could be answered elsewhere:"),
	looking: "Looking who could know it…",
	nothing:
		"Nothing that people type here fits what a register of this country gives, or what signing in tells.",
	askedAt: (step: string, boxes: number): string =>
		`asked at: ${step} · ${many(boxes, "# box", "# boxes")}`,
	login: "Signing in tells it",
	foundBy: (keys: string): string => `found by ${keys}`,
	allowed: "may be read already",
	toAllow: "its owner has to allow it",
	sure: "the check says it is the same",
	judge: "only if it is the same thing: that is for you to judge",
	others: "What an earlier procedure or a register already has",
	open: "Show it in the text",
	holes: (n: number): string =>
		many(
			n,
			"Not counted: # thing has to be mended first.",
			"Not counted: # things have to be mended first.",
		),
	holesElse:
		"Not counted: a rule cannot be worked out yet. What is wrong stands under the findings.",
	toHole: (file: string, line: number): string => `Go to ${file}, line ${line}`,
	moreHoles: (n: number): string =>
		many(n, "# more stands under the findings.", "# more stand under the findings."),
};

export type BurdenWords = typeof en;
