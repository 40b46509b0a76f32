import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { fromLibrary } from "../../testing/procedures.test-data.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "../test-server.test-data.ts";
import type { Described } from "./described.test-data.ts";
import { type FuzzReport, fuzz } from "./fuzz.test-data.ts";

/** A share of `pnpm soak api`. */
const CALLS = Number(process.env.ONEDOOR_SOAK_CALLS ?? 1_500);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20261126);

const bundles = ["birth_registration", "death_registration"].map((id) => fromLibrary(id).bundle);

let server: TestServer;
let api: Described;
beforeAll(async () => {
	server = await testServer({ bundles, limits: "none", dev: undefined as never });
	api = (await (await server.fetch("/api/openapi.json")).json()) as Described;
});
afterAll(() => server.stop());

/** A whole birth registration, act by act. */
const ACTS = [
	[MOTHER, "application", "submit"],
	[OFFICERS.receiver, "reception.check", "accepted"],
	[OFFICERS.civil_status_officer, "forwarding", "received"],
	[OFFICERS.civil_status_officer, "verify", "correct"],
	[MOTHER, "draft_confirmation", "confirmed"],
	[OFFICERS.commune_leader, "signature", "signed"],
] as const;
const EACH = 6;

/** Cases that stand at each step there is, and what they hold. */
async function casesEverywhere(): Promise<Readonly<Record<"id" | "file" | "code", string[]>>> {
	const known = { id: [] as string[], file: [] as string[], code: [] as string[] };
	for (let nth = 0; nth < EACH * (ACTS.length + 1); nth++) {
		const { id } = await server.as(MOTHER).openCase({ procedure: "birth_registration" });
		for (const [who, step, outcome] of ACTS.slice(0, nth % (ACTS.length + 1)))
			await server.as(who).act(id, step, outcome, step === "application" ? { data: BIRTH } : {});
		known.id.push(id);
		const { papers } = await server.as(MOTHER).getCase(id);
		known.file.push(...papers.flatMap(({ href }) => href?.split("/").at(-1) ?? []));
	}
	return known;
}

async function fuzzed(by: Described, calls: number): Promise<FuzzReport> {
	return fuzz(
		by,
		{
			fetch: (path, init) => server.fetch(path, init),
			tokens: [MOTHER, ...Object.values(OFFICERS)].map((id) => server.tokenOf({ id })),
			values: {
				...(await casesEverywhere()),
				form: bundles.flatMap(({ forms }) => Object.keys(forms)),
				step: bundles.flatMap(({ definition }) => Object.keys(definition.steps)),
				outcome: ["submit", "accepted", "correct", "refused", "confirmed", "signed"],
				procedure: bundles.map(({ definition }) => definition.procedure),
				role: Object.keys(OFFICERS),
			},
			parts: { data: [BIRTH] },
		},
		{ seed: SEED, calls },
	);
}

describe("whoever calls by the description, rightly and wrongly", () => {
	it(
		`gets no answer that it does not name, and no fault of the server: ${CALLS} calls, seed ${SEED}`,
		async () => {
			const { faults, statuses } = await fuzzed(api, CALLS);
			expect(faults).toEqual([]);
			// It came as far as to be refused by cases, and not only at the door.
			for (const status of [200, 201, 400, 401, 403, 404, 409, 415, 422])
				expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
		},
		60_000 + CALLS * 20,
	);
	it("is told of an answer that the description leaves out, and of one that does not fit", async () => {
		const poorer = structuredClone(api) as unknown as {
			paths: Record<string, { get: { responses: Record<string, unknown> } }>;
			components: { schemas: Record<string, { required?: string[] }> };
		};
		delete poorer.paths["/api/cases/{id}"]?.get.responses[404];
		poorer.components.schemas.CaseView?.required?.push("weather");
		const { faults } = await fuzzed(poorer as unknown as Described, 1500);
		const kinds = faults.map((fault) => fault.replace(/^(\w+):.*answered with/s, "$1"));
		expect(kinds.some((kind) => kind.startsWith("getCase an undocumented 404"))).toBe(true);
		expect(kinds.some((kind) => kind.includes("must have required property 'weather'"))).toBe(true);
	});
});
