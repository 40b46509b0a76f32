import { expect, test } from "vitest";

import type { ProcedureRow } from "../../api/answers.ts";
import type { ProposalView } from "../../api/proposals.ts";
import { type Known, stateOf } from "./state.ts";
import { aimOf } from "./targets.ts";

const row = (edition: string): ProcedureRow => ({
	id: "dog",
	edition,
	title: { en: "Dog" },
	file: "dog/dog.procedure.yaml",
	languages: ["en"],
	owner: { id: "town" },
	targets: {},
	findings: { errors: 0, warnings: 0, notes: 0 },
});
const known: Known = {
	today: "2026-06-15",
	rows: [row("2026-01-01")],
	proposed: { proposals: [] },
	unsaved: [],
};
const proposal = { branch: "onedoor/dog/x", procedure: "dog" } as ProposalView;

test.each([
	["in_force", row("2026-01-01"), known],
	["approved", row("2026-07-01"), known],
	["replaced", row("2025-01-01"), known],
	["draft", row("2026-01-01"), { ...known, unsaved: ["dog/dog.scenarios.yaml"] }],
	["in_force", row("2026-01-01"), { ...known, unsaved: ["cat/cat.procedure.yaml"] }],
	[
		"draft",
		row("2026-01-01"),
		{ ...known, proposed: { proposals: [], differing: ["dog/dog.procedure.yaml"] } },
	],
	["proposed", row("2026-07-01"), { ...known, proposed: { proposals: [proposal] } }],
])("%s", (state, one, others) => {
	expect(stateOf(one, others)).toBe(state);
});

test("a target is reached when no way asks more; one that is missed is enough to miss", () => {
	const burden = {
		fieldsTyped: { min: 3, max: 9 },
		documents: { min: 0, max: 2 },
		visits: { min: 0, max: 0 },
		fee: { min: 0, max: null, currency: "VND" },
		workingDays: { min: 5, max: 5 },
		handOvers: { min: 0, max: 0 },
		exact: true,
	};
	expect(aimOf({ targets: {}, burden })).toBe("none");
	expect(aimOf({ targets: { fieldsTyped: 9, visits: 0 }, burden })).toBe("reached");
	expect(aimOf({ targets: { fieldsTyped: 8, visits: 0 }, burden })).toBe("missed");
	expect(aimOf({ targets: { visits: 0 } })).toBe("missed");
});
