import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createCaseService, memoryStore, sqliteStore } from "../index.ts";
import { MOTHER, type TestServer, testServer } from "./test-server.test-data.ts";

let folder: string;
let server: TestServer;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-health-"));
	server = await testServer({ store: sqliteStore(join(folder, "cases.sqlite")) });
});
afterEach(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

async function ready(): Promise<readonly [number, Readonly<Record<string, unknown>>]> {
	const response = await server.fetch("/health/ready");
	return [response.status, (await response.json()) as Readonly<Record<string, unknown>>];
}

describe("whether calls may be sent to a server", () => {
	it("is said with its schema and its background work", async () => {
		await vi.waitFor(async () =>
			expect(await ready()).toEqual([
				200,
				expect.objectContaining({
					status: "ok",
					procedures: 1,
					schema: expect.any(Number),
					worker: { status: "works", seconds_since_round: expect.any(Number) },
				}),
			]),
		);
	});

	it("is denied once it is about to stop, while what comes is still answered", async () => {
		server.service.retire();
		expect(await ready()).toEqual([503, { status: "stopping" }]);
		expect((await server.fetch("/health/live")).status).toBe(200);
		expect((await server.as(MOTHER).listCases()).items).toEqual([]);
	});

	it("is denied when a newer program has brought the schema on", async () => {
		const other = new DatabaseSync(join(folder, "cases.sqlite"));
		const [, { schema }] = await ready();
		other.exec(`PRAGMA user_version = ${Number(schema) + 1}`);
		other.close();
		expect(await ready()).toEqual([
			503,
			{ status: "other_schema", schema: Number(schema) + 1, knows: schema },
		]);
	});

	it("is said of one that does no background work, and of a store without a schema", async () => {
		const service = createCaseService({
			bundles: [server.bundle],
			store: memoryStore(),
			identity: { identify: async () => undefined },
		});
		const said = await service.fetch(new Request("http://127.0.0.1/health/ready"));
		expect(await said.json()).toEqual({
			status: "ok",
			procedures: 1,
			worker: { status: "off" },
			effects_waiting: 0,
			effects_dead: 0,
			dead: [],
		});
		await service.stop();
	});
});
