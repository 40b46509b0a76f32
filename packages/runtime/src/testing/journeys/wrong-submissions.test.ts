import { fileURLToPath } from "node:url";

import type { Bundle, Scenario } from "@onedoor/dsl/bundle";
import { answersFor, NO_WISH } from "@onedoor/dsl/journey";
import { expect, test } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { fromLibrary } from "../procedures.test-data.ts";
import { open, startOf } from "../run-scenarios.ts";
import { World } from "../scenario-world.ts";
import { Ledger } from "./ledger.ts";
import { submitWrongly } from "./wrong-submissions.ts";

const HOUSE = fileURLToPath(new URL("../../../../dsl/test/examples/house/", import.meta.url));
const { bundle } = fromLibrary("house_conversion", HOUSE);

test("each required thing is left out once, and the refusals leave the case where it was", async () => {
	const world = await opened(bundle);
	const ledger = new Ledger(bundle);
	const before = JSON.stringify(world.case);
	expect(ledger.coverage.refusals.covered).toBe(0);
	expect(submitWrongly(world, stepOf(world), "submit", ledger)).toBeUndefined();
	expect(
		ledger.coverage.refusals.missing.filter((name) => name.startsWith("application:")),
	).toEqual([]);
	expect(ledger.coverage.refusals.covered).toBeGreaterThan(2);
	expect(JSON.stringify(world.case)).toBe(before);
});

test("what is accepted without something that is required is named", async () => {
	const world = await opened(bundle);
	world.send = () => undefined;
	expect(submitWrongly(world, stepOf(world), "submit", new Ledger(bundle))).toMatch(
		/^"application: \S+ missing" was accepted, and must be refused$/,
	);
});

test("a refusal for another reason does not count", async () => {
	const world = await opened(bundle);
	const ledger = new Ledger(bundle);
	world.send = () => ({ refused: true, code: "not_this_role", values: {}, allowed: [] });
	expect(submitWrongly(world, stepOf(world), "submit", ledger)).toBeUndefined();
	expect(ledger.coverage.refusals.covered).toBe(0);
});

async function opened({ definition }: Bundle): Promise<World> {
	const scenario: Scenario = {
		id: "wrong",
		procedure: definition.procedure,
		title: {},
		...answersFor(definition, NO_WISH),
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [], ends_in: "" },
	};
	const world = new World(
		bundle,
		scenario,
		await loadValidators(bundle),
		startOf(bundle, scenario),
	);
	expect(open(world)).toBeUndefined();
	return world;
}

function stepOf({ bundle: { definition } }: World) {
	const step = definition.steps[definition.starts_at];
	if (step === undefined) throw new Error("the example has changed");
	return step;
}
