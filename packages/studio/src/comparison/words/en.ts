import type { Audience, OpenCase, Severity } from "@onedoor/dsl/diff";

import { plural } from "../../words/plural.ts";
import type { Sign } from "../order.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** `n` of `of` changes are of this kind. */
const verdicts: Readonly<Record<Severity, (n: number, of: number) => string>> = {
	breaking: (n, of) =>
		`${many(of, "# change", "# changes")}. With ${many(n, "one of them", "# of them")}, marked “Breaks”, something that others rely on is gone.`,
	decision: (n, of) =>
		`${many(of, "# change", "# changes")}. For ${many(n, "one of them", "# of them")}, marked “To decide”, somebody has to say that it is meant.`,
	safe: (_, of) => `${many(of, "# change", "# changes")}: nobody is worse off.`,
};
const audiences: Readonly<Record<Audience, string>> = {
	citizen: "What citizens notice",
	office: "What offices notice",
	integrator: "What other systems notice",
	"open-cases": "What open cases notice",
};
const severities: Readonly<Record<Severity, string>> = {
	breaking: "Breaks",
	decision: "To decide",
	safe: "Safe",
};
const signs: Readonly<Record<Sign, string>> = {
	added: "Added",
	removed: "Removed",
	changed: "Changed",
};
const legend: Readonly<Record<Sign, string>> = {
	added: "added, thick line",
	removed: "removed, dashed and struck",
	changed: "changed, double line",
};
const caseVerdicts: Readonly<Record<OpenCase["verdict"], string>> = {
	safe: "Safe",
	"needs-mapping": "A plan has to say more",
	blocked: "Not possible",
};

/** Every sentence of a comparison, in English. The other languages have the same shape. */
export const en = {
	compareWith: "Compare with",
	published: "What is published",
	saved: "What is saved",
	branches: "Branches",
	tags: "Tags",
	commits: "Earlier states",
	another: "Another state",
	anotherName: "Branch, tag or number of a commit",
	show: "Compare",
	title: (before: string): string => `${before} and this text`,
	comparing: "Comparing…",
	noHistory: {
		no_repository:
			"This library has no history: its folder lies in no git repository. It can be compared with what is saved.",
		git_missing:
			"The history cannot be read: git is not installed on this machine. It can be compared with what is saved.",
	},
	trouble: {
		title: "Could not be compared",
		before: (file: string, line: string): string =>
			`${file} cannot be read as it was then${line}. Nothing is known of what differs.`,
		after: (file: string, line: string): string =>
			`${file} cannot be read as it is now${line}. Nothing is known of what differs. Mend the text first.`,
		line: (line: number): string => `, line ${line}`,
		revision: (name: string): string => `There is no state “${name}” in the history.`,
		procedure: "The procedure is in neither of both.",
		other: (code: string): string => `The server did not answer as expected (${code}). Try again.`,
		open: "Open the text",
	},
	counts: {
		choose: "Count open cases from a file",
		hint: "A file with the numbers of open cases, from whoever runs the cases. It is used for this comparison and not kept.",
		from: (file: string): string => `Open cases as counted in ${file}`,
		drop: "Without open cases",
		bad: (file: string): string => `${file} does not hold numbers of open cases.`,
	},
	burden: "What it asks of people, before and now",
	same: "Nothing differs.",
	unread: "What the changes mean cannot be said as long as the text cannot be read.",
	showTexts: "Show the lines of text",
	sameMeaning: "No change in meaning.",
	elsewhere: (n: number): string =>
		many(
			n,
			"# file that changed is shared, or belongs to another procedure.",
			"# files that changed are shared, or belong to other procedures.",
		),
	whatElsewhere: "See what it means for others",
	onlyText: (lines: number): string =>
		many(lines, "Only the text differs, in # line.", "Only the text differs, in # lines."),
	verdicts: verdicts as Readonly<Record<Severity, (n: number, of: number) => string>>,
	errors: (before: number, after: number): string =>
		`What could be read was compared: ${many(before, "# error", "# errors")} before, ${many(after, "# error", "# errors")} now.`,
	inWords: (n: number): string => many(n, "# change, in words", "# changes, in words"),
	count: (n: number): string => many(n, "# change", "# changes"),
	next: "Next change",
	previous: "Previous change",
	audiences: audiences as Readonly<Record<Audience, string>>,
	severities: severities as Readonly<Record<Severity, string>>,
	directions: { better: "better for people", worse: "worse for people" },
	signs: signs as Readonly<Record<Sign, string>>,
	inText: "Show in the text",
	atStep: "Show the step",
	stood: "Show what stood there",
	picture: "Both in one picture",
	pictureRegion: "Picture of the changes, scrolls sideways",
	legend: legend as Readonly<Record<Sign, string>>,
	others: (n: number): string =>
		many(n, "# other procedure changes too", "# other procedures change too"),
	texts: (n: number): string => many(n, "# file, as text", "# files, as text"),
	sides: (before: string): string => `− ${before}, + this text`,
	textOf: (file: string): string => `What differs in ${file}`,
	lines: (n: number): string => many(n, "# line", "# lines"),
	newFile: "new",
	goneFile: "gone",
	otherFiles: (n: number): string =>
		many(n, "# more file of the library", "# more files of the library"),
	moreFiles: (n: number): string =>
		many(n, "# more file differs and is not shown.", "# more files differ and are not shown."),
	tests: {
		title: "Scenarios",
		untried: (n: number): string =>
			many(
				n,
				"No scenario goes through this step, which the changes are about:",
				"No scenario goes through these # steps, which the changes are about:",
			),
		tried: "A scenario goes through every step that the changes are about.",
		see: "See what scenarios cover",
	},
	agree: {
		title: "Who has to agree",
		how: "They say so when they review the proposal. Nothing is in force before.",
		text: (of: string): string => `answers for the text of “${of}”`,
		changes_too: (of: string): string =>
			`answers for “${of}”, which means something else too by what it shares with this text`,
		register: (of: string): string => `keeps the register “${of}”, whose rules are changed here`,
		reads: (of: string, fields: string): string =>
			`keeps the register “${of}”, from which more is taken: ${fields}`,
		several: (n: number): string => many(n, "and # more procedure", "and # more procedures"),
		nobody: (n: number): string =>
			many(
				n,
				"No text says who answers for this shared part. Whoever looks after the library says it:",
				"No text says who answers for these shared parts. Whoever looks after the library says it:",
			),
	},
	cases: {
		title: (n: number): string => many(n, "# open case", "# open cases"),
		stay: (day: string): string =>
			`Open cases finish on the edition of ${day} with which they began, unless a plan moves them.`,
		none: "No case waits anywhere by an edition that changed.",
		table: "Open cases by step",
		step: "Where",
		open: "Open",
		moved: "If they went over to the new text",
		planned: "a plan moves them",
		verdicts: caseVerdicts as Readonly<Record<OpenCase["verdict"], string>>,
	},
};

export type ComparisonWords = typeof en;
