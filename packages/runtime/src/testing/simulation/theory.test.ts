import { beforeAll, describe, expect, test } from "vitest";

import { loadValidators } from "../../case/load-validators.ts";
import { lineBundle } from "./line.test-data.ts";
import { simulate } from "./simulate.ts";
import type { Simulated } from "./simulated.ts";

/** Cases of one replication; `pnpm soak simulation` takes more of them, and busier clerks. */
const CASES = Number(process.env.ONEDOOR_SOAK_CASES ?? 400);
/** How many come while a clerk could do one. */
const LOAD = Number(process.env.ONEDOOR_SOAK_LOAD ?? 0.5);
/** Independent of one another: each has a seed of its own. */
const REPLICATIONS = 12;

const MINUTES = 15;
/** An hour: a clerk could do four. */
const ARRIVE = (LOAD * 60) / MINUTES;

const bundle = lineBundle();
const validators = await loadValidators(bundle);

interface Clerks {
	readonly clerks: number;
	readonly minutes: number;
	readonly varies?: "never";
}

describe("one clerk (M/M/1)", () => {
	let results: readonly Simulated[] = [];
	beforeAll(async () => {
		results = await replicate({ clerks: 1, minutes: MINUTES });
	});

	test("hours in the office are 1 / (service rate − arrival rate)", () => {
		expectAgreement(results, hoursInAll, 1 / (60 / MINUTES - ARRIVE));
	});

	test("the line is load² / (1 − load) long", () => {
		expectAgreement(results, inLine, LOAD ** 2 / (1 - LOAD));
	});

	test("the clerk is busy for the share of the time that the load says", () => {
		expectAgreement(results, ({ roles }) => roles[0]?.utilisation ?? Number.NaN, LOAD);
	});

	test("the interval is narrow enough to tell a clerk who is slower by a third", async () => {
		const slower = await replicate({ clerks: 1, minutes: (MINUTES * 4) / 3 });
		const { mean, half } = intervalOf(slower, hoursInAll);
		expect(Math.abs(mean - 1 / (60 / MINUTES - ARRIVE))).toBeGreaterThan(half);
	});
});

test("work that never varies halves the waiting in line (M/D/1)", async () => {
	const results = await replicate({ clerks: 1, minutes: MINUTES, varies: "never" });
	expectAgreement(results, inLine, LOAD ** 2 / (2 * (1 - LOAD)));
});

test("two clerks, each half as fast: Erlang's formula (M/M/2)", async () => {
	const results = await replicate({ clerks: 2, minutes: 2 * MINUTES });
	const both = (2 * LOAD) ** 2 / (2 * (1 - LOAD));
	expectAgreement(results, inLine, (both / (1 + 2 * LOAD + both)) * (LOAD / (1 - LOAD)));
});

const hoursInAll = (result: Simulated): number => result.days.mean * 24;
const inLine = ({ roles }: Simulated): number => roles[0]?.queue.mean ?? Number.NaN;

async function replicate({ clerks, minutes, varies }: Clerks): Promise<readonly Simulated[]> {
	const results: Simulated[] = [];
	for (let seed = 1; seed <= REPLICATIONS; seed++)
		results.push(
			await simulate(bundle, {
				cases: CASES,
				seed,
				validators,
				assumptions: {
					arrivals: { number: 24 * ARRIVE, each: "day", profile: {} },
					warm_up: { n: Math.round(CASES / ARRIVE / 5), unit: "hours" },
					officers: { clerk: clerks },
					steps: {
						deciding: {
							takes: { n: minutes, unit: "minutes" },
							outcomes: { grant: 1 },
							...(varies && { varies }),
						},
					},
				},
			}),
		);
	expect(results.map(({ cases }) => cases.unfinished)).toEqual(results.map(() => 0));
	return results;
}

/** What theory says lies in the interval of confidence. */
function expectAgreement(
	results: readonly Simulated[],
	figure: (result: Simulated) => number,
	theory: number,
): void {
	const { mean, half } = intervalOf(results, figure);
	expect(mean).toBeGreaterThan(theory - half);
	expect(mean).toBeLessThan(theory + half);
}

/** The mean over the replications, and half the width of its interval of confidence of 99.9 %. */
function intervalOf(
	results: readonly Simulated[],
	figure: (result: Simulated) => number,
): { readonly mean: number; readonly half: number } {
	const values = results.map(figure);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return { mean, half: STUDENT_11 * Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** The 99.95th percentile of Student's t with 11 degrees of freedom: 12 replications. */
const STUDENT_11 = 4.437;
