import { fileURLToPath } from "node:url";

import type { Bundle, Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { fromLibrary } from "../procedures.test-data.ts";
import { testProcedure } from "./run-journeys.ts";

const EXAMPLES = fileURLToPath(new URL("../../../../dsl/test/examples/", import.meta.url));

/** Many cases take their time where others work on the same cores. */
const PATIENT = { timeout: 120_000 };

test(
	"journeys alone take every transition of birth registration, and none goes wrong",
	PATIENT,
	async () => {
		const { bundle } = fromLibrary("birth_registration");
		const { journeys, coverage } = await testProcedure(bundle, []);
		expect(coverage.transitions.missing).toEqual([]);
		expect(coverage.steps.missing).toEqual([]);
		expect(coverage.transitions.total).toBeGreaterThan(70);
		expect(journeys.filter(({ why }) => why !== undefined)).toEqual([]);
	},
);

test.each([
	["house", "house_conversion"],
	["town", "permit"],
	["fr", "declaration_prealable"],
	["vn", "marriage_registration"],
	["vn", "new_seal"],
])("journeys take every transition of %s/%s", PATIENT, async (folder, procedure) => {
	const { bundle } = fromLibrary(procedure, `${EXAMPLES}${folder}/`);
	const { journeys, coverage } = await testProcedure(bundle, []);
	expect(coverage.transitions.missing).toEqual([]);
	expect(journeys.filter(({ why }) => why !== undefined)).toEqual([]);
});

test("a way that no case can take is named, and the others are taken", PATIENT, async () => {
	const { bundle } = fromLibrary("house_conversion", `${EXAMPLES}house/`);
	const { coverage, unreached } = await testProcedure(withoutDoubt(bundle), []);
	expect(unreached).toEqual([
		{ id: "drawings.doubtful", never: { because: "rules", rules: ["flats < 3 and flats > 9"] } },
		...["sound", "unsound", "late"].map((way) => ({
			id: `calculation.${way}`,
			never: { because: "step", step: "calculation" },
		})),
	]);
	expect(coverage.transitions.missing).toEqual([
		"drawings.doubtful",
		"calculation.sound",
		"calculation.unsound",
		"calculation.late",
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
