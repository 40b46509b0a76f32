import type { Id } from "@onedoor/dsl/bundle";
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
	withoutWord,
} from "./guards.test-data.ts";
import { type FaultOptions, simulateFaults } from "./simulate-faults.ts";
import { type Story, storyOf } from "./story.ts";

/** In `pnpm test` a share of what `pnpm soak faults` does; another seed with `ONEDOOR_SOAK_SEED`. */
const CASES = Number(process.env.ONEDOOR_SOAK_CASES ?? 100);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_126);
/** Between them they pay, are refused, come back, sign, post, and let deadlines pass. */
const PROCEDURES = ["birth_registration", "motorbike_registration", "traffic_fine_payment"];

/** It starts cases of these, waits for what comes of them, and gives them up when it is withdrawn. */
const OF_SEVERAL = "birth_bundle";
const STARTED = ["birth_registration", "permanent_residence", "child_health_card"];

let stories: readonly Story[];
let ofSeveral: Pick<FaultOptions, "stories" | "ofStarted">;
beforeAll(async () => {
	// The library is compiled first, which takes its time on a busy machine.
	const each = [...new Set([...PROCEDURES, OF_SEVERAL, ...STARTED])];
	const known = new Map<Id, readonly Story[]>();
	for (const id of each) known.set(id, await storiesOf(id));
	const of = (id: Id) => known.get(id) ?? [];
	stories = PROCEDURES.flatMap(of).filter((story) => !story.isOfSeveral);
	const ofStarted = Object.fromEntries(STARTED.map((id) => [id, of(id)]));
	ofSeveral = { stories: of(OF_SEVERAL), ofStarted };
});

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

it("tells each case once what comes of those it started", { timeout: 4 * 3_600_000 }, async () => {
	const cases = Math.ceil(CASES / 5);
	const report = await simulateFaults({ ...ofSeveral, store: memoryStore, cases, seed: SEED });
	console.log(JSON.stringify({ ...report, broken: report.broken.length }));
	expect(report.broken.slice(0, 5)).toEqual([]);
	expect(report.cases).toBeGreaterThan(cases * 2);
	expect(report.ended).toBeGreaterThan(report.cases / 4);
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
	let lost = 0;
	// Mostly a few cases show it.
	for (const cases of [10, 30, 100]) {
		const report = await simulateFaults({
			stories,
			store: memoryStore,
			cases,
			seed: SEED,
			without,
		});
		lost = report.broken.length;
		if (lost > 0) break;
	}
	expect(lost).toBeGreaterThan(0);
});

it("finds that a case never hears what came of one it started", async () => {
	const { broken } = await simulateFaults({
		...ofSeveral,
		store: memoryStore,
		cases: 20,
		seed: SEED,
		without: { store: withoutWord },
	});
	expect(broken.some(({ why }) => why.includes("it heard of"))).toBe(true);
});

async function storiesOf(procedure: Id): Promise<readonly Story[]> {
	const { bundle, scenarios } = fromLibrary(procedure);
	const validators = await loadValidators(bundle);
	return scenarios.flatMap((scenario) => storyOf(bundle, scenario, validators) ?? []);
}
