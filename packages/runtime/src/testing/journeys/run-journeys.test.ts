import { fileURLToPath } from "node:url";

import type { Bundle, Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { fromLibrary } from "../procedures.test-data.ts";
import { testProcedure } from "./run-journeys.ts";

const EXAMPLES = fileURLToPath(new URL("../../../../dsl/test/examples/", import.meta.url));

/** Many cases take their time where others work on the same cores. */
test("journeys alone take every transition of birth registration, and none goes wrong", async () => {
	const { bundle } = fromLibrary("birth_registration");
	const { journeys, coverage } = await testProcedure(bundle, []);
	expect(coverage.transitions.missing).toEqual([]);
	expect(coverage.steps.missing).toEqual([]);
	expect(coverage.transitions.total).toBeGreaterThan(70);
	expect(journeys.filter(({ why }) => why !== undefined)).toEqual([]);
});

test.each([
	["house", "house_conversion"],
	["town", "permit"],
	["fr", "declaration_prealable"],
	["vn", "birth_registration"],
	["vn", "land_change"],
	["vn", "marriage_registration"],
	["vn", "new_seal"],
	["vn", "stay_notification"],
])("journeys cover %s/%s, or prove that nothing can", async (folder, procedure) => {
	const { bundle } = fromLibrary(procedure, `${EXAMPLES}${folder}/`);
	const { journeys, unreached } = await testProcedure(bundle, []);
	expect(journeys.filter(({ why }) => why !== undefined)).toEqual([]);
	// How old somebody is on a day that is not yet is beyond the proof.
	const beyond = folder === "town" ? /old|card|exempt/ : /^$/;
	expect(unreached.filter(({ id, never }) => never === undefined && !beyond.test(id))).toEqual([]);
});

test("what registers answer is varied: an obligation of nothing is not paid", async () => {
	const { bundle } = fromLibrary("land_change", `${EXAMPLES}vn/`);
	const { journeys } = await testProcedure(bundle, []);
	const found = journeys.find(({ id }) => id === "obligation_payment.nothing_due");
	expect(found).toMatchObject({ reached: true });
	expect(found?.acts).toContain("tax: due");
});

test("a way that no case can take is named, and the others are taken", async () => {
	const { bundle } = fromLibrary("house_conversion", `${EXAMPLES}house/`);
	const { coverage, unreached } = await testProcedure(withoutDoubt(bundle), []);
	const ways = ["sound", "unsound", "late"].map((way) => `calculation.${way}`);
	expect(unreached.filter(({ kind }) => kind === "transitions")).toEqual([
		{
			kind: "transitions",
			id: "drawings.doubtful",
			never: { because: "rules", rules: ["flats < 3 and flats > 9"], tried: { flats: 5 } },
		},
		...ways.map((id) => ({
			kind: "transitions",
			id,
			never: { because: "step", step: "calculation" },
		})),
	]);
	expect(coverage.transitions.missing).toEqual(["drawings.doubtful", ...ways]);
	expect(unreached.find(({ kind }) => kind === "rules")).toEqual({
		kind: "rules",
		id: "steps.drawings.outcomes.doubtful.allowed is true",
		never: {
			because: "rules",
			rules: ["flats < 3 and flats > 9"],
			tried: { flats: 5 },
			code: "outcome_never_allowed",
		},
	});
});

test("what silence has ended before is proved never to be late", async () => {
	const folder = fileURLToPath(new URL("../../../test/patterns/", import.meta.url));
	const { bundle } = fromLibrary("p32_cancelling_partial_join", folder);
	const { unreached } = await testProcedure(bundle, []);
	expect(unreached).toEqual([
		{
			kind: "transitions",
			id: "fire.late",
			never: { because: "others", steps: ["police", "neighbours"] },
		},
	]);
});

/** The engineer may no longer doubt, so that nobody calculates. */
function withoutDoubt(bundle: Bundle): Bundle {
	const { drawings } = bundle.definition.steps;
	if (drawings?.does !== "decide") throw new Error("the example has changed");
	const flats = { op: "path", path: ["flats"] } as const;
	const few = {
		op: "<",
		left: flats,
		right: { op: "literal", type: "whole", value: "3" },
	} as const;
	const many = {
		op: ">",
		left: flats,
		right: { op: "literal", type: "whole", value: "9" },
	} as const;
	const never = { text: "flats < 3 and flats > 9", tree: { op: "and", of: [few, many] } } as const;
	const outcomes = drawings.outcomes.map((outcome) =>
		outcome.id === "doubtful" ? { ...outcome, allowed: never } : outcome,
	);
	const steps = { ...bundle.definition.steps, drawings: { ...drawings, outcomes } };
	return { ...bundle, definition: { ...bundle.definition, steps } as Definition };
}
