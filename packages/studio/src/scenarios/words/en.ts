import type { DifferenceCode } from "@onedoor/dsl/bundle";

import { plural } from "../../words/plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

/** What a sentence of a difference names, in words of the page. */
export interface Named {
	/** The step at which it shows. */
	readonly step: string;
	/** What is done there. */
	readonly take: string;
	readonly expected: string;
	readonly found: string;
	/** A field, paper, clock, result or message. */
	readonly what: string;
	/** Why the core says no. */
	readonly refused: string;
}

const differs: Readonly<Record<DifferenceCode, (named: Named) => string>> = {
	not_opened: ({ what, refused }) => `The case cannot be opened by “${what}”: ${refused}`,
	never_opened: () => "The case is never opened, and more is expected than that.",
	act_refused: ({ step, take, refused }) => `At “${step}”, “${take}” is refused: ${refused}`,
	act_not_refused: ({ step, take }) => `At “${step}”, “${take}” should be refused, and is done.`,
	refused_otherwise: ({ step, take, refused }) =>
		`At “${step}”, “${take}” is refused for another reason than expected: ${refused}`,
	never_possible: ({ take }) => `“${take}” is never possible.`,
	stands_still: ({ step }) => `It stops at “${step}”: the scenario tells nothing more.`,
	endless: () => "It does not come to an end.",
	never_took_place: ({ step, take }) => `At “${step}”, “${take}” never happens.`,
	other_end: ({ expected, found }) => `It ends in “${found}”, and should end in “${expected}”.`,
	other_standing: ({ expected, found }) =>
		`It stands at “${found}”, and should stand at “${expected}”.`,
	other_fee: ({ expected, found }) => `${found} are paid, and it should be ${expected}.`,
	not_asked: ({ what }) => `“${what}” is not asked, and should be.`,
	asked_all_the_same: ({ what }) => `“${what}” is asked, and should not be.`,
	other_due_day: ({ what, expected, found }) =>
		found === ""
			? `“${what}” is never due, and should be on ${expected}.`
			: `“${what}” is due on ${found}, and should be on ${expected}.`,
	other_validity: ({ what, expected, found }) =>
		found === ""
			? `“${what}” has no such last day; it should be ${expected}.`
			: `“${what}” is valid until ${found}, and should be until ${expected}.`,
	other_person: ({ step, expected, found }) =>
		`“${step}” is done by ${found || "nobody"}, and should be by ${expected}.`,
	not_told: ({ what }) => `The message “${what}” is not sent, and should be.`,
};

/** What is said of a scenario that comes out otherwise. */
export const en = {
	title: "Scenarios",
	playing: "Playing the scenarios…",
	fine: (n: number): string =>
		many(n, "The scenario comes out as it says.", "All # scenarios come out as they say."),
	failing: (n: number, of: number): string =>
		many(
			n,
			`# of ${of} scenarios comes out otherwise than it says.`,
			`# of ${of} scenarios come out otherwise than they say.`,
		),
	none: "No scenario is written yet. Play one under “Try it”, and save it.",
	faulty: "The scenarios are played once the text has no errors.",
	failed: "The scenarios could not be played: the server did not answer.",
	kind: "Scenario",
	differs: differs as Readonly<Record<DifferenceCode, (named: Named) => string>>,
	parted: (step: string, was: string | undefined, now: string | undefined): string =>
		now === undefined
			? `At “${step}” it goes otherwise than before your changes.`
			: was === undefined
				? `At “${step}” it goes on to “${now}” now.`
				: `At “${step}” it goes on to “${now}” now, and went on to “${was}” before your changes.`,
	before: "It came out otherwise before your changes, too.",
	openAt: "Open it there",
	openAtOf: (title: string): string => `Open it there, in Try it: ${title}`,
	take: "Take the new way",
	takeOf: (title: string): string => `Take the new way as the right one: ${title}`,
	takeTitle: (title: string): string => `Is the new way of “${title}” right?`,
	takeText: "Then the scenario will say this instead. It has been played so, and passes.",
	says: {
		ends_in: (step: string): string => `It ends in “${step}”.`,
		stands_at: (step: string): string => `It stops at “${step}”.`,
		fee: (amount: string): string => `${amount} are paid.`,
		due_on: (clock: string, day: string): string => `“${clock}” is due on ${day}.`,
		valid_until: (result: string, day: string): string => `“${result}” is valid until ${day}.`,
		done_by: (step: string, role: string): string => `“${step}” is done by ${role}.`,
		asked: (left: string): string => `Asked: ${left}.`,
		not_asked: (left: string): string => `Not asked: ${left}.`,
		told: (left: string): string => `Sent: ${left}.`,
	},
	saysNo: {
		ends_in: "Nothing of the end.",
		stands_at: "Nothing of where it stops.",
		fee: "Nothing of the fee.",
		due_on: "Nothing of that due day.",
		valid_until: "Nothing of that last day.",
		done_by: "Nothing of who did it.",
		asked: "Nothing of what is asked.",
		not_asked: "Nothing of what is not asked.",
		told: "Nothing of what is sent.",
		happens: (step: string): string => `Nothing of what happens at “${step}”.`,
	},
	takeDo: "Write it so",
	cancel: "Cancel",
	taken: (title: string): string => `“${title}” says the new way now.`,
	removed: (title: string): string => `“${title}” is taken out.`,
	removeOf: (title: string): string => `Remove: ${title}`,
	remove: "Remove",
	rename: "Rename",
	renameOf: (title: string): string => `Rename: ${title}`,
	renameTitle: (title: string): string => `What is “${title}” called?`,
	renameDo: "Rename it",
	renamed: (title: string): string => `It is called “${title}” now.`,
	nobody: "nobody",
};

export type ScenarioWords = typeof en;
