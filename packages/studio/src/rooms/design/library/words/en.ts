import { plural } from "../../../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** What the field library says. */
export const en = {
	title: "Field library",
	open: "Field library",
	lede: "Fields that procedures share. Ask with one of these, and people meet the same question everywhere.",
	search: "Find a field",
	found: (n: number): string => many(n, "# field", "# fields"),
	none: "No field with these words. Add one of your own to the procedure.",
	used: (n: number): string =>
		n === 0 ? "used in no procedure yet" : many(n, "used in # procedure", "used in # procedures"),
	where: (n: number): string => many(n, "Where it is used: # place", "Where it is used: # places"),
	looking: "Looking where it is used…",
	use: "Use it here",
	change: "Change it",
	isHere: "Asked here already",
	back: "Back to the procedure",
	// where a shared field is edited
	from: (title: string): string => `This is “${title}” of the field library.`,
	fate: "What should a change of its words change?",
	here: "Only this procedure",
	hereHint: "The field keeps its meaning; only here it is called otherwise.",
	all: (n: number): string =>
		n === 1 ? "Every procedure: this one alone so far" : `All ${n} procedures`,
	allHint: "The words in the library change, and so wherever they are not set apart.",
	ownWords: "This procedure has words of its own for it.",
	reset: "Take the library’s words again",
	copy: "Make it a field of our own",
	copyHint:
		"A copy starts the same and then goes its own way: no change of the library reaches it, and no register fills it in by its meaning.",
	noCopy: "It reads other fields around it in the library, so it cannot be copied by itself.",
	openIt: "Open it in the library",
	changesAll: (n: number): string =>
		n === 0
			? "No procedure uses it yet."
			: many(
					n,
					"It is used in # procedure. What you change here changes it there.",
					"It is used in # procedures. What you change here changes all of them.",
				),
	onlyHere: (title: string): string => `Change it only in ${title}`,
	// adding one
	how: "How is it taken?",
	asIs: "As it is",
	withWords: "With words of our own",
	asCopy: "As a copy that goes its own way",
};

export type LibraryWords = typeof en;
