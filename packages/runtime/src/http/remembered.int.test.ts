import type { CaseView } from "@onedoor/dsl/bundle";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { postgresStore, type Store } from "../index.ts";
import { type PostgresCluster, startPostgres } from "../testing/postgres-cluster.test-data.ts";
import { fromText } from "../testing/procedures.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const ANN = "012345678901";
const CLERK = "clerk-1";

/** A form that a clerk sends back as often as they like. */
const bundle = fromText(`channels:
  online:
roles:
  ann:
    is: applicant
    title: Ann
  clerk:
    is: officer
    title: Clerk
data:
  colour:
    as: text
    longest: 20
clocks:
  total:
    within: 3 working days
steps:
  form:
    does: fill_in
    who: ann
    ask:
      - colour
    go_to: check
  check:
    does: decide
    who: clerk
    deadline:
      within: 2 working days
      when_late: tell clerk
    outcomes:
      fine:
        title: Fine
        go_to: granted
      again:
        title: Again
        at_most: 9 times
        go_to: form
  granted:
    does: end
    result: granted
`);

let cluster: PostgresCluster;
beforeAll(async () => {
	cluster = await startPostgres();
});
afterAll(() => cluster.stop());

interface Process extends TestServer {
	/** Cases that were read to act in. */
	readonly reads: () => number;
	readonly act: (
		who: string,
		id: string,
		what: string,
		body?: object,
		key?: string,
	) => Promise<{ readonly status: number; readonly body: CaseView & { readonly code?: string } }>;
	/** A case that stands at the check. */
	readonly open: () => Promise<string>;
}

/** A process of its own on a database that it shares. */
async function process(schema: string): Promise<Process> {
	const store = postgresStore({ url: cluster.url, schema, connections: 2 });
	let reads = 0;
	const counted: Store = {
		...store,
		loadForAct: (...question) => {
			reads++;
			return store.loadForAct(...question);
		},
	};
	const server = await testServer({ bundle, store: counted, limits: "none" });
	const act: Process["act"] = async (who, id, what, body = {}, key) => {
		const roles = who === CLERK ? ["clerk"] : [];
		const response = await server.fetch(`/api/cases/${id}/${what.replace(".", "/")}`, {
			method: "POST",
			headers: {
				Authorization: `Bearer ${server.tokenOf({ id: who, roles })}`,
				"Content-Type": "application/json",
				...(key && { "Idempotency-Key": key }),
			},
			body: JSON.stringify(body),
		});
		return { status: response.status, body: (await response.json()) as CaseView };
	};
	return {
		...server,
		reads: () => reads,
		act,
		open: async () => {
			const { id } = await server.as(ANN).openCase({ procedure: "a" });
			expect((await act(ANN, id, "form.submit", { data: { colour: "red" } })).status).toBe(200);
			// Its first draft had to be read.
			expect(reads).toBe(1);
			reads = 0;
			return id;
		},
	};
}

let schemas = 0;
let one: Process;
let other: Process;
beforeEach(async () => {
	const schema = `remembered_${++schemas}`;
	one = await process(schema);
	other = await process(schema);
	return async () => {
		await one.stop();
		await other.stop();
	};
});

describe("a case that a process remembers", () => {
	it("is not read to act in it", async () => {
		const id = await one.open();
		expect((await one.act(CLERK, id, "check.again")).status).toBe(200);
		expect((await one.act(ANN, id, "form.submit", { data: { colour: "blue" } })).status).toBe(200);
		expect(one.reads()).toBe(0);
	});
	it("is read once somebody else has been there, and what is done stands on that", async () => {
		const id = await one.open();
		await other.act(CLERK, id, "check.again");
		await other.act(ANN, id, "form.submit", { data: { colour: "blue" } });
		const done = await one.act(CLERK, id, "check.fine");
		expect(done.status).toBe(200);
		expect(done.body.data).toMatchObject({ colour: "blue" });
		expect(one.reads()).toBe(1);
	});
	it("refuses nothing that is right by now, and allows nothing that no longer is", async () => {
		const id = await one.open();
		const submit = async () =>
			(await one.act(ANN, id, "form.submit", { data: { colour: "blue" } })).status;
		expect(await submit()).toBe(409);
		await other.act(CLERK, id, "check.again");
		expect(await submit()).toBe(200);
		await other.act(CLERK, id, "check.again");
		expect((await one.act(CLERK, id, "check.fine")).status).toBe(409);
	});
	it("is nobody's who may not see it", async () => {
		const id = await one.open();
		expect((await one.act("somebody", id, "check.fine")).status).toBe(404);
	});
	it("is done in once for a key, whichever process is asked", async () => {
		const id = await one.open();
		await one.act(CLERK, id, "check.again");
		const submit = (process: Process) =>
			process.act(ANN, id, "form.submit", { data: { colour: "blue" } }, "once");
		const first = await submit(one);
		expect(first.status).toBe(200);
		// Back where the same act is possible once more, in the memory of both.
		await other.act(CLERK, id, "check.again");
		expect(await submit(one)).toEqual(first);
		expect(await submit(other)).toEqual(first);
		const { body } = await other.act(CLERK, id, "check.fine");
		expect(body.code).toBe("not_possible_now");
	});
	it("takes what was typed at another process", async () => {
		const id = await one.open();
		await one.act(CLERK, id, "check.again");
		const saved = await other.fetch(`/api/cases/${id}/drafts/form`, {
			method: "PUT",
			headers: {
				Authorization: `Bearer ${other.tokenOf({ id: ANN })}`,
				"Content-Type": "application/json",
			},
			body: JSON.stringify({ data: { colour: "typed" } }),
		});
		expect(saved.status).toBeLessThan(300);
		const { body } = await one.act(ANN, id, "form.submit");
		expect(body.data).toMatchObject({ colour: "typed" });
	});
});
