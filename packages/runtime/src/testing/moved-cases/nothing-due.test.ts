import { checkFiles, compileDefinition } from "@onedoor/dsl";
import type { Definition } from "@onedoor/dsl/bundle";
import { NO_WISH } from "@onedoor/dsl/journey";
import { expect, test } from "vitest";

import { ALLOTMENT, edited } from "../../../../dsl/src/diff/allotment.test-data.ts";
import { plainPlanOf } from "../../../../dsl/src/diff/open-cases/target.ts";
import { loadValidators } from "../../case/load-validators.ts";
import { didAct } from "./acts.ts";
import type { Edition } from "./between-editions.ts";
import { answeredFor, beganWith } from "./counter-example.ts";
import { movedWorld } from "./moved-world.ts";

test("a case that waits for a payment goes on where the new edition asks for none", async () => {
	const [old, next] = [ALLOTMENT, edited(["when: size > 50", "when: size > 390"])].map(
		(files) => checkFiles(files).library.definitions[0],
	);
	if (old === undefined || next === undefined) throw new Error("the example has changed");
	const from = await editionOf(old);
	const wish = { ...NO_WISH, data: new Map([["size", 60]]) };
	const world = beganWith(from, answeredFor(from.bundle, wish, "silent"));
	if (world === undefined) throw new Error("not opened");
	for (const act of ["application: submit", "look: fine", "visit: seen"])
		expect(didAct(world, act)).toBeUndefined();
	expect(world.case.active.map(({ step }) => step)).toEqual(["payment"]);
	const plan = plainPlanOf(old, next);
	const moved = movedWorld(world, { from, to: await editionOf(next), plan });
	expect("stays" in moved ? moved : moved.case).toMatchObject({
		status: "ended",
		result: "granted",
	});
});

async function editionOf(definition: Definition): Promise<Edition> {
	const { bundle } = compileDefinition(definition);
	return { bundle, validators: await loadValidators(bundle) };
}
