import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import {
	ANN,
	type Answered,
	answerIn,
	type HostileServer,
	hostileServer,
	QUICK,
} from "./hostile-server.test-data.ts";

let server: HostileServer;
let id = "";
beforeAll(async () => {
	server = await hostileServer();
	({ id } = await server.applied());
});
afterAll(() => server.stop());

const bearer = () => `Authorization: Bearer ${server.tokenOf({ id: ANN, roles: [] })}`;

/** A request line by line, as no client would write it; a piece may be a pause. */
async function written(
	lines: readonly string[],
	...pieces: readonly (string | number)[]
): Promise<Answered> {
	return answerIn(await server.raw([`${lines.join("\r\n")}\r\n\r\n`, ...pieces]));
}

const get = (path: string, ...more: readonly string[]) =>
	written([`GET ${path} HTTP/1.1`, "Host: 127.0.0.1", "Connection: close", bearer(), ...more]);
const post = (more: readonly string[], ...body: readonly (string | number)[]) =>
	written(
		[
			"POST /api/cases HTTP/1.1",
			"Host: 127.0.0.1",
			"Connection: close",
			"Content-Type: application/json",
			bearer(),
			...more,
		],
		...body,
	);

describe("a path leads nowhere but to what is there", () => {
	it.each([
		["/api/cases/../../etc/passwd"],
		["/api/cases/%2e%2e/%2e%2e/etc/passwd"],
		["/api/cases/..%2f..%2fetc%2fpasswd"],
		["/api/cases/..%5c..%5cwindows"],
		["/api/cases/%252e%252e%252f"],
		["/api/cases/%c0%ae%c0%ae"],
		["/api/cases/%E0%A4%A"],
		["/api/cases/%"],
		["/api/cases/%00"],
		["/api/cases/__proto__"],
		["/api/cases/constructor/history"],
		["/api/procedures/licence/validators/..%2f..%2fx.mjs"],
		["/api/procedures/licence/validators/__proto__.mjs"],
		["//api/cases"],
		["/api//cases"],
		["/API/CASES"],
		["/api/cases;x=1"],
		[`/api/cases/${"a".repeat(8_000)}`],
		[`/api/cases/${"a/".repeat(3_000)}`],
	])("%s", (path) => server.refuses(() => get(path), 404, "not_found"));

	it("and a question with a NUL in it is none", () =>
		server.refuses(() => get("/api/cases?cursor=%00"), 400, "unreadable_address"));

	it.each(["__proto__", "constructor", "..%2flicence"])("a procedure by the name of %s", (name) =>
		server.refuses(() => get(`/api/procedures/${name}`), 404, "unknown_procedure"),
	);

	it("a step, an outcome, an action, a draft by the name of a prototype is none", async () => {
		for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
			const act = (path: string) => () =>
				server.ask("POST", `/api/cases/${id}/${path}`, { body: {} });
			await server.refuses(act(`${name}/submit`), 404, "unknown_step");
			await server.refuses(act(`case-actions/${name}`), 404, "unknown_action");
			const draft = await server.ask("GET", `/api/cases/${id}/drafts/${name}`);
			expect([404, 409]).toContain(draft.status);
			expect((await server.ask("GET", `/api/cases/${id}/files/${name}`)).status).toBe(404);
		}
	});

	it.each(["*", "http://", "\\api\\cases", "/api\\cases", "api/cases"])(
		"an address that is none: %s",
		async (path) => {
			const answered = await get(path);
			expect(answered.status).toBe(400);
			expect(["unreadable_address", "unreadable_request"]).toContain(answered.body.code);
			await server.holds();
		},
	);

	it("an address of another host, to a server that is no proxy", () =>
		server.refuses(() => get("http://evil.example/api/nothing"), 404, "not_found"));
});

describe("a header", () => {
	it.each(["a b", "127.0.0.1:99999", "a/b", "<script>", "a@b"])(
		"with a host that is none: %s",
		(host) =>
			server.refuses(
				() => written(["GET /health/live HTTP/1.1", `Host: ${host}`, "Connection: close"]),
				400,
				"unreadable_address",
			),
	);
	it("without a host, or with two", async () => {
		const none = await written(["GET /health/live HTTP/1.1", "Connection: close"]);
		expect(none.status).toBe(400);
		const two = await get("/health/live", "Host: evil.example");
		expect(two.status).toBe(400);
		await server.holds();
	});
	it("says where somebody would like to be: nothing of it comes back", async () => {
		const told = await server.ask("POST", "/api/cases", {
			body: { procedure: "licence" },
			headers: {
				"X-Forwarded-Host": "evil.example",
				"X-Forwarded-Proto": "gopher",
				"X-Forwarded-For": "127.0.0.1",
				"X-Original-URL": "/api/dev/session",
				"X-HTTP-Method-Override": "DELETE",
				Forwarded: "host=evil.example",
			},
		});
		expect(told.status).toBe(201);
		expect(JSON.stringify([...told.headers]) + told.text).not.toContain("evil.example");
	});
	it.each([
		["with a line of its own", "X-A: 1\r\n X-B: 2"],
		["with a bare carriage return", "X-A: 1\rSet-Cookie: x=1"],
		["with a NUL", "X-A: 1\0"],
		["whose name has a space", "X A: 1"],
		["without a colon", "nothing"],
	])("%s", (_, line) => server.refuses(() => get("/api/nothing", line), 400, "unreadable_request"));

	it("of twenty thousand bytes, or four thousand of them", async () => {
		await server.refuses(() => get("/", `X-A: ${"a".repeat(20_000)}`), 431, "headers_too_large");
		const many = Array.from({ length: 4_000 }, (_, at) => `X-${at}: 1`);
		await server.refuses(() => get("/", ...many), 431, "headers_too_large");
	});
	it("an address of twenty thousand signs", () =>
		server.refuses(() => get(`/api/${"a".repeat(20_000)}`), 431, "headers_too_large"));

	it.each([
		['"1", "2"'],
		["1"],
		['"1e1"'],
		['"-1"'],
		['"__proto__"'],
		[`"${"9".repeat(400)}"`],
		["'1'"],
	])("an ETag that is none of ours: %s", (tag) =>
		server.refuses(
			() =>
				server.ask("POST", `/api/cases/${id}/case-actions/withdraw`, {
					body: {},
					headers: { "If-Match": tag },
				}),
			400,
			"unreadable_if_match",
		),
	);
	it.each(["a b", "é", "a".repeat(201)])("a key that is none: %s", (key) =>
		server.refuses(
			() =>
				server.ask("POST", "/api/cases", {
					body: { procedure: "licence" },
					headers: { "Idempotency-Key": Buffer.from(key).toString("latin1") },
				}),
			400,
			"unreadable_idempotency_key",
		),
	);
});

describe("a second request is not hidden in a first one", () => {
	const hidden = "GET /api/hidden HTTP/1.1\r\nHost: x\r\n\r\n";
	it.each([
		["by two lengths", ["Content-Length: 5", "Content-Length: 50"], `{"a":1}${hidden}`],
		[
			"by a length and chunks",
			["Content-Length: 5", "Transfer-Encoding: chunked"],
			`0\r\n\r\n${hidden}`,
		],
		[
			"by chunks and a length",
			["Transfer-Encoding: chunked", "Content-Length: 5"],
			`0\r\n\r\n${hidden}`,
		],
		["by chunks twice", ["Transfer-Encoding: chunked, identity"], `0\r\n\r\n${hidden}`],
		["by a coding nobody knows", ["Transfer-Encoding: xchunked"], `0\r\n\r\n${hidden}`],
		["by a length with a sign", ["Content-Length: +5"], `{"a":1}${hidden}`],
		["by a length that is negative", ["Content-Length: -1"], hidden],
		["by a length past all numbers", ["Content-Length: 99999999999999999999"], hidden],
		["by a chunk size that is none", ["Transfer-Encoding: chunked"], `zz\r\n${hidden}`],
		[
			"by a chunk size past all numbers",
			["Transfer-Encoding: chunked"],
			`fffffffffffffffff\r\n${hidden}`,
		],
		["by a space before the colon", ["Content-Length : 5"], hidden],
	])("%s", async (_, lines, body) => {
		const from = server.lines.length;
		const told = await server.raw([
			[
				"POST /api/cases HTTP/1.1",
				"Host: 127.0.0.1",
				"Content-Type: application/json",
				bearer(),
				...lines,
			].join("\r\n"),
			`\r\n\r\n${body}`,
		]);
		expect(answerIn(told).status).toBe(400);
		expect(told.match(/HTTP\/1\.1 /g)).toHaveLength(1);
		expect(JSON.stringify(server.lines.slice(from))).toContain("unreadable_request");
		await server.holds();
	});
});

describe("whoever is slow is not waited for", () => {
	beforeAll(async () => {
		await server.stop();
		server = await hostileServer("", { node: QUICK });
		({ id } = await server.applied());
	});
	const slow = (...pieces: readonly (string | number)[]) =>
		server.raw(pieces).then((told) => answerIn(told));

	it("with headers that drip", () =>
		server.refuses(
			() =>
				slow(
					"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n",
					...Array.from({ length: 6 }, () => ["X-A: 1\r\n", 90]).flat(),
				),
			408,
			"too_slow",
		));
	it("with a body that drips", () =>
		server.refuses(
			() => post(["Content-Length: 500"], ...Array.from({ length: 10 }, () => ["{", 90]).flat()),
			408,
			"too_slow",
		));
	it("with chunks that drip", () =>
		server.refuses(
			() =>
				post(
					["Transfer-Encoding: chunked"],
					...Array.from({ length: 10 }, () => ["1\r\n{\r\n", 90]).flat(),
				),
			408,
			"too_slow",
		));
	it("and the call that waited for the body is no fault of the server", () => {
		const events = server.lines.map(([event]) => event);
		expect(events).not.toContain("request_failed");
		expect(server.lines).toContainEqual([
			"request_refused",
			expect.objectContaining({ route: "openCase", status: 400, code: "cut_off" }),
		]);
	});
	it("with an upload that breaks off: what has come is kept, and goes on from there", async () => {
		const begun = await server.ask("POST", "/api/uploads", {
			headers: {
				"Tus-Resumable": "1.0.0",
				"Upload-Length": "100",
				"Upload-Metadata": `case ${btoa(id)},field ${btoa("proof")},filename ${btoa("a.pdf")}`,
			},
		});
		expect(begun.status).toBe(201);
		const location = begun.headers.get("Location") ?? "";
		await server.raw([
			`PATCH ${location} HTTP/1.1\r\nHost: 127.0.0.1\r\n${bearer()}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 100\r\n\r\n`,
			"%PDF-1.7\n",
			700,
		]);
		await vi.waitFor(async () => {
			const asked = await server.ask("HEAD", location, { headers: { "Tus-Resumable": "1.0.0" } });
			expect(asked.headers.get("Upload-Offset")).toBe("9");
		});
		await server.holds();
	});
	it("while many of them wait, others are answered", async () => {
		const waiting = Array.from({ length: 50 }, () => server.raw(["GET / HTTP/1.1\r\nHost: x\r\n"]));
		await server.holds();
		const told = await Promise.all(waiting);
		expect(told.filter((text) => text.startsWith("HTTP/1.1 408"))).toHaveLength(50);
	});
});

it("more connections than there may be are closed, and the log says so", async () => {
	const small = await hostileServer("", {
		node: { connections: 3, headersMs: 1_000, requestMs: 1_000 },
	});
	const held = Array.from({ length: 3 }, () => small.raw(["GET / HTTP/1.1\r\nHost: x\r\n"]));
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(await small.raw(["GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n"])).toBe("");
	expect(small.lines).toContainEqual([
		"connection_refused",
		{ status: 503, code: "too_many_connections" },
	]);
	await Promise.all(held);
	await small.holds();
	await small.stop();
});

it("whoever is refused a thousand times is said sixty times in a minute, and counted each time", async () => {
	const quiet = await hostileServer();
	for (let asked = 0; asked < 100; asked++) await quiet.ask("GET", "/api/nothing");
	const said = quiet.lines.filter(([, { code }]) => code === "not_found");
	expect(said).toHaveLength(60);
	const { text } = await quiet.ask("GET", "/metrics");
	expect(text).toContain('onedoor_requests_refused{code="not_found"} 100');
	await quiet.stop();
});
