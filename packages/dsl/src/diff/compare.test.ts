import { describe, expect, it, test } from "vitest";

import { testLibraries } from "../../test/libraries.ts";
import { checkFiles, type InputFile } from "../check-files.ts";
import { ALLOTMENT, edited } from "./allotment.test-data.ts";
import type { Change } from "./change.ts";
import { compareLibraries } from "./compare.ts";
import { sentenceOf } from "./words/sentence.ts";

type Edit = readonly [from: string, to: string];

function changesAfter(...edits: readonly Edit[]): readonly Change[] {
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
function shortly(change: Change, edits: readonly Edit[]): string {
	const { kind, values, audience, direction, severity } = change;
	const key = values.key === undefined ? "" : `.${values.key}`;
	return `${kind} ${values.of.id}${key}: ${audience} ${direction} ${severity} @ ${lineOf(change, edits)}`;
}

test("the base has no errors", () => {
	expect(checkFiles(ALLOTMENT).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

/** An edit, and exactly the changes that it is. */
const HISTORY: readonly (readonly [
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
];

describe("each edit of a history is the changes that it is, and no other", () => {
	it.each(HISTORY)("%s", (_what, edits, expected) => {
		expect(changesAfter(...edits).map((change) => shortly(change, edits))).toEqual(expected);
	});
});

test("a rule is said with a case that it treats otherwise, which reads nothing else", () => {
	const [change] = changesAfter(["must: size <= 300", "must: size < 300"]);
	expect(change?.values.regions).toEqual([
		{
			holds: "no_longer",
			values: { size: 300 },
			example: { en: "Square metres: 300", vi: "Square metres: 300" },
		},
	]);
	expect(change?.message).toBe(
		"Check “At most 300 square metres.”: what has to hold: `size <= 300` → `size < 300`. No longer for example for: Square metres: 300.",
	);
});

test("cases that go another way are said with the way they went and the one they go", () => {
	const [change] = changesAfter(["when: size > 200", "when: size > 250"]);
	expect(change?.message).toContain("“Council” → “Payment”");
	expect(change?.values.regions).toEqual([
		{
			holds: "now",
			values: { size: 201 },
			example: { en: "Square metres: 201", vi: "Square metres: 201" },
		},
	]);
});

test("what offices may do to a case is not welcome as what people may do themselves", () => {
	const withAction = (who: string, more = ""): Edit => [
		"  given_up:\n    does: end\n    title: Given up\n    result: lapsed\n",
		`  given_up:\n    does: end\n    title: Given up\n    result: lapsed\nafterwards:\n  undo:\n    who: ${who}\n    title: Undo\n    from:\n      - let\n    go_to: given_up\n${more}`,
	];
	const between = (before: Edit, after: Edit) =>
		compareLibraries(checkFiles(edited(before)).library, checkFiles(edited(after)).library)
			.flatMap(({ changes }) => changes)
			.map(({ kind, direction }) => `${kind} ${direction}`);
	expect(changesAfter(withAction("clerk")).map(({ direction }) => direction)).toEqual(["neutral"]);
	expect(changesAfter(withAction("gardener")).map(({ direction }) => direction)).toEqual([
		"better",
	]);
	const reason = "    reason: required\n";
	expect(between(withAction("clerk", reason), withAction("clerk"))).toEqual([
		"afterwards_changed worse",
	]);
	expect(between(withAction("gardener", reason), withAction("gardener"))).toEqual([
		"afterwards_changed better",
	]);
});

test("a step that is no more says where its cases would go on", () => {
	const found = HISTORY.find(([what]) => what === "a step that is no more");
	const [change] = changesAfter(...(found?.[1] ?? []));
	expect(change?.message).toBe(
		"Step “Visit of the plot” is no more (cases go on to: “Who decides”).",
	);
	expect(change?.side).toBe("before");
});

test("sentences are made in every language of the library", () => {
	for (const [, edits] of HISTORY)
		for (const change of changesAfter(...edits)) {
			expect(sentenceOf(change, "vi")).not.toBe(sentenceOf(change, "en"));
			expect(JSON.parse(JSON.stringify(change))).toEqual(change);
		}
});

test("a new edition is held against the one before it", () => {
	const later = ALLOTMENT.flatMap((file) =>
		file.path.endsWith(".procedure.yaml")
			? [
					file,
					{
						path: "allotment.2027.procedure.yaml",
						text: file.text
							.replace("edition: 2026-01-01", "edition: 2027-01-01")
							.replace("20.00 EUR", "18.00 EUR"),
					},
				]
			: [file],
	);
	const compared = compareLibraries(checkFiles(ALLOTMENT).library, checkFiles(later).library);
	expect(
		compared.map(({ before, after, changes }) => [
			before,
			after,
			changes.map(({ kind, direction }) => `${kind} ${direction}`),
		]),
	).toEqual([
		["2026-01-01", "2026-01-01", []],
		["2026-01-01", "2027-01-01", ["fee_changed better"]],
	]);
});

test("a procedure that is new, and one that is gone", () => {
	const none = ALLOTMENT.filter(({ path }) => !path.endsWith(".procedure.yaml"));
	const kinds = (before: readonly InputFile[], after: readonly InputFile[]) =>
		compareLibraries(checkFiles(before).library, checkFiles(after).library).flatMap(({ changes }) =>
			changes.map(({ kind, severity }) => `${kind} ${severity}`),
		);
	expect(kinds(none, ALLOTMENT)).toEqual(["procedure_added decision"]);
	expect(kinds(ALLOTMENT, none)).toEqual(["procedure_removed breaking"]);
});

test("of several editions one that is gone is said, and what a change is called stays apart", () => {
	const later = ALLOTMENT.map((file) => ({
		path: file.path.replace("allotment", "allotment.2027"),
		text: file.text.replace("edition: 2026-01-01", "edition: 2027-01-01"),
	})).filter(({ path }) => path.endsWith(".procedure.yaml"));
	const both = checkFiles([...ALLOTMENT, ...later]).library;
	const last = checkFiles([
		...ALLOTMENT.filter(({ path }) => !path.endsWith(".procedure.yaml")),
		...later.map(({ path, text }) => ({ path, text: text.replace("20.00 EUR", "25.00 EUR") })),
	]).library;
	const changes = compareLibraries(both, last).flatMap((one) => one.changes);
	expect(changes.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
		"allotment/2027-01-01/fees.rent.amount/fee_changed/amount decision",
		"allotment/2026-01-01/procedure/procedure_removed/edition decision",
	]);
	expect(changes[1]?.message).toBe("Procedure “Allotment” is no more (edition: 2026-01-01).");
});

test("nothing differs between a library and itself, whatever its size", () => {
	for (const { files } of testLibraries()) {
		const { library } = checkFiles(files);
		const again = checkFiles(files).library;
		expect(compareLibraries(library, again).flatMap(({ changes }) => changes)).toEqual([]);
	}
});
