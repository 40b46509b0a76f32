import type { ForgeTrouble, ProposedView, RequestView } from "../../api/proposals.ts";
import { plural } from "../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

const unknown: Readonly<Record<ForgeTrouble, string>> = {
	no_forge: "Sent. Answers come outside the studio",
	no_token: "Sent. Answers come outside the studio",
	token_refused: "Sent. Answers cannot be read now",
	forge_unreachable: "Sent. Answers cannot be read now",
	forge_refused: "Sent. Answers cannot be read now",
};
const checks: Readonly<Record<Exclude<RequestView["checks"], "none">, string>> = {
	passed: "Checks passed",
	failed: "Checks failed",
	running: "Checks are running",
};
/** What stopped a proposal on its way, and what to do. Everything before it is done and stays. */
const stopped: Readonly<Record<NonNullable<ProposedView["stopped"]>["why"], string>> = {
	no_remote:
		"This copy has no remote, so the proposal is kept as a branch here. Whoever keeps the repository can add one (git remote add origin ADDRESS); then press once more, and it is sent.",
	push_refused:
		"The remote did not take it. Its answer stands below. The proposal is kept here; press once more when that is settled.",
	push_behind:
		"Somebody added to this proposal meanwhile. Nothing of theirs is replaced: look again, and theirs is brought in.",
	push_unreachable:
		"The remote cannot be reached, or does not let this machine in. The proposal is kept here; press once more later, or ask whoever keeps the repository about access.",
	push_hook:
		"The repository’s own check did not let it go. What it said stands below. The proposal is kept here.",
	no_forge:
		"The proposal is a branch of the remote. With ONEDOOR_FORGE the server would ask for it to be taken by itself: docs/propose.md.",
	no_token:
		"The proposal is a branch of the remote. With a token (ONEDOOR_FORGE_TOKEN) the server would ask for it to be taken by itself: docs/propose.md.",
	token_refused:
		"The forge refuses the server’s token (ONEDOOR_FORGE_TOKEN). It has to be renewed.",
	forge_unreachable:
		"It is sent as a branch, but the forge cannot be reached now. Press once more later.",
	forge_refused:
		"It is sent as a branch, but the forge did not take the request. Press once more later.",
};
/** Why nothing was proposed, and what to do. Nothing is written in these cases. */
const refused: Readonly<Record<string, string>> = {
	no_repository:
		"This library lies in no git repository, so there is nobody to propose to. Whoever set it up can make one (git init) and add a remote.",
	git_missing: "git is not installed on this machine. Install it, and load this page again.",
	no_commits: "The repository has no commit yet. Whoever keeps it has to make the first one.",
	no_base:
		"It is not known what is published: the remote has no main branch, or could not be asked. Ask whoever keeps the repository.",
	base_moved: "Somebody published meanwhile. Look at it below, then press once more.",
	file_changed: "A file was changed since you looked. Look again.",
	overlaps: "Others changed the same files. Choose below first.",
	text_has_errors: "The text has errors. Mend them first: reviewers could not try it.",
	title_missing: "Write a title.",
	identity_missing: "Write your name and e-mail address: they stand with the change.",
	branch_checked_out:
		"Somebody works on this proposal’s branch by hand in this copy. Switch to another branch there (git switch main), then press once more.",
	branch_moved: "The proposal’s branch was changed meanwhile. Look again.",
	nothing_to_propose: "Nothing differs from what is published.",
	hook_or_git_refused:
		"The repository’s own check refused the change. What it said stands below. Nothing was written.",
	conflict_elsewhere:
		"Files that this proposal holds were changed by others in the same lines, and your copy does not change them. Whoever keeps the repository has to put these together:",
	tree_refused: "git could not prepare the change. What it said stands below.",
	file_refused: "git did not take one of the files. What it said stands below.",
};

/** Every sentence about proposals, in English. The other languages have the same shape. */
export const en = {
	open: "Open proposals",
	notSent: "Not sent yet",
	waiting: "Waits for reviewers",
	approvedBy: (names: string): string => `Approved by ${names}`,
	refusedBy: (names: string): string => `${names} asks for changes`,
	unknown: unknown as Readonly<Record<ForgeTrouble, string>>,
	checks: checks as Readonly<Record<Exclude<RequestView["checks"], "none">, string>>,
	changedOn: (day: string): string => `Last changed on ${day}.`,
	hasRemarks: (n: number): string => many(n, "# remark of a reviewer.", "# remarks of reviewers."),
	readRemarks: "Read the remarks",
	look: "Look at the proposal",
	atForge: (n: number): string => `Request ${n}`,
	remarks: (n: number): string => many(n, "# remark of a reviewer", "# remarks of reviewers"),
	about: (what: string): string => `about “${what}”`,
	atStep: (step: string): string => `Show the step “${step}”`,
	inText: "Show in the text",
	answer: "Answer",
	propose: {
		title: "Propose the change",
		more: "Add to the proposal",
		lede: "Nothing is in force until others have taken it. You can add to the proposal later.",
		steps: "Steps of proposing",
		stages: { check: "Check", compare: "Compare", propose: "Propose" },
		looking: "Looking at what is published…",
		saveFirst: "Some of your changes are not saved. Only what is saved can be proposed.",
		save: "Save and go on",
		files: "What belongs to the change?",
		filesHint: "Only what is ticked goes with it. Everything else on this disk stays as it is.",
		noFiles: "Nothing here differs from what is published.",
		inProposal: "All that you changed is in the proposal already.",
		is: {
			new: "new file",
			changed: "changed",
			taken_back: "taken back: leave it out of the proposal",
		},
		lines: (n: number): string => many(n, "# line", "# lines"),
		notOwn: "not of this procedure",
		before: "Before you ask",
		errors: (n: number): string =>
			many(n, "# error has to be mended first.", "# errors have to be mended first."),
		noErrors: "The text says a whole procedure: every step can be reached and every path ends.",
		warnings: (n: number): string => many(n, "# point to look at.", "# points to look at."),
		line: (file: string, line: number): string => `${file}, line ${line}`,
		scenarios: (n: number): string => many(n, "# scenario passes.", "All # scenarios pass."),
		failing: (n: number, of: number): string => `${n} of ${of} scenarios do not pass:`,
		noScenarios: "No scenario is written for it.",
		notes: {
			detached:
				"This copy stands on no branch. That changes nothing: the proposal is made from what is published.",
			staged: (files: string): string =>
				`Somebody has prepared these for a commit of their own: ${files}. They stay as they are.`,
			no_remote:
				"This copy of the library is on its own: the proposal is kept here until whoever looks after the library sends it on.",
			unreachable:
				"The remote could not be asked what is published now. The proposal is compared with what was known last, and may not be sent.",
			no_forge:
				"The proposal is sent to where the texts are kept. You tell those who have to agree: the studio asks nobody by itself.",
			no_token:
				"The proposal is sent to where the texts are kept. You tell those who have to agree: the studio asks nobody by itself.",
			token_refused: "The forge refuses the server’s token.",
			forge_unreachable: "The forge cannot be reached now.",
			forge_refused: "The forge did not answer as expected.",
		},
		meanwhile: (n: number): string =>
			many(n, "# change was made by others meanwhile", "# changes were made by others meanwhile"),
		into: { base: "published", proposal: "added to this proposal" },
		untouched: "Nothing of it touches what you changed. It is brought in when you propose.",
		overlap: (file: string): string => `Others changed ${file} too`,
		overlapText:
			"Nothing is lost. Compare both with what you both began with, then choose. It is saved in your copy.",
		takeTheirs: "Take theirs",
		next: { check: "Next: compare", compare: "Next: propose" },
		back: "Back",
		first: "What reviewers read first",
		titleField: "Title",
		titleHint: "Made from the changes. Say it as you would say it to a colleague.",
		why: "Why?",
		whyHint: "What gets better, and for whom.",
		law: "Legal basis (if there is one)",
		who: "Who proposes it?",
		whoHint: "This machine does not know you. It stands with this change only.",
		name: "Name",
		email: "E-mail address",
		send: "Propose",
		sendMore: "Add to the proposal",
		sending: "Proposing…",
		lookAgain: "Look again",
		said: "What it said",
		sent: "Sent",
		sentText:
			"Your proposal has gone to where the texts are kept. Nothing went wrong, and nothing is in force yet.",
		added: "Added",
		tellAgain: "Tell the reviewers now",
		tellRefused: "That did not work. What was sent stays as it is.",
		untoldText:
			"It is sent, and nothing is lost. But it could not be announced where reviewers look, so they may not see it yet, or see what stood there before. The reason stands below, for whoever runs this server.",
		addedText: "It is part of the proposal now. Nothing went wrong, and nothing is in force yet.",
		kept: "Kept as a proposal",
		keptText:
			"It is kept with this library and can be looked at here. It has not gone to others yet: this copy of the library is on its own.",
		notGone: "Kept, and not sent yet",
		at: (when: string): string => `Sent on ${when}.`,
		contains: "What it changes",
		addedWhat: "What was added",
		others: (n: number): string =>
			many(n, "# other procedure changes too.", "# other procedures change too."),
		noMeaning: "Only how it is written; nothing changes in meaning.",
		nextTitle: "What happens next",
		nextAsked: "Those who have to agree are asked where requests are kept.",
		nextTell:
			"Tell those who have to agree, named below, that it waits for them: they are not told by themselves. Its title is enough to find it.",
		nextKept: "Tell whoever looks after the library that it is there: they send it on.",
		nextReview:
			"They look at it, ask, and agree. What they say stands here where the studio is told of it.",
		nextForce:
			"When all have agreed it is taken into what is published. You can add to it until then.",
		seeProposal: "Look at the proposal",
		toHome: "All procedures",
		forRunning: "For whoever runs this server",
		lawShort: "Legal basis",
		inFull: "Compare in full",
		nothingMore: "All that you changed is in it. There is nothing to add.",
		moreFiles: (n: number): string =>
			many(n, "# changed file is not in it yet.", "# changed files are not in it yet."),
		restText: "The last part of it has not gone out yet.",
		addToIt: "Add to it",
		sendRest: "Send it",
		closed: "This proposal is closed",
		closedText:
			"It was taken, or closed by those who looked at it. What you change now can be proposed anew.",
		addingTo: "You add to:",
		stands: {
			kept: "It is kept here and has not gone to others yet.",
			sent: "It was sent. It waits for those who have to agree, and they answer outside of the studio.",
			asked: "It was sent, and reviewers are asked. Nobody has answered yet.",
			refused: "Somebody asks for changes. Read the remarks, change the text, and add it.",
			approved: "Somebody has agreed. It is in force when all have and it is taken.",
		},
		toRequest: (n: number): string => `Open request ${n}`,
		askAt: "Ask for it to be taken",
		branch: "Branch",
		commit: "Commit",
		target: "Into",
		remote: "Remote",
		stopped: stopped as Readonly<Record<NonNullable<ProposedView["stopped"]>["why"], string>>,
		refused: refused as Readonly<Record<string, string>>,
		failed: (code: string): string =>
			`This did not work (${code}). Nothing of yours is lost; try again.`,
		suggested: (procedure: string, change: string): string => `${procedure}: ${change}`,
		suggestedMore: (title: string, n: number): string => `${title}, and ${n} more`,
		onlyWords: (procedure: string): string => `${procedure}: how it is written`,
	},
};

export type ProposalWords = typeof en;
