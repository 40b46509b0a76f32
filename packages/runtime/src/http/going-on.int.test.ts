import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { licence } from "../case/licence.test-data.ts";
import { ANN } from "./licence-server.test-data.ts";
import { type TestServer, testServer } from "./test-server.test-data.ts";

const BEN = "somebody-else";

let server: TestServer;
beforeEach(async () => {
	server = await testServer({ bundles: [licence("")] });
});
afterEach(async () => {
	vi.useRealTimers();
	await server.stop();
});

async function opened(): Promise<string> {
	return (await server.as(ANN, []).openCase({ procedure: "licence" })).id;
}

const refusalOf = (call: Promise<unknown>) =>
	call.then(
		() => "done",
		({ status, code }) => [status, code],
	);

describe("a code to go on with a case on another device", () => {
	it("leads the same person there, however they type it", async () => {
		const id = await opened();
		const { code, expires_at } = await server.as(ANN, []).resumeCode(id);
		expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
		const left = Date.parse(expires_at) - server.clock.now();
		expect(left).toBeGreaterThan(15 * 60_000 - 1);
		expect(left).toBeLessThanOrEqual(30 * 60_000);
		const lookAlike = code.replaceAll("0", "o").replaceAll("1", "l");
		for (const typed of [code, code.toLowerCase(), ` ${code.replace("-", " ")} `, lookAlike])
			expect(await server.as(ANN, []).resume(typed)).toEqual({ case: id, procedure: "licence" });
	});

	it("is nobody else's, and says nothing of what it is for", async () => {
		const { code } = await server.as(ANN, []).resumeCode(await opened());
		expect(await refusalOf(server.as(BEN, []).resume(code))).toEqual([404, "unknown_code"]);
		expect(await refusalOf(server.as().resume(code))).toEqual([401, "sign_in"]);
		expect(await refusalOf(server.as(BEN, []).resumeCode(await opened()))).toEqual([
			404,
			"not_found",
		]);
	});

	it("leads to one's own case and no other, and a new quarter of an hour has another", async () => {
		const [one, other] = [await opened(), await opened()];
		const first = await server.as(ANN, []).resumeCode(one);
		const second = await server.as(ANN, []).resumeCode(other);
		expect(first.code).not.toBe(second.code);
		expect(await server.as(ANN, []).resume(second.code)).toMatchObject({ case: other });
		server.clock.moveTo(server.clock.now() + 15 * 60_000);
		expect((await server.as(ANN, []).resumeCode(one)).code).not.toBe(first.code);
		expect(await server.as(ANN, []).resume(first.code)).toMatchObject({ case: one });
		server.clock.moveTo(Date.parse(first.expires_at));
		expect(await refusalOf(server.as(ANN, []).resume(first.code))).toEqual([404, "unknown_code"]);
	});

	it("cannot be tried out", async () => {
		await opened();
		const tries = [];
		for (let tried = 0; tried < 12; tried++)
			tries.push(await refusalOf(server.as(ANN, []).resume("0000-0000")));
		expect(tries.slice(0, 10)).toEqual(Array(10).fill([404, "unknown_code"]));
		expect(tries.slice(10)).toEqual(Array(2).fill([429, "too_many_requests"]));
	});
});

describe("a session", () => {
	const session = (cookie: string, method = "GET") =>
		server.fetch("/api/session", {
			method,
			headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" },
		});
	const signedIn = async (lasts?: number) => {
		const response = await server.fetch("/api/dev/session", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ id: ANN, ...(lasts && { lasts }) }),
		});
		return response.headers.get("Set-Cookie")?.split(";")[0] ?? "";
	};

	it("says how long it lasts, and lasts longer for whoever is still there", async () => {
		vi.useFakeTimers({ toFake: ["Date"] });
		const cookie = await signedIn(600);
		expect(await (await session(cookie)).json()).toMatchObject({ id: ANN, expires_in: 600 });
		vi.advanceTimersByTime(500_000);
		expect(await (await session(cookie)).json()).toMatchObject({ id: ANN, expires_in: 100 });
		const extended = await session(cookie, "POST");
		expect(await extended.json()).toMatchObject({ id: ANN, expires_in: 600 });
		const next = extended.headers.get("Set-Cookie")?.split(";")[0] ?? "";
		vi.advanceTimersByTime(100_000);
		expect((await session(cookie)).status, "nobody is signed in by the old one").toBe(204);
		expect((await session(next)).status).toBe(200);
	});

	it("that does not end says nothing of it, and one that is over cannot be made longer", async () => {
		const cookie = await signedIn();
		expect(await (await session(cookie)).json()).not.toHaveProperty("expires_in");
		const refused = await session(cookie, "POST");
		expect([refused.status, (await refused.json()).code]).toEqual([409, "session_not_extended"]);
		expect((await session("", "POST")).status).toBe(401);
	});
});
