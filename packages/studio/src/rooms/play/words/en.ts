import type { RefusalCode, Text } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";

import { plural } from "../../../words/plural.ts";
import type { NotSaved } from "./not-saved.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** Why the core says no, told to the author of the text. */
const refused: Readonly<Record<RefusalCode, string>> = {
	already_open: "This person has such a case already.",
	assurance_too_low: "It needs a stronger login than this.",
	changed_since_draft: "Something has changed since the form was begun.",
	channel_closed: "Nothing can be filed in this way on this day.",
	charge_not_yours: "Only a partner may charge for an act.",
	claimed_by_another: "Somebody else has taken this task.",
	consent_missing: "The applicant has not agreed to it.",
	consent_not_asked: "No consent is asked for here.",
	consent_over: "The consent is over.",
	delegation_refused: "It may not be left to a deputy.",
	files_required: "A file has to be attached.",
	items_in_hand: "Tasks for these items are under way.",
	marks_not_asked: "Nothing is marked with this outcome.",
	marks_required: "Mark what has to be corrected.",
	not_for_kind: "It is not for this kind of applicant.",
	not_for_organisation: "The power to act for the organisation is not shown.",
	not_handed_over: "The papers have not been handed over yet.",
	not_marked: "Only what was marked may be changed.",
	not_offered: "It is not offered there or on this day.",
	not_possible_now: "It is not possible now.",
	not_presented: "The wallet has not shown the paper.",
	not_this_role: "This role may not do it.",
	only_by_deadline: "Only the deadline can take this outcome.",
	only_from_ports: "Only a connected system can answer this.",
	power_not_shown: "The power to act for somebody else is not shown.",
	reason_required: "A reason is required.",
	reason_too_long: "The reason is too long.",
	separation_of_duties: "Whoever did the earlier step may not do this one.",
	signature_missing: "A paper lacks the signature it has to carry.",
	time_not_free: "That time is taken.",
	too_often: "It was done as often as allowed.",
	unknown_action: "There is no such action.",
	unknown_case: "There is no such case.",
	unknown_method: "It cannot be said in this way.",
	unknown_outcome: "The step has no such outcome.",
	unknown_path: "There is no such value.",
	unknown_reason: "The list has no such reason.",
	unknown_step: "The case does not stand at that step.",
	waiting_for_port: "A connected system has still to answer.",
	wrong_data: "Some answers are wrong.",
};

const notSaved: Readonly<Record<NotSaved, string>> = {
	id_malformed: "An id has lower-case letters, digits and _ only, and begins with a letter.",
	name_taken: "A scenario of this name is there already.",
	would_damage: "The scenarios file cannot be changed without damage. Repair its text first.",
	unread: "The text could not be read as a scenario. See the findings.",
};

/** Every sentence of the play view, in English. The other languages have the same shape. */
export const en = {
	opening: "Setting the stage…",
	faulty: "The text has errors, so it cannot be played. The last one that could is played on.",
	faultyNone: "The text has errors, so it cannot be played. See the findings.",
	failed: "It could not be played: the server did not answer. Your text is kept; try again.",
	broken: (why: string): string => `The core could not go on: ${why}`,
	refused: refused as Readonly<Record<RefusalCode, string>>,
	text: (text: Text | undefined, language: string, or: string): string =>
		textOf(text, language) || or,

	clock: "The clock of this case",
	later: { hours: "+1 hour", "working days": "+1 working day", weeks: "+1 week" },
	silence: "Keep silent until something falls due",
	calendar: "The days ahead, scrolls sideways",
	today: "today",
	closed: "offices closed",
	dueThen: "something falls due",

	beginning: "How it begins",
	who: "Whose case is it?",
	made: "Somebody made from the text",
	channel: "Filed how?",
	begins: "Begins on",

	now: "Now",
	several: "The case waits for several things",
	visit: (n: number): string => `for the ${n}. time`,
	ended: "The case has ended. Save it as a scenario, step back, or start again.",
	nothing: "Nothing waits for anybody.",
	role: "Who acts?",
	usually: "as a rule",
	answersByItself: "A connected system, the bank or the post answers. You say what.",
	onlyTime: "Only time goes on here: keep silent.",
	outcome: "What comes of it?",
	takes: (take: string): string =>
		Object.hasOwn(takes, take) ? (takes[take] ?? take) : take.replaceAll("_", " "),
	reason: (isRequired: boolean): string => (isRequired ? "Reason (required)" : "Reason"),
	marks: "What has to be corrected?",
	act: "Do it",
	answer: "Answer",
	yes: "Yes",
	no: "No",
	language: "Language of the form",
	fill: "Fill in with the example",
	form: "The form as people see it",
	noForm: "This role has nothing to fill in here.",
	tryAnyway: "Try all the same",
	registers: (known: number, all: number): string => `Registers: ${known} of ${all} values known`,
	says: (name: string): string => `What the register says: ${name}`,
	besides: (n: number): string =>
		many(n, "Beside the steps: # action", "Beside the steps: # actions"),
	action: "Which?",

	stands: "Where it stands",
	at: "Stands at",
	number: "Case",
	fee: "Fee",
	paid: (amount: string): string => `${amount} paid`,
	warns: "warning",
	closing: "Nothing more may be done",
	story: "What happened",
	storyNone: "Nothing yet. Fill in the form, or let time pass.",
	stepBack: "Step back",
	again: "Start again",
	back: "Go back",
	backHere: (what: string): string => `Go back to just before: ${what}`,
	leaveOut: "Leave out",
	silent: (steps: string): string => `Silence; now at: ${steps}`,
	waited: (moment: string): string => `Waited until ${moment}`,
	sentCount: (n: number): string => many(n, "# sent", "# sent"),
	load: (n: number): string => many(n, "Play the scenario there is", "Play one of # scenarios"),
	scenario: "Scenario",
	playIt: "Play it here",
	sent: (n: number): string => `Sent (${n})`,
	sentNone: "Nothing was sent so far.",
	to: (role: string): string => `To: ${role}`,

	save: "Save as scenario",
	saveNothing: "Play something first.",
	id: "Id",
	idHint: "For the file: late_and_incomplete",
	title: (language: string): string => `Title, ${language}`,
	look: "Look at what will be written",
	checking: "Playing it…",
	willWrite: (file: string): string => `This will be written into ${file}:`,
	yaml: "The scenario as text, scrolls",
	passes: "Read from this text and played, it passes.",
	fails: "As a scenario it comes out differently:",
	write: "Write it into the file",
	written: (file: string): string =>
		`It stands in ${file}. Save writes it to disk; undo takes it out.`,
	notSaved: notSaved as Readonly<Record<NotSaved, string>>,
};

const takes: Readonly<Record<string, string>> = {
	submit: "Sent",
	paid: "Paid",
	received: "Received",
};

export type PlayWords = typeof en;
