import type { ProposalRefusal } from "../../../api/answers.ts";
import { plural } from "../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

const refusals: Readonly<Record<ProposalRefusal, string>> = {
	no_repository: "This library lies in no repository, so that nothing can be proposed from here.",
	nothing_changed: "Nothing differs from the last state: there is nothing to propose.",
	no_author: "It is not known who you are: set user.name and user.email for git.",
	remote_unreachable:
		"The place where proposals go does not answer. Nothing was written; try again.",
	push_refused: "The place where proposals go refused it. Nothing was changed there.",
	forge_refused:
		"The change was sent, but approval could not be asked for. Propose again to ask once more.",
};

/** Comparing and proposing. */
export const en = {
	title: (n: number): string => many(n, "# change, in words", "# changes, in words"),
	with: "Compare with",
	onDisk: "What was last saved",
	revision: (subject: string, day: string): string => `${subject} (${day})`,
	none: "No change in meaning",
	noneText:
		"Nobody is asked, told or promised anything else. Only the text differs, or nothing does.",
	comparing: "Comparing…",
	failed: "Could not compare",
	failedText:
		"This says nothing about whether anything changed. Repair the text, or choose another state.",
	why: {
		before_unreadable: "The older text cannot be read.",
		after_unreadable: "The text on screen cannot be read.",
		procedure_unknown: "Neither side has this procedure.",
		revision_unknown: "There is no such state.",
	} as Readonly<Record<string, string>>,
	previous: "Previous change",
	next: "Next change",
	picture: "Both in one picture",
	pictureRegion: "Both editions in one picture, scrolls sideways",
	noPicture: "One side has no whole procedure to draw.",
	added: "added",
	removed: "removed",
	changed: "changed",
	legend: {
		added: "added, thick line",
		removed: "removed, dashed and struck",
		changed: "changed, double line",
	},
	showText: "Show in the text",
	texts: (n: number): string => many(n, "The text, # file", "The text, # files"),
	file: (path: string): string => `What differs in ${path}`,
	numbers: "What it asks of people, before and now",
	severity: {
		breaking: "breaks something",
		decision: "needs a decision",
		safe: "nobody is worse off",
	},
	propose: "Propose",
	proposeTitle: "Propose the change",
	lede: "Nothing is in force until somebody approves. You can add to the proposal later.",
	before: "Before you ask",
	noErrors: "Every step can be reached and every path ends.",
	errors: (n: number): string =>
		many(n, "# error has to be repaired first.", "# errors have to be repaired first."),
	toLook: (n: number): string => many(n, "# finding to look at.", "# findings to look at."),
	checkFailed: "The check could not run, so nothing is known of this text.",
	saves: "What is not saved yet is saved with it.",
	read: "What reviewers read first",
	name: "Title",
	reason: "Why",
	law: "Legal basis",
	lawHint: "If the change rests on one.",
	summary: "What changes",
	send: "Propose",
	sending: "Proposing…",
	back: "Back to the draft",
	proposed: (isNew: boolean): string =>
		isNew ? "The change is proposed." : "Added to the open proposal.",
	opened: "Open the proposal",
	local: "It stands on a branch here; there is no remote to send it to.",
	pushed: "It was sent; ask for approval where your office does that.",
	details: "Details for developers",
	branch: (branch: string, commit: string): string =>
		`Branch ${branch}, commit ${commit.slice(0, 10)}`,
	moved: "Others changed the library meanwhile",
	movedText: (n: number): string =>
		many(
			n,
			"Nothing was sent. # change came into force since you began:",
			"Nothing was sent. # changes came into force since you began:",
		),
	movedFiles: "Both of you touch these files:",
	bring: "Bring theirs in, and propose",
	conflict: "Both of you changed the same lines",
	conflictText: "Nothing was sent. Take their lines over in these files, then propose again:",
	refusals: refusals as Readonly<Record<ProposalRefusal, string>>,
	standing: "Open proposal",
	waiting: (n: number): string => many(n, "# approval so far", "# approvals so far"),
	checks: {
		passed: "checks passed",
		failed: "checks failed",
		running: "checks run",
		unknown: "no checks yet",
	},
	remarks: (n: number): string => many(n, "# remark", "# remarks"),
	remark: (author: string): string => `${author}:`,
	proposals: "Open proposals",
	goOn: "Go on",
};

export type ProposingWords = typeof en;
