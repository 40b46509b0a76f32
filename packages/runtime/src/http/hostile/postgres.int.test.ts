import { afterAll, beforeAll, expect, it } from "vitest";

import { postgresStore } from "../../storage/postgres/open.ts";
import { type PostgresCluster, startPostgres } from "../../testing/postgres-cluster.test-data.ts";
import { FORM, type HostileServer, hostileServer } from "./hostile-server.test-data.ts";

/** PostgreSQL takes no NUL in a text, where SQLite does: what it would fail on is refused before it is asked. */
let cluster: PostgresCluster;
let server: HostileServer;
beforeAll(async () => {
	cluster = await startPostgres();
	server = await hostileServer("", { store: postgresStore({ url: cluster.url }) });
});
afterAll(async () => {
	await server.stop();
	await cluster.stop();
});

const cursor = (id: string) => Buffer.from(JSON.stringify([0, id])).toString("base64url");
const about = (values: Readonly<Record<string, string>>) =>
	Object.entries(values)
		.map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
		.join();

it("a NUL reaches it by no way there is", async () => {
	await server.refuses(() => server.ask("GET", "/api/cases/a%00"), 404, "not_found");
	await server.refuses(() => server.ask("GET", "/verify/a%00"), 404, "not_found");
	await server.refuses(() => server.ask("GET", "/api/tasks?role=a%00"), 404, "not_found");
	const body = '{"procedure":"licence","data":{"note":"a\\u0000"}}';
	await server.refuses(() => server.ask("POST", "/api/cases", { body }), 400, "unreadable_text");
	const headers = {
		"Tus-Resumable": "1.0.0",
		"Upload-Length": "10",
		"Upload-Metadata": about({ case: "a\0", field: "proof" }),
	};
	await server.refuses(() => server.ask("POST", "/api/uploads", { headers }), 404, "not_found");
	const listed = await server.ask("GET", `/api/cases?cursor=${cursor("a\0")}`);
	expect(listed.status).toBe(200);
	expect(server.lines.map(([event]) => event)).not.toContain("request_failed");
});

it.each([
	["signs beyond the first plane", "𝒜 👩‍👩‍👧 \u{10ffff}"],
	["a statement", "'; DROP TABLE events; -- $1 \\\\ %s"],
	["signs that turn the line round", "\u202eabc\u2069"],
])("and keeps what somebody typed as they typed it: %s", async (_, note) => {
	const { id } = await server.applied({ note });
	expect((await server.of(String(FORM.applicant_id)).getCase(id)).data).toMatchObject({ note });
	await server.holds();
});
