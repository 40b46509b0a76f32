import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

let server: TestServer;
beforeAll(async () => {
	server = await testServer();
});
afterAll(() => server.stop());

interface Told {
	readonly status: number;
	readonly headers: Headers;
	// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
	readonly body: any;
}

/** One raw call, as somebody. */
async function call(
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {},
): Promise<Told> {
	const response = await server.fetch(path, {
		method,
		headers: {
			Authorization: `Bearer ${server.tokenOf({ id: MOTHER })}`,
			...(body === undefined ? {} : { "Content-Type": "application/json" }),
			...headers,
		},
		...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
	});
	const text = await response.text();
	return {
		status: response.status,
		headers: response.headers,
		body: text === "" ? undefined : JSON.parse(text),
	};
}

async function newCase(): Promise<string> {
	return (await call("POST", "/api/cases", { procedure: "birth_registration", data: BIRTH })).body
		.id;
}

describe("an idempotency key", () => {
	it("gives the same answer to the same call, and opens one case", async () => {
		const open = () =>
			call(
				"POST",
				"/api/cases",
				{ procedure: "birth_registration" },
				{ "Idempotency-Key": "once" },
			);
		const [first, second] = [await open(), await open()];
		expect(first.status).toBe(201);
		expect(second.status).toBe(201);
		expect(second.body).toEqual(first.body);
		expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
	});
	it("with another body is refused", async () => {
		const id = await newCase();
		const key = { "Idempotency-Key": "k" };
		const withdraw = `/api/cases/${id}/disputes`;
		expect((await call("POST", withdraw, { path: "child.sex", note: "sai" }, key)).status).toBe(
			200,
		);
		expect(await call("POST", withdraw, { path: "child.sex", note: "khác" }, key)).toMatchObject({
			status: 422,
			body: { code: "idempotency_key_reused" },
		});
		const other = await call(
			"POST",
			"/api/cases",
			{ procedure: "birth_registration", language: "en" },
			{ "Idempotency-Key": "once" },
		);
		expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
	});
	it("belongs to its actor", async () => {
		const open = (id: string) =>
			call(
				"POST",
				"/api/cases",
				{ procedure: "birth_registration" },
				{ "Idempotency-Key": "mine", Authorization: `Bearer ${server.tokenOf({ id })}` },
			);
		expect((await open(MOTHER)).body.id).not.toBe((await open("048093000002")).body.id);
	});
	it("sent many times at once does the act once", async () => {
		const id = await newCase();
		const submit = () =>
			call("POST", `/api/cases/${id}/application/submit`, {}, { "Idempotency-Key": "s" });
		const told = await Promise.all([submit(), submit(), submit(), submit()]);
		expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
		const { items } = (await call("GET", `/api/cases/${id}/history`)).body;
		expect(
			items.filter(
				(item: { kind: string; step?: string }) =>
					item.kind === "step_done" && item.step === "application",
			),
		).toHaveLength(1);
	});
	it("after a refusal is free: nothing was done", async () => {
		const id = (await call("POST", "/api/cases", { procedure: "birth_registration" })).body.id;
		const key = { "Idempotency-Key": "again" };
		expect((await call("POST", `/api/cases/${id}/application/submit`, {}, key)).status).toBe(422);
		expect(
			(await call("POST", `/api/cases/${id}/application/submit`, { data: BIRTH }, key)).status,
		).toBe(200);
	});
});

describe("versions", () => {
	it("If-Match guards an act; a refusal moves no version", async () => {
		const id = await newCase();
		const before = await call("GET", `/api/cases/${id}`);
		const etag = before.headers.get("ETag") ?? "";
		expect(
			await call("POST", `/api/cases/${id}/application/submit`, {}, { "If-Match": '"99"' }),
		).toMatchObject({ status: 412, body: { code: "version_changed" } });
		expect(
			(
				await call(
					"POST",
					`/api/cases/${id}/application/submit`,
					{ data: {} },
					{ "If-Match": etag },
				)
			).status,
		).toBe(422);
		expect((await call("GET", `/api/cases/${id}`)).headers.get("ETag")).toBe(etag);
		expect(
			(await call("POST", `/api/cases/${id}/application/submit`, {}, { "If-Match": etag })).status,
		).toBe(200);
		expect(
			(await call("POST", `/api/cases/${id}/application/submit`, {}, { "If-Match": "nonsense" }))
				.status,
		).toBe(400);
	});
	it("a draft has its own; saving it leaves the case's", async () => {
		const id = await newCase();
		const path = `/api/cases/${id}/drafts/application`;
		const before = (await call("GET", `/api/cases/${id}`)).headers.get("ETag");
		const etag = (await call("GET", path)).headers.get("ETag") ?? "";
		const saved = await call("PUT", path, { data: { relation: "father" } }, { "If-Match": etag });
		expect(saved).toMatchObject({
			status: 200,
			body: { data: { relation: "father", own_id_as_father: MOTHER } },
		});
		expect(await call("PUT", path, { data: {} }, { "If-Match": etag })).toMatchObject({
			status: 412,
		});
		expect((await call("GET", `/api/cases/${id}`)).headers.get("ETag")).toBe(before);
	});
	it("values looked up for one person go when the form names another", async () => {
		const id = await newCase();
		const path = `/api/cases/${id}/drafts/application`;
		const named = (father: string) =>
			call("PUT", path, { data: { ...BIRTH, father: { personal_id: father } } });
		expect((await named("048093000002")).body.data.father.full_name).toBe("Lê Văn Thử");
		expect((await named("048099000005")).body.data.father.full_name).toBe("Đặng Văn Thí Dụ");
		const unknown = (await named("000000000000")).body;
		expect(unknown.data.father.full_name).toBeUndefined();
		expect(unknown.silent).toContainEqual({
			path: "father.full_name",
			register: "population",
			why: "nothing",
		});
	});
});

describe("what cannot be read is refused before anything is done", () => {
	const refused: readonly [
		what: string,
		send: () => Promise<Told>,
		status: number,
		code: string,
	][] = [
		["no JSON", () => call("POST", "/api/cases", "{"), 400, "unreadable"],
		["invalid UTF-8", () => raw(new Uint8Array([0x22, 0xff, 0x22])), 400, "unreadable"],
		[
			"another media type",
			() => call("POST", "/api/cases", "{}", { "Content-Type": "text/plain" }),
			415,
			"not_json",
		],
		[
			"a form post",
			() =>
				call("POST", "/api/cases", "a=b", { "Content-Type": "application/x-www-form-urlencoded" }),
			415,
			"not_json",
		],
		["a wrong shape", () => call("POST", "/api/cases", { procedure: 7 }), 400, "wrong_shape"],
		[
			"an unknown member",
			() => call("POST", "/api/cases", { procedure: "birth_registration", dta: {} }),
			400,
			"wrong_shape",
		],
		[
			"a body that is too large",
			() => call("POST", "/api/cases", { procedure: "x".repeat(1_100_000) }),
			413,
			"too_large",
		],
		[
			"a body that is too deep",
			() =>
				call(
					"POST",
					"/api/cases",
					`{"procedure":"b","data":${'{"a":'.repeat(60)}1${"}".repeat(60)}}`,
				),
			400,
			"too_deep",
		],
		[
			"a prototype key",
			() => call("POST", "/api/cases", '{"procedure":"b","data":{"child":{"__proto__":{"x":1}}}}'),
			400,
			"forbidden_key",
		],
		[
			"a constructor key",
			() => call("POST", "/api/cases", '{"procedure":"b","data":{"constructor":{"prototype":{}}}}'),
			400,
			"forbidden_key",
		],
		[
			"an unknown procedure",
			() => call("POST", "/api/cases", { procedure: "constructor" }),
			404,
			"unknown_procedure",
		],
		["an unknown path", () => call("GET", "/api/nothing"), 404, "not_found"],
		[
			"no token",
			() => call("GET", "/api/cases", undefined, { Authorization: "Bearer x.y" }),
			401,
			"sign_in",
		],
		[
			"a forged token",
			() =>
				call("GET", "/api/cases", undefined, {
					Authorization: `Bearer ${server.tokenOf({ id: MOTHER }).slice(0, -2)}xx`,
				}),
			401,
			"sign_in",
		],
		[
			"a key that cannot be printed",
			() =>
				call(
					"POST",
					"/api/cases",
					{ procedure: "birth_registration" },
					{ "Idempotency-Key": "a b" },
				),
			400,
			"unreadable_idempotency_key",
		],
	];
	it.each(refused)("%s", async (_, send, status, code) => {
		const told = await send();
		expect(told).toMatchObject({ status, body: { code, status } });
		expect(told.headers.get("Content-Type")).toBe("application/problem+json");
	});
	async function raw(bytes: Uint8Array<ArrayBuffer>): Promise<Told> {
		const response = await server.fetch("/api/cases", {
			method: "POST",
			body: bytes,
			headers: {
				Authorization: `Bearer ${server.tokenOf({ id: MOTHER })}`,
				"Content-Type": "application/json",
			},
		});
		return { status: response.status, headers: response.headers, body: await response.json() };
	}
});

describe("a browser's cookie", () => {
	const cookie = () => ({
		Authorization: "",
		Cookie: `onedoor_session=${server.tokenOf({ id: MOTHER })}`,
	});
	const open = (headers: Record<string, string>) =>
		call("POST", "/api/cases", { procedure: "birth_registration" }, { ...cookie(), ...headers });

	it("is set for scripts to leave alone and for no other site", async () => {
		const told = await call("POST", "/api/dev/session", { id: MOTHER });
		expect(told.headers.get("Set-Cookie")).toMatch(
			/^onedoor_session=\S+; Path=\/; HttpOnly; SameSite=Strict$/,
		);
	});
	it("reads from anywhere, but changes nothing for another site", async () => {
		expect((await call("GET", "/api/session", undefined, cookie())).body).toMatchObject({
			id: MOTHER,
			full_name: "Trần Thị Mẫu",
			roles: [],
			level: 3,
		});
		expect(await open({ Origin: "https://evil.example" })).toMatchObject({
			status: 403,
			body: { code: "cross_site" },
		});
		expect(await open({ "Sec-Fetch-Site": "cross-site" })).toMatchObject({
			status: 403,
			body: { code: "cross_site" },
		});
		expect(await open({ "Sec-Fetch-Site": "same-site" })).toMatchObject({ status: 403 });
		expect(await open({})).toMatchObject({ status: 403 });
		expect((await open({ Origin: "http://127.0.0.1" })).status).toBe(201);
		expect((await open({ "Sec-Fetch-Site": "same-origin" })).status).toBe(201);
	});
	it("goes when its bearer signs out", async () => {
		const told = await call("DELETE", "/api/dev/session");
		expect(told.status).toBe(204);
		expect(told.headers.get("Set-Cookie")).toContain("Max-Age=0");
	});
});

describe("without development", () => {
	it("no development call exists", async () => {
		const { dev: _, ...production } = { dev: undefined };
		const other = await testServer({ ...production, dev: undefined as never });
		for (const [method, path] of [
			["POST", "session"],
			["GET", "identities"],
			["GET", "clock"],
			["POST", "clock"],
			["GET", "messages"],
			["PUT", "simulators/health"],
			["POST", "answers"],
		])
			expect((await other.fetch(`/api/dev/${path}`, { method: method ?? "GET" })).status).toBe(404);
		const openapi = await (await other.fetch("/api/openapi.json")).json();
		expect(Object.keys(openapi.paths).filter((path) => path.startsWith("/api/dev"))).toEqual([]);
		await other.stop();
	});
	it("what is not built yet is not there", async () => {
		const id = await newCase();
		expect((await call("GET", `/forms/${id}/application`)).status).toBe(404);
	});
});

describe("operations", () => {
	it("say that the server lives, is ready, and how much there is to do", async () => {
		expect((await call("GET", "/health/live")).body).toEqual({ status: "ok" });
		expect((await call("GET", "/health/ready")).body).toMatchObject({
			status: "ok",
			procedures: 1,
			effects_dead: 0,
		});
		const metrics = await (await server.fetch("/metrics")).text();
		expect(metrics).toMatch(/^onedoor_cases\{status="draft"\} \d+$/m);
	});
	it("a bundle is sent once: who has it is told that it has not changed", async () => {
		const first = await call("GET", "/api/procedures/birth_registration");
		expect(first.headers.get("ETag")).toBe(`"${first.body.hash}"`);
		const tag = first.headers.get("ETag") ?? "";
		// A weak one is what compression leaves of it.
		for (const known of [tag, `W/${tag}`, `"other", W/${tag}`]) {
			const again = await call("GET", "/api/procedures/birth_registration", undefined, {
				"If-None-Match": known,
			});
			expect([again.status, again.body]).toEqual([304, undefined]);
		}
	});
	it("a bundle is sent without its validators to who loads them by their own address", async () => {
		const api = server.as();
		const whole = await api.bundle("birth_registration");
		const id = await newCase();
		for (const apart of [
			await api.bundle("birth_registration", undefined, { validators: "apart" }),
			await server.as(MOTHER).caseBundle(id, { validators: "apart" }),
		]) {
			expect(new Set(Object.values(apart.forms).map(({ validator }) => validator))).toEqual(
				new Set([""]),
			);
			const again = Object.entries(apart.forms).map(([name, form]) => [
				name,
				{ ...form, validator: whole.forms[name]?.validator },
			]);
			expect({ ...apart, forms: Object.fromEntries(again) }).toEqual(whole);
		}
		const tagged = await call("GET", "/api/procedures/birth_registration?validators=apart");
		expect(tagged.headers.get("ETag")).not.toBe(`"${whole.hash}"`);
	});
	it("files and lists are guarded", async () => {
		const id = await newCase();
		expect((await call("GET", `/api/cases/${id}/files/l1`)).status).toBe(404);
		expect((await call("GET", "/api/tasks")).body.items).toEqual([]);
		const tasks = await call("GET", "/api/tasks?role=receiver", undefined, {
			Authorization: `Bearer ${server.tokenOf({ id: OFFICERS.receiver })}`,
		});
		expect(tasks.status).toBe(200);
	});
});
