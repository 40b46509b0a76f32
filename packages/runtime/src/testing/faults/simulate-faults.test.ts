import type { Bundle, Scenario } from "@onedoor/dsl/bundle";
import { beforeAll, expect, it } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { memoryStore } from "../../storage/memory/open.ts";
import { sqliteStore } from "../../storage/sqlite/open.ts";
import { fromLibrary } from "../procedures.test-data.ts";
import {
	chargingAgain,
	forgetful,
	withoutAnswers,
	withoutKeys,
	withoutVersions,
} from "./guards.test-data.ts";
import { type FaultOptions, simulateFaults } from "./simulate-faults.ts";
import { type Story, storyOf } from "./story.ts";

/** In `pnpm test` a share of what `pnpm soak faults` does; another seed with `ONEDOOR_SOAK_SEED`. */
const CASES = Number(process.env.ONEDOOR_SOAK_CASES ?? 200);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);
/** Between them they pay, are refused, come back, sign, post, and let deadlines pass. */
const PROCEDURES = ["birth_registration", "motorbike_registration", "traffic_fine_payment"];

let stories: readonly Story[];
beforeAll(async () => {
	const all = await Promise.all(
		PROCEDURES.map((id) => fromLibrary(id)).map(({ bundle, scenarios }) =>
			storiesOf(bundle, scenarios),
		),
	);
	stories = all.flat();
	// The library is compiled first, which takes its time on a busy machine.
}, 60_000);

it(`loses nothing and does nothing twice in ${CASES} cases, seed ${SEED}`, {
	timeout: 4 * 3_600_000,
}, async () => {
	const report = await simulateFaults({ stories, store: memoryStore, cases: CASES, seed: SEED });
	console.log(JSON.stringify({ ...report, broken: report.broken.length }));
	expect(report.broken.slice(0, 5)).toEqual([]);
	expect(report.ended).toBeGreaterThan(CASES / 2);
	for (const fault of Object.values(report.faults)) expect(fault).toBeGreaterThan(CASES / 100);
});

it("loses nothing and does nothing twice on SQLite", { timeout: 4 * 3_600_000 }, async () => {
	const store = () => sqliteStore(":memory:");
	const report = await simulateFaults({ stories, store, cases: Math.ceil(CASES / 10), seed: SEED });
	expect(report.broken.slice(0, 5)).toEqual([]);
});

it("goes wrong in the same way with the same seed", async () => {
	const run = () => simulateFaults({ stories, store: memoryStore, cases: 40, seed: SEED });
	expect(await run()).toEqual(await run());
});

/** Each takes one guard away. */
const GUARDS: Readonly<Record<string, NonNullable<FaultOptions["without"]>>> = {
	"the version that a commit expects": { store: withoutVersions },
	"answers that are kept for a key": { store: withoutAnswers },
	"a commit that is there when it was acknowledged": { store: forgetful },
	"a bank that takes an order once for its key": { ports: chargingAgain },
	"a key of each order": { ports: withoutKeys },
};

it.each(Object.entries(GUARDS))("finds what is lost without %s", async (_, without) => {
	const { broken } = await simulateFaults({
		stories,
		store: memoryStore,
		cases: 100,
		seed: SEED,
		without,
	});
	expect(broken.length).toBeGreaterThan(0);
});

async function storiesOf(
	bundle: Bundle,
	scenarios: readonly Scenario[],
): Promise<readonly Story[]> {
	const validators = await loadValidators(bundle);
	return scenarios.flatMap((scenario) => storyOf(bundle, scenario, validators) ?? []);
}
