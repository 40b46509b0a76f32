import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { checkFiles } from "../../check-files.ts";
import { ALLOTMENT, edited } from "../allotment.test-data.ts";
import { compareLibraries } from "../compare.ts";
import type { OpenCase } from "./open-case.ts";
import { openCasesBetween } from "./open-cases.ts";
import { whySaid } from "./words/why-said.ts";

type Edit = readonly [from: string, to: string];

function after(...edits: readonly Edit[]): readonly OpenCase[] {
	const [before, next] = [checkFiles(ALLOTMENT), checkFiles(edited(...edits))];
	return openCasesBetween(before.library, next.library);
}

/** Steps that are not safe, with what is said of them. */
function shortly(found: readonly OpenCase[]): readonly string[] {
	return found
		.filter(({ verdict }) => verdict !== "safe")
		.map(({ step, verdict, why }) => {
			const whys = why.map(({ code, values }) => {
				const { case: _case, ...plain } = values;
				return `${code} ${Object.values(plain).join(" ")}`;
			});
			return `${step} ${verdict}: ${whys.join(", ")}`;
		});
}

const ALL = ["look", "correction", "visit", "council", "payment"];
const each = (verdict: string, why: string): readonly string[] =>
	ALL.map((step) => `${step} ${verdict}: ${why}`);

const VISIT = `  visit:
    does: decide
    who: clerk
    title: Visit of the plot
    deadline:
      within: 5 working days
      when_late: tell clerk
    outcomes:
      seen:
        title: Seen
        go_to: sorting

`;

/** An edit, and exactly the steps whose cases cannot simply go over. */
const EDITS: readonly (readonly [
	what: string,
	edits: readonly Edit[],
	unsafe: readonly string[],
])[] = [
	["other words", [["title: Your name", "title: Full name"]], []],
	["a fee that rises", [["20.00 EUR", "25.00 EUR"]], []],
	[
		"an office's deadline that is shortened",
		[
			[
				"    title: First look\n    deadline:\n      within: 5",
				"    title: First look\n    deadline:\n      within: 3",
			],
		],
		[],
	],
	["a check that is looser", [["must: size <= 300", "must: size <= 350"]], []],
	["a check in other words", [["must: size <= 300", "must: not(size > 300)"]], []],
	[
		"a check that is stricter",
		[["must: size <= 300", "must: size < 300"]],
		each("blocked", "data_refused not_too_large"),
	],
	[
		"a code that is gone",
		[["      peat:\n        en: Peat\n", ""]],
		each("blocked", "data_refused soil"),
	],
	[
		"an answer that may be left empty",
		[["    title: Soil\n", "    title: Soil\n    answer: optional\n"]],
		[],
	],
	[
		"an answer that may no longer be left empty",
		[["    title: Hens\n    answer: optional\n", "    title: Hens\n"]],
		each("needs-mapping", "data_missing hens"),
	],
	[
		"a question more",
		[
			["  hens:\n", "  bees:\n    as: yes_no\n    title: Bees\n  hens:\n"],
			["          - hens\n", "          - hens\n          - bees\n"],
		],
		each("needs-mapping", "data_missing bees"),
	],
	[
		"a step that is no more",
		[
			["        go_to: visit\n", "        go_to: sorting\n"],
			[VISIT, ""],
		],
		["visit needs-mapping: step_gone visit"],
	],
	[
		"a step that is renamed, and says so",
		[
			["        go_to: visit\n", "        go_to: inspection\n"],
			["  visit:\n    does: decide\n", "  inspection:\n    was: visit\n    does: decide\n"],
		],
		[],
	],
	[
		"ends that were held out to some, or to nobody from there",
		[
			[
				"        title: Seen\n",
				"        title: Seen\n        go_to: sorting\n      flooded:\n        title: Flooded\n",
			],
			["        go_to: sorting\n\n", "        go_to: refused\n\n"],
			[
				"    does: pay\n    who: gardener\n    title: Payment\n    deadline:\n      within: 10 working days\n      when_late: go to given_up",
				"    does: pay\n    who: gardener\n    title: Payment\n    deadline:\n      within: 10 working days\n      when_late: go to refused",
			],
		],
		// Only large plots were refused, by the council: of the others it is not proved.
		[
			...["application", "look", "correction", "visit"].map(
				(step) => `${step} needs-mapping: not_proved ${step} steps.visit`,
			),
			"payment blocked: ends_otherwise refused",
		],
	],
	[
		"a way out that applicants take themselves",
		[
			[
				"starts_at: application",
				"anytime:\n  withdraw:\n    who: gardener\n    go_to: withdrawn\nstarts_at: application",
			],
			[
				"  let:\n    does: end\n",
				"  withdrawn:\n    does: end\n    result: withdrawn\n  let:\n    does: end\n",
			],
		],
		["application", ...ALL].map((step) => `${step} needs-mapping: own_choice withdrawn`),
	],
	[
		"a promise that is no more",
		[["  total:\n", "  promise:\n"]],
		["application", ...ALL].map((step) => `${step} needs-mapping: clock_gone total`),
	],
];

test.each(EDITS)("%s", (_what, edits, unsafe) => {
	expect(shortly(after(...edits))).toEqual(unsafe);
});

test("a case that shows it is named by what matters of it", () => {
	const [first] = after(["must: size <= 300", "must: size < 300"]).flatMap(({ why }) => why);
	expect(first?.values.case).toEqual({ size: 300 });
});

test("reasons are said in every language of the library", () => {
	for (const [, edits] of EDITS)
		for (const { why } of after(...edits))
			for (const one of why) {
				expect(one.message).toBe(whySaid(one, "en"));
				const others = [whySaid(one, "vi"), whySaid(one, "ar")];
				expect(new Set([one.message, ...others]).size).toBe(3);
			}
});

test("a way back that only a rule leaves again is not safe: a case may go round for ever", () => {
	const folder = join(import.meta.dirname, "../../../../runtime/test/patterns");
	const files = readdirSync(folder)
		.filter((name) => name.startsWith("07-") || !name.includes(".procedure."))
		.filter((name) => name.endsWith(".yaml"))
		.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
	const back = files.map((file) => ({
		...file,
		text: file.text.replace("fine:\n        go_to: granted", "fine:\n        go_to: opinions"),
	}));
	const found = openCasesBetween(checkFiles(files).library, checkFiles(back).library);
	const verdicts = Object.fromEntries(found.map(({ step, verdict }) => [step, verdict]));
	expect(verdicts).toMatchObject({ by_head: "needs-mapping", health: "needs-mapping" });
});

test("numbers of cases are those of the step, and none where nobody waits", () => {
	const [before, next] = [checkFiles(ALLOTMENT), checkFiles(edited(["20.00 EUR", "25.00 EUR"]))];
	const counts = { allotment: { "2026-01-01": { visit: 3 } } };
	const found = openCasesBetween(before.library, next.library, { counts });
	expect(found.map(({ step, count }) => `${step} ${count}`)).toEqual([
		"application 0",
		"look 0",
		"correction 0",
		"visit 3",
		"council 0",
		"payment 0",
	]);
});

const LATER = ALLOTMENT.filter(({ path }) => path.endsWith(".procedure.yaml")).map(({ text }) => ({
	path: "allotment.2027.procedure.yaml",
	text: text.replace("edition: 2026-01-01", "edition: 2027-01-01"),
}));

function planned(steps: string) {
	const text = `moves_for: allotment\nfrom: 2026-01-01\nto: 2027-01-01\nsteps:\n${steps}`;
	return checkFiles([...ALLOTMENT, ...LATER, { path: "allotment.moves.yaml", text }]);
}

test("what a plan moves is proved as the plan moves it, and stands where the plan says it", () => {
	const { library, findings } = planned(
		"  visit:\n    go_to: visit\n  payment:\n    note: So.\n    go_to: council\n",
	);
	const found = openCasesBetween(checkFiles(ALLOTMENT).library, library);
	const moved = found.filter((one) => one.planned);
	expect(moved.map(({ step, verdict, file, line }) => [step, verdict, file, line])).toEqual([
		["visit", "safe", "allotment.moves.yaml", 5],
		["payment", "blocked", "allotment.moves.yaml", 7],
	]);
	expect(shortly(moved)).toEqual(["payment blocked: ends_otherwise refused"]);
	expect(
		findings.filter(({ code }) => code === "move_not_safe").map(({ values }) => values),
	).toEqual([
		{
			step: "payment",
			why: "it may end as `refused`, which was never held out from there",
		},
	]);
	expect(library.moves[0]?.unsafe).toEqual({ payment: ["ends_otherwise"] });
});

test("a plan that is new, or says something else, is a change that somebody decides", () => {
	const none = checkFiles([...ALLOTMENT, ...LATER]).library;
	const some = planned("  visit:\n    go_to: visit\n").library;
	const other = planned(
		"  visit:\n    deadline: new\n    go_to: look\n  look:\n    go_to: look\n",
	).library;
	const changes = (before: typeof none, after: typeof none) =>
		compareLibraries(before, after).flatMap((one) =>
			one.changes.map(({ kind, severity, audience, file, line, message }) =>
				[kind, severity, audience, `${file}:${line}`, message].join(" | "),
			),
		);
	expect(changes(none, some)).toEqual([
		"plan_added | decision | open-cases | allotment.moves.yaml:1 | Plan for open cases “2026-01-01 → 2027-01-01” is new (steps: visit).",
	]);
	expect(changes(some, other)).toEqual([
		"move_changed | decision | open-cases | allotment.moves.yaml:5 | Move from “visit” in “2026-01-01 → 2027-01-01”: goes on to: visit → look.",
		"move_changed | decision | open-cases | allotment.moves.yaml:5 | Move from “visit” in “2026-01-01 → 2027-01-01”: deadline: kept → new.",
		"move_added | decision | open-cases | allotment.moves.yaml:8 | Move from “look” in “2026-01-01 → 2027-01-01” is new (goes on to: look).",
	]);
	expect(changes(some, none).map((one) => one.split(" | ")[0])).toEqual(["plan_removed"]);
	expect(changes(some, some)).toEqual([]);
});
