import type { CaseResult, DurationUnit, Step } from "@onedoor/dsl/bundle";
import type { EffortName, Line, NumberName } from "@onedoor/dsl/burden";
import type { ActorKind } from "@onedoor/dsl/diagram";
import type { RefusalCode } from "@onedoor/dsl/edit";

import type { HitKind } from "../api/answers.ts";
import type { Measure } from "../burden/numbers.ts";
import { plural } from "./plural.ts";

const many = (n: number, one: string, other: string): string => plural("en", n, { one, other });

const units: Readonly<Record<DurationUnit, (n: number) => string>> = {
	minutes: (n) => many(n, "minute", "minutes"),
	"working hours": (n) => many(n, "working hour", "working hours"),
	hours: (n) => many(n, "hour", "hours"),
	"working days": (n) => many(n, "working day", "working days"),
	days: (n) => many(n, "day", "days"),
	weeks: (n) => many(n, "week", "weeks"),
	months: (n) => many(n, "month", "months"),
	years: (n) => many(n, "year", "years"),
	"same working day": () => "the same working day",
};
const verbs: Readonly<Record<Step["does"], string>> = {
	fill_in: "Fill in a form",
	confirm: "Confirm",
	attend: "Come in person",
	pay: "Pay",
	sign: "Sign a document",
	decide: "Decide",
	route: "Nothing: a rule chooses the way",
	ask: "Ask a register",
	record: "Write to a register",
	hand_over: "Hand over the file",
	deliver: "Deliver the result",
	tell: "Send a message",
	wait_for: "Wait for something outside",
	together: "Several things at the same time",
	branch: "Several steps beside others",
	for_each: "The same for each of a list",
	start: "Start another procedure",
	follow: "Follow a shared part",
	end: "End the case",
};
const actors: Readonly<Record<ActorKind, string>> = {
	applicant: "Applicant",
	officer: "Officer",
	head: "Whoever signs",
	system: "Systems",
	agent: "Delivery agent",
};
const kinds: Readonly<Record<HitKind, string>> = {
	procedure: "Procedure",
	step: "Step",
	field: "Field",
	document: "Document",
	role: "Role",
	list: "Code list",
	part: "Shared part",
	word: "Text",
};
const results: Readonly<Record<CaseResult, string>> = {
	granted: "Granted",
	partly_granted: "Granted in part",
	refused: "Refused",
	withdrawn: "Withdrawn",
	lapsed: "Ended without a decision",
	revoked: "Revoked",
};

const measures: Readonly<Record<Measure, string>> = {
	fieldsTyped: "Fields typed",
	documents: "Documents",
	visits: "Visits",
	fee: "Fee",
	workingDays: "Working days promised",
};
/** Behind a number or a range, which counts as two. */
const measured: Readonly<Record<Measure, (n: number) => string>> = {
	fieldsTyped: (n) => many(n, "field typed", "fields typed"),
	documents: (n) => many(n, "document", "documents"),
	visits: (n) => many(n, "visit", "visits"),
	fee: () => "fee",
	workingDays: (n) => many(n, "working day promised", "working days promised"),
};
const counts: Readonly<Record<Measure, string>> = {
	fieldsTyped:
		"Boxes that a person has to fill in and finds empty. What may be left empty, what a register may give and what starts with a value count in the most only. What signing in tells is never counted. A list that can grow counts once.",
	documents:
		"Papers that a person has to provide. What a register, a repository or a wallet may spare them counts in the most only.",
	visits:
		"Coming in person: to file, to bring papers (those of one step together) and to collect the result.",
	fee: "The whole bill, with every exemption for the least.",
	workingDays:
		"What the office promises, in working days; the same working day is 1. Days on which the applicant is waited for do not count. Where nothing is promised as a whole, the times of the office’s steps are added up.",
};

/** Why an edit was not made. */
const refusals: Readonly<Record<RefusalCode, string>> = {
	file_unknown: "There is no such file in the library.",
	file_broken: "The text of this file cannot be read now. Repair it first.",
	item_unknown: "It is no longer there.",
	in_another_file: "It is written in another file. Open that one.",
	language_unknown: "The procedure does not speak this language.",
	text_empty: "Write at least one word.",
	text_has_line_breaks: "This is one line.",
	text_too_long: "This is too long. Write it shorter.",
	not_a_scalar: "More than one word stands here.",
	not_a_collection: "Nothing can be added here.",
	value_is_dated: "The value changes by day.",
	not_a_duration: "Write a number and a unit.",
	no_deadline: "This step takes no deadline.",
	not_a_consequence: "This is not something that can follow.",
	deadline_not_within: "The deadline is a time of day or a clock.",
	id_malformed: "An id has lower-case letters, digits and _ only.",
	name_taken: "Something of this name is there already.",
	in_use: "Other places still use it.",
	named_alike: "Others are found by the same name.",
	name_shared: "The name means something elsewhere too.",
	through_an_alias: "The text says it by an alias.",
	would_damage: "It would change more than this.",
};

const allNumbers: Readonly<Record<NumberName, string>> = {
	...measures,
	minutes: "Minutes",
	waiting: "Working days waited",
	handOvers: "Hand-overs",
	cost: "Cost",
};
const allEfforts: Readonly<Record<EffortName, string>> = {
	acts: "Acts",
	minutes: "Minutes",
	lookUps: "Look-ups",
	handOvers: "Hand-overs",
	cost: "Cost",
};
const lineKinds: Readonly<Record<Line["kind"], string>> = {
	field: "Field",
	document: "Document",
	visit: "Visit at",
	fee: "Fee",
	promise: "Promise of",
	extension: "Extended by",
	begun: "Days begun before",
	wait: "Waiting at",
	act: "Act at",
	hand_over: "Hand-over at",
	look_up: "Look-up",
	procedure: "Procedure started at",
};

/** Every sentence of the studio, in English. The other languages have the same shape. */
export const en = {
	shell: {
		studio: "Studio",
		home: "Studio home",
		skip: "Skip to main content",
		loading: "Opening the library…",
		procedures: "Procedures",
		where: "Where you are",
		views: "Views",
		parts: "Parts of this screen",
	},
	trouble: {
		title: "This did not work",
		text: "Nothing you wrote is lost: it is kept on this device. Try again.",
		code: (code: string): string => `Code: ${code}`,
		again: "Try again",
		notFound: "There is no such procedure here",
		notFoundText: "Its file may have been renamed, or its first lines cannot be read.",
		toHome: "All procedures",
	},
	home: {
		title: "Procedures",
		lede: (n: number): string =>
			many(n, "# procedure in this library.", "# procedures in this library."),
		visited: (n: number, of: number): string =>
			of === 1
				? "It may need somebody to come in person."
				: `${n} of them may need somebody to come in person.`,
		unvisited: "Nobody has to come in person.",
		search: "Find in all procedures",
		placeholder: "Find a procedure, field or word",
		yours: "Yours now",
		notSaved: "Not saved yet",
		draftLines: (n: number): string =>
			many(n, "# line changed, kept on this device.", "# lines changed, kept on this device."),
		goOn: "Go on",
		all: "All procedures",
		counted: "Least to most is shown where paths differ",
		table: "Table of procedures",
		procedure: "Procedure",
		findings: "Findings",
		edition: "Edition",
		since: (day: string): string => `Since ${day}`,
		from: (day: string): string => `From ${day}`,
		uncounted: "Not counted: the text has holes",
		none: "None",
		errors: (n: number): string => many(n, "# error", "# errors"),
		warnings: (n: number): string => many(n, "# to look at", "# to look at"),
		notes: (n: number): string => many(n, "# note", "# notes"),
		unread: "Cannot be read yet",
		shared: (n: number): string =>
			many(
				n,
				"# finding in files that procedures share.",
				"# findings in files that procedures share.",
			),
		emptyTitle: "No procedure here yet",
		emptyText:
			"A procedure is a file whose name ends in .procedure.yaml. Put one in the library’s folder and load this page again.",
	},
	burden: {
		title: "What it asks of people",
		names: measures as Readonly<Record<Measure, string>>,
		units: measured as Readonly<Record<Measure, (n: number) => string>>,
		before: "before",
		now: "now",
		what: "What counts here?",
		counts: counts as Readonly<Record<Measure, string>>,
		paths:
			"From the least to the most, over all ways a case can take to an end, filed online where that is possible. A step counts once, however often a case comes back to it. No one case need have the most of everything.",
		inexact: "Not every answer could be tried: the least may be more, and the most less.",
		counting: "Counting…",
		unknown: "Not counted while the text has holes.",
		full: "Every number, before and now",
		opens: "Every number opens the list it counts",
		failed: "It could not be counted. Your text is kept; change it, and it is counted again.",
		ofPeople: "On whoever applies",
		ofPersonas: "Persona",
		ofOffices: "On offices",
		systems: "Systems, by themselves",
		least: "Least",
		typical: "Typical",
		most: "Most",
		changed: "Change",
		directions: { less: "▼ less", more: "▲ more", same: "same" },
		endless: "no limit",
		numbers: allNumbers as Readonly<Record<NumberName, string>>,
		efforts: allEfforts as Readonly<Record<EffortName, string>>,
		kinds: lineKinds as Readonly<Record<Line["kind"], string>>,
		countsNothing: "Nothing counts here.",
		noPersonas: "No scenario is written yet: there are no personas, and nothing is typical.",
		notCompared: "another channel or end: not in the typical",
		cameAgain: "came again to a step, counted once",
		wasLate: "somebody was late",
		otherWay: "went another way than it says",
		measured: "Minutes and prices are those of the library.",
		certainties: {
			assumed: "Minutes are assumptions, not measured; a country writes its own.",
			likely: "Minutes and prices are only likely.",
			illustrative: "Minutes and prices are illustrative.",
			unknown: "Nobody knows how sure minutes and prices are.",
		},
	},
	search: {
		results: (n: number, words: string): string =>
			many(n, `# place with “${words}”`, `# places with “${words}”`),
		none: (words: string): string => `Nothing with “${words}”`,
		noneHint: "Try another word, or part of it. Marks and capitals do not matter.",
		more: (n: number): string => many(n, "and # more place", "and # more places"),
		searching: "Searching…",
		where: (file: string, line: number): string => `${file}, line ${line}`,
		kinds: kinds as Readonly<Record<HitKind, string>>,
	},
	room: {
		compare: "Compare",
		propose: "Propose",
		design: "Design",
		text: "Text",
		preview: "Preview",
		play: "Play",
		save: "Save",
		saving: "Saving…",
		unsaved: "Not saved",
		allSaved: "Everything is saved",
		keptHere: "Kept on this device",
		written: (lines: number, file: string): string =>
			many(lines, `# line changed in ${file}`, `# lines changed in ${file}`),
		failed: (code: string): string => `Not saved (${code}). Your text is kept; try again.`,
		stale: "Not saved: the file was changed meanwhile. Choose below.",
		undo: (what: string): string => `Undo: ${what}`,
		redo: (what: string): string => `Redo: ${what}`,
		undoNothing: "Undo: nothing to undo",
		redoNothing: "Redo: nothing to redo",
		did: {
			typing: (file: string): string => `typing in ${file}`,
			title: (title: string): string => `name of ${title}`,
			deadline: (title: string): string => `time for ${title}`,
			scenario: (title: string): string => `scenario ${title}`,
			set: (title: string): string => `change of ${title}`,
			added: (title: string): string => `adding ${title}`,
			removed: (title: string): string => `removing ${title}`,
			moved: (title: string): string => `moving ${title}`,
			fixed: (title: string): string => `repair of ${title}`,
			theirs: (file: string): string => `version from disk of ${file}`,
			merged: (file: string): string => `both versions of ${file}`,
			restored: "what was kept on this device",
			discarded: "giving up all changes",
		},
		restored: (n: number): string =>
			many(
				n,
				"Your unsaved change from earlier is back.",
				"Your unsaved changes from earlier are back, in # files.",
			),
		frozen:
			"The text cannot be read at the moment. You see the last state that could; edit the text to go on.",
		frozenLink: "Open the text",
	},
	outline: {
		add: "Add",
		title: "Steps",
		ends: "Ends",
		hasFinding: "has a finding",
		together: "at the same time",
		pages: (n: number): string => many(n, "form, # page", "form, # pages"),
		stopped: "clock stopped",
		part: "shared part",
	},
	diagram: {
		title: "Diagram",
		region: "Diagram, scrolls sideways",
		actors: actors as Readonly<Record<ActorKind, string>>,
	},
	procedure: {
		title: "Procedure",
		whole: "The whole procedure",
		code: "Code",
		owner: "Who answers for the text?",
		accountable: "Who answers for a case?",
		edition: "Edition",
		editionFrom: (day: string): string => `${day}: new cases start on it from that day.`,
		languages: "Languages",
		promise: "What is promised?",
		promised: (title: string, duration: string): string => `${title}: ${duration}`,
		noPromise: "Nothing for the whole of it.",
	},
	step: {
		title: "Step",
		text: "Text",
		name: (language: string): string => `Name, ${language}`,
		who: "Who does this?",
		nobody: "No person: it happens by itself.",
		does: "What do they do?",
		happens: "What happens?",
		verbs: verbs as Readonly<Record<Step["does"], string>>,
		howLong: "How long may it take?",
		howMany: "How many",
		unit: "Unit",
		units: units as Readonly<Record<DurationUnit, (n: number) => string>>,
		clock: (title: string): string => `Set by the clock “${title}”.`,
		until: (time: string): string => `Until ${time}.`,
		noLimit: "No limit of its own.",
		wrongNumber: "Write a whole number from 1 to 9999.",
		late: "And if it is late?",
		tells: (roles: string): string => `Tell: ${roles}`,
		goesTo: (step: string): string => `Goes on to ${step}`,
		counts: (outcome: string): string => `Counts as “${outcome}”`,
		asks: "What is asked?",
		marked: "Only what was marked.",
		asked: (n: number): string => many(n, "# item", "# items"),
		next: "What can happen next?",
		goesOn: (step: string): string => `then ${step}`,
		endsHere: "this branch ends",
		reason: "a reason is required",
		atMost: (n: number): string => many(n, "at most once", "at most # times"),
		after: (duration: string): string => `after ${duration}`,
		ended: "How the case ends",
		results: results as Readonly<Record<CaseResult, string>>,
		setLimit: (duration: string): string => `Set a limit: ${duration}`,
		setHere: "This procedure sets it for itself, in its own file.",
		asText: "Edit as text",
		standard: (id: string): string =>
			`Uses the standard step “${id}”. What you change here is changed in this procedure only.`,
		shared: (part: string, n: number): string =>
			many(
				n,
				`Belongs to the shared part “${part}”, which one procedure follows.`,
				`Belongs to the shared part “${part}”. A change here changes # procedures.`,
			),
		refused: refusals as Readonly<Record<RefusalCode, string>>,
		duration: (n: number, unit: DurationUnit): string =>
			unit === "same working day" ? "the same working day" : `${n} ${units[unit](n)}`,
	},
	findings: {
		fix: "Repair",
		noFix: "No repair is known. The line says it.",
		keep: "Keep, and say why",
		keepWhy: "Why is it right as it is?",
		keepWrite: "Write the reason",
		title: (n: number): string => `Findings (${n})`,
		short: (n: number): string => many(n, "# finding", "# findings"),
		summary: (errors: number, warnings: number): string =>
			`${many(errors, "# error", "# errors")}, ${many(warnings, "# to look at", "# to look at")}`,
		checking: "Checking…",
		failed: (why: string): string =>
			`The check could not run: ${why}. Nothing is known of these texts.`,
		none: "Nothing found. The text says a whole procedure.",
		elsewhere: (n: number): string =>
			many(n, "# more in other files of the library", "# more in other files of the library"),
		open: (line: number): string => `Line ${line}`,
		showStep: "Show the step",
		severity: { error: "Error", warning: "To look at", info: "Note" },
	},
	changes: {
		title: (n: number): string => `Changes (${n})`,
		none: "No changes. The files are as they were opened.",
		discard: "Give up all changes",
		added: "added",
		removed: "removed",
	},
	conflict: {
		title: (file: string): string => `${file} was changed by somebody else`,
		text: "Nothing is lost. Compare both versions with what you began with, then choose.",
		theirs: "On disk now",
		mine: "Yours",
		merge: "Keep both",
		keepMine: "Keep mine",
		takeTheirs: "Take the one on disk",
		overlap: "Both touch the same lines, so they cannot simply be put together.",
	},
	text: {
		file: "File",
		editor: (file: string): string => `Text of ${file}`,
		loading: "Opening the text…",
		unknown: "There is no such file in this library.",
		changed: (n: number): string =>
			many(n, "# line differs from the file", "# lines differ from the file"),
		same: "As in the file",
	},
	preview: {
		title: "Preview",
		step: "Step",
		language: "Language",
		updating: "Bringing it up to date…",
		frame: "The form as people see it",
		draft: "This is the text on your screen, not the edition in force.",
		errors: "The text has errors, so no form can be made of it. The last one that could is shown.",
		errorsNone: "The text has errors, so no form can be made of it. See the findings.",
		noForms: "This procedure asks nothing in a form.",
		sent: "Sent",
		sentText: "Here the case would go on. In the preview nothing is kept.",
		again: "Fill it in again",
	},
};

export type Words = typeof en;
