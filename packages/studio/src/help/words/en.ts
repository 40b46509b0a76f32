import type { View } from "../../rooms/Views.tsx";

type Meaning = readonly [name: string, meaning: string];

type Word =
	| "procedure"
	| "edition"
	| "case"
	| "step"
	| "outcome"
	| "field"
	| "shared"
	| "register"
	| "part"
	| "clock"
	| "burden"
	| "scenario"
	| "finding"
	| "published"
	| "proposal";

const rooms: Readonly<Record<View, string>> = {
	design:
		"Here the procedure is changed in boxes and lists: its steps, questions, papers, fees and time limits. Choose something on the left or in the picture, and change it on the right. Everything can be undone.",
	text: "The same procedure as text. Whoever likes to type changes it here; boxes and picture follow at once.",
	translations:
		"Every sentence that people read, side by side in its languages. What is missing is marked.",
	preview: "The form as people will see it, on a phone or a desk, with what is on the screen now.",
	play: "Be the applicant and the officer, and go through a case before anybody else has to. What you did can be kept as a scenario, which is then tried after every change.",
	compare:
		"What differs from what is published, in words, by who notices it; how the scenarios come out; and who has to agree.",
	propose:
		"Others are asked to take the change. Nothing is in force until those who answer for it have agreed.",
};
const meanings: Readonly<Record<Word, Meaning>> = {
	procedure: [
		"Procedure",
		"An administrative procedure written as text: what is asked, what it costs, how long it takes, what happens.",
	],
	edition: [
		"Edition",
		"One reviewed text of a procedure. New cases start on it from its first day.",
	],
	case: ["Case", "One applicant’s file in one procedure."],
	step: ["Step", "A place where a case stands; somebody, or a system, acts there."],
	outcome: ["Outcome", "A way on that a person chooses at a step."],
	field: ["Field", "One piece of data: a question, or something a register gives."],
	shared: [
		"Shared field",
		"A field that several procedures use, so that people meet the same question everywhere.",
	],
	register: [
		"Register",
		"A base register of the state, which is read or written. Its owner says who may.",
	],
	part: ["Part", "Steps that several procedures share."],
	clock: ["Time limit", "How long something may take, and what stops the counting."],
	burden: ["Burden", "What a procedure asks of people: fields, papers, visits, a fee, days."],
	scenario: [
		"Scenario",
		"A story of one case with how it has to come out. It is tried after every change.",
	],
	finding: [
		"Finding",
		"Something that the checker found, with its place and, where there is one, a repair.",
	],
	published: ["Published", "What is taken, and holds. Everything else is a draft or a proposal."],
	proposal: ["Proposal", "A change that others are asked to take."],
};

/** What the help says, in English. The other languages have the same shape. */
export const en = {
	close: "Close",
	others: "What the other rooms are for",
	glossary: "What the words mean",
	keys: "Keys",
	/** What each room is for. */
	rooms: rooms as Readonly<Record<View, string>>,
	words: meanings as Readonly<Record<Word, Meaning>>,
};

export type HelpWords = typeof en;
