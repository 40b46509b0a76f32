import { checkFiles } from "../check-files.ts";
import { ALLOTMENT, edited } from "./allotment.test-data.ts";
import type { Change } from "./change.ts";
import { compareLibraries } from "./compare.ts";

export type Edit = readonly [from: string, to: string];

export function changesAfter(...edits: readonly Edit[]): readonly Change[] {
	const [before, after] = [checkFiles(ALLOTMENT), checkFiles(edited(...edits))];
	return compareLibraries(before.library, after.library).flatMap(({ changes }) => changes);
}

/** The line at which a change is said to stand, of the side that it names. */
function lineOf({ side, file, line }: Change, edits: readonly Edit[]): string | undefined {
	const files = side === "before" ? ALLOTMENT : edited(...edits);
	return files
		.find(({ path }) => path === file)
		?.text.split("\n")
		[line - 1]?.trim();
}

/** What it is, whom it concerns, which way it goes, how bad it is, and where it stands. */
export function shortly(change: Change, edits: readonly Edit[]): string {
	const { kind, values, audience, direction, severity } = change;
	const key = values.key === undefined ? "" : `.${values.key}`;
	return `${kind} ${values.of.id}${key}: ${audience} ${direction} ${severity} @ ${lineOf(change, edits)}`;
}

/** An edit, and exactly the changes that it is. */
export const HISTORY: readonly (readonly [
	what: string,
	edits: readonly Edit[],
	changes: readonly string[],
])[] = [
	["formatting only", [["  online:\n", "  online:    # the only one\n\n"]], []],
	[
		"another order of keys",
		[["    least: 20\n    most: 400\n", "    most: 400\n    least: 20\n"]],
		[],
	],
	[
		"a rule in other words that mean the same",
		[["must: size <= 300", "must: not(size > 300)"]],
		[],
	],
	[
		"a citizen's deadline that is shortened",
		[
			[
				"    change: what_was_marked\n    deadline:\n      within: 10",
				"    change: what_was_marked\n    deadline:\n      within: 5",
			],
		],
		["deadline_changed correction.within: citizen worse decision @ within: 5 working days"],
	],
	[
		"an office's deadline that is shortened",
		[
			[
				"    title: First look\n    deadline:\n      within: 5",
				"    title: First look\n    deadline:\n      within: 3",
			],
		],
		["deadline_changed look.within: office better safe @ within: 3 working days"],
	],
	[
		"the promise that is shortened",
		[["within: 20 working days", "within: 15 working days"]],
		["clock_changed total.within: office better safe @ within: 15 working days"],
	],
	[
		"a paper more",
		[
			[
				"  plan:\n",
				"  proof:\n    title: Proof of residence\n    satisfied_by:\n      - upload\n  plan:\n",
			],
			["          - plan\n", "          - plan\n          - proof\n"],
		],
		["document_added proof: citizen worse decision @ proof:"],
	],
	[
		"a field less",
		[
			["  hens:\n    as: yes_no\n    title: Hens\n    answer: optional\n", ""],
			["          - hens\n", ""],
		],
		["field_removed hens: citizen better safe @ hens:"],
	],
	[
		"a rule that is stricter at one bound",
		[["must: size <= 300", "must: size < 300"]],
		["check_rule not_too_large.must: citizen worse decision @ must: size < 300"],
	],
	[
		"a way that others take",
		[["when: size > 200", "when: size > 250"]],
		["step_rule sorting.go_to: office neutral decision @ when: size > 250"],
	],
	[
		"a fee that rises",
		[["20.00 EUR", "25.00 EUR"]],
		["fee_changed rent.amount: citizen worse decision @ amount: 25.00 EUR"],
	],
	[
		"a fee that fewer pay",
		[["when: size > 50", "when: size >= 100"]],
		["fee_rule rent.when: citizen better safe @ when: size >= 100"],
	],
	[
		"a code that is retired",
		[
			[
				"      peat:\n        en: Peat\n",
				"      peat:\n        en: Peat\n        until: 2026-12-31\n",
			],
		],
		["code_changed peat.until: citizen worse decision @ until: 2026-12-31"],
	],
	[
		"a code that is gone",
		[["      peat:\n        en: Peat\n", ""]],
		["code_removed peat: open-cases worse breaking @ peat:"],
	],
	[
		"a step that is renamed",
		[
			["        go_to: visit\n", "        go_to: inspection\n"],
			["  visit:\n    does: decide\n", "  inspection:\n    was: visit\n    does: decide\n"],
		],
		["step_renamed inspection: integrator neutral decision @ inspection:"],
	],
	[
		"a field that is renamed, with the rules that read it",
		[
			["  size:\n    as: whole\n", "  area:\n    was: size\n    as: whole\n"],
			["          - size\n", "          - area\n"],
			["must: size <= 300", "must: area <= 300"],
			["when: size > 50", "when: area > 50"],
			["when: size > 200", "when: area > 200"],
		],
		["field_renamed area: integrator neutral decision @ area:"],
	],
	[
		"a step that stands elsewhere",
		[
			["        go_to: visit\n", "        go_to: sorting\n"],
			["        go_to: sorting\n\n", "        go_to: payment\n\n"],
			[
				"        when: otherwise\n        go_to: payment\n",
				"        when: otherwise\n        go_to: visit\n",
			],
			[
				"        title: Agreed\n        go_to: payment\n",
				"        title: Agreed\n        go_to: visit\n",
			],
		],
		["step_moved visit.after: office neutral decision @ visit:"],
	],
	[
		"a step that is no more",
		[
			["        go_to: visit\n", "        go_to: sorting\n"],
			[
				"  visit:\n    does: decide\n    who: clerk\n    title: Visit of the plot\n    deadline:\n      within: 5 working days\n      when_late: tell clerk\n    outcomes:\n      seen:\n        title: Seen\n        go_to: sorting\n\n",
				"",
			],
		],
		["step_removed visit.instead: open-cases neutral decision @ visit:"],
	],
	[
		"a field on another page",
		[
			["          - name\n", "          - name\n          - hens\n"],
			["          - soil\n          - hens\n", "          - soil\n"],
		],
		["field_moved hens.ask: citizen neutral safe @ ask:"],
	],
	[
		"other words",
		[["title: Your name", "title: Full name"]],
		["field_wording name.title: citizen neutral safe @ title: Full name"],
	],
	[
		"an answer that may be left empty",
		[["    title: Soil\n", "    title: Soil\n    answer: optional\n"]],
		["field_changed soil.answer: citizen better safe @ answer: optional"],
	],
	[
		"fewer ways to show a paper",
		[["      - upload\n      - hand_in\n", "      - upload\n"]],
		["document_changed plan.satisfied_by: citizen worse decision @ satisfied_by:"],
	],
	[
		"a limit of corrections",
		[["at_most: 2 times", "at_most: 1 time"]],
		["outcome_changed incomplete.at_most: citizen neutral decision @ at_most: 1 time"],
	],
	[
		"another who acts",
		[["    who: clerk\n    title: Council\n", "    who: gardener\n    title: Council\n"]],
		["step_changed council.who: citizen neutral decision @ who: gardener"],
	],
	[
		"a day more on which the office is closed",
		[
			[
				"  friday: 09:00-12:00, 13:00-17:00\n",
				"  friday: 09:00-12:00, 13:00-17:00\n\ndays:\n  2026-05-04:\n    is: closed\n    why: Town fair\n    certainty: illustrative\n",
			],
		],
		["day_added 2026-05-04: citizen neutral decision @ 2026-05-04:"],
	],
	[
		"other hours of the office",
		[["monday: 09:00-12:00, 13:00-17:00", "monday: 09:00-12:00"]],
		["calendar_changed town.hours: citizen neutral decision @ hours:"],
	],
	[
		"an office's deadline that is longer",
		[
			[
				"    title: First look\n    deadline:\n      within: 5",
				"    title: First look\n    deadline:\n      within: 8",
			],
		],
		["deadline_changed look.within: office worse decision @ within: 8 working days"],
	],
	[
		"a paper that is renamed",
		[
			["  plan:\n    title", "  drawing:\n    was: plan\n    title"],
			["          - plan\n", "          - drawing\n"],
		],
		["document_renamed drawing: integrator neutral decision @ drawing:"],
	],
	[
		"a paper that fewer bring",
		[
			[
				"  plan:\n    title: Plan of the plot\n",
				"  plan:\n    title: Plan of the plot\n    when: size > 100\n",
			],
		],
		["document_rule plan.when: citizen better safe @ when: size > 100"],
	],
	[
		"a code more",
		[["        en: Peat\n", "        en: Peat\n      loam:\n        en: Loam\n"]],
		["code_added loam: citizen better safe @ loam:"],
	],
	[
		"a code in other words",
		[["en: Peat", "en: Bog peat"]],
		["code_wording peat.title: citizen neutral safe @ peat:"],
	],
	[
		"a fee that is no more",
		[["fees:\n  rent:\n    title: Rent\n    when: size > 50\n    amount: 20.00 EUR\n\n", ""]],
		["fee_removed rent.amount: citizen better safe @ rent:"],
	],
	[
		"a text that may be longer",
		[["longest: 40", "longest: 80"]],
		["field_changed name.longest: citizen better safe @ longest: 80"],
	],
	[
		"a number that has less room",
		[["most: 400", "most: 350"]],
		["field_changed size.most: citizen worse decision @ most: 350"],
	],
	[
		"another end for those who do not answer",
		[
			[
				"      within: 10 working days\n      when_late: go to given_up\n    go_to: look",
				"      within: 10 working days\n      when_late: go to refused\n    go_to: look",
			],
		],
		["deadline_changed correction.when_late: citizen neutral decision @ when_late: go to refused"],
	],
	[
		"a step more",
		[
			[
				"        title: Seen\n        go_to: sorting",
				"        title: Seen\n        go_to: measuring",
			],
			[
				"  sorting:\n    does: route",
				"  measuring:\n    does: decide\n    who: clerk\n    title: Measuring\n    deadline:\n      within: 2 working days\n      when_late: tell clerk\n    outcomes:\n      measured:\n        title: Measured\n        go_to: sorting\n\n  sorting:\n    does: route",
			],
		],
		["step_added measuring.after: office neutral decision @ measuring:"],
	],
	[
		"a way to refuse that is no more",
		[
			[
				"      against:\n        title: Against\n        reason: required\n        go_to: refused\n",
				"",
			],
		],
		["outcome_removed against: office neutral decision @ against:"],
	],
	[
		"a check that only warns",
		[["    must: size <= 300\n", "    must: size <= 300\n    if_broken: warn\n"]],
		["check_changed not_too_large.if_broken: citizen better safe @ if_broken: warn"],
	],
	[
		"a promise that is no more",
		[["clocks:\n  total:\n    within: 20 working days\n\n", ""]],
		["clock_removed total: office worse decision @ total:"],
	],
	[
		"another way to file",
		[["  online:\n", "  online:\n  counter:\n"]],
		["channel_added counter: citizen better safe @ counter:"],
	],
	["other quotes", [["title: Your name", 'title: "Your name"']], []],
	[
		"what is asked on a page, in another order",
		[["          - size\n          - soil\n", "          - soil\n          - size\n"]],
		[],
	],
	[
		"a renamed step that has less time as well",
		[
			["        go_to: visit\n", "        go_to: inspection\n"],
			[
				"  visit:\n    does: decide\n    who: clerk\n    title: Visit of the plot\n    deadline:\n      within: 5",
				"  inspection:\n    was: visit\n    does: decide\n    who: clerk\n    title: Visit of the plot\n    deadline:\n      within: 3",
			],
		],
		[
			"step_renamed inspection: integrator neutral decision @ inspection:",
			"deadline_changed inspection.within: office better safe @ within: 3 working days",
		],
	],
];
