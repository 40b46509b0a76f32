import { afterEach, expect, test } from "vitest";

import { MOTHER, type TestServer, testServer } from "./test-server.test-data.ts";

let server: TestServer;
afterEach(() => server.stop());

const rate = (burst: number) => ({ burst, perMinute: 60 });
const ask = (id: string, address = "192.0.2.1") =>
	server.fetch("/api/cases", {
		headers: { Authorization: `Bearer ${server.tokenOf({ id })}`, "X-Test-Address": address },
	});

test("whoever calls too often is told the limit and when to come back; others go on", async () => {
	server = await testServer({ limits: { perActor: rate(3), perAddress: rate(100) } });
	for (let asked = 0; asked < 3; asked++) expect((await ask(MOTHER)).status).toBe(200);
	const refused = await ask(MOTHER);
	expect(refused.status).toBe(429);
	expect(refused.headers.get("Retry-After")).toBe("1");
	expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
	expect(await refused.json()).toMatchObject({
		code: "too_many_requests",
		values: { burst: 3, per_minute: 60, retry_after: 1 },
	});
	expect((await ask("somebody-else")).status).toBe(200);
	const health = await server.fetch("/health/live");
	expect(health.status).toBe(200);
});

test("an address is counted whoever calls from it, signed in or not", async () => {
	server = await testServer({
		limits: { perActor: rate(100), perAddress: rate(2) },
		addressOf: (request) => request.headers.get("X-Test-Address") ?? undefined,
	});
	const anybody = (address: string) =>
		server.fetch("/api/cases", { headers: { "X-Test-Address": address } });
	expect((await anybody("192.0.2.1")).status).toBe(401);
	expect((await ask(MOTHER)).status).toBe(200);
	expect((await anybody("192.0.2.1")).status).toBe(429);
	expect((await anybody("192.0.2.2")).status).toBe(401);
});
