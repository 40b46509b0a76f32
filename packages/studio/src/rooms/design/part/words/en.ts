import { plural } from "../../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** What is said about values of shared parts. */
export const en = {
	belongs: (part: string, n: number): string =>
		many(
			n,
			`Belongs to the shared part “${part}”, which one procedure follows.`,
			`Belongs to the shared part “${part}”, which # procedures follow.`,
		),
	where: "Where shall a change of these hold?",
	here: (title: string): string => `Only in “${title}”`,
	mayBeSet: "Each procedure may set for itself:",
	all: (n: number): string => many(n, "In the part", "In all # procedures"),
	nothingOpen: (n: number): string =>
		many(
			n,
			"A change here is made in the part.",
			"The part leaves nothing of this step open to one procedure alone: a change here changes # procedures.",
		),
	isSet: "Only in this procedure.",
	asInPart: "As in all procedures, until it is changed here.",
	back: "As in all procedures",
	backFor: (what: string): string => `${what}: as in all procedures`,
	keepsOwn: "This procedure sets it for itself: it keeps its own.",
	changes: (n: number): string =>
		many(n, "A change here is made in the part.", "A change here changes # procedures."),
	lede: "What the shared part leaves open to this procedure. Whatever is not set here is as in all procedures.",
	add: "Set something else for this procedure only",
	notOpen: "The part does not leave this open, so it has no effect.",
};

export type PartWords = typeof en;
