import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
	ANN,
	type Asked,
	answerIn,
	FORM,
	type HostileServer,
	hostileServer,
	OFFICER,
} from "./hostile-server.test-data.ts";

let server: HostileServer;
let id = "";
beforeAll(async () => {
	server = await hostileServer();
	({ id } = await server.applied());
});
afterAll(() => server.stop());

const open = (body: Asked["body"], headers: Asked["headers"] = {}) =>
	server.ask("POST", "/api/cases", { body, headers });
const withData = (data: string) => open(`{"procedure":"licence","data":${data}}`);

describe("a body that is read would take", () => {
	it.each([
		["a hundred thousand lists, one in the other", "[".repeat(100_000), 400, "unreadable"],
		["as many that are closed", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, 400, "too_deep"],
		["as many objects", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`, 400, "too_deep"],
		["half a million lists", "[".repeat(500_000), 400, "unreadable"],
		["a hundred thousand numbers", `[${"1,".repeat(100_000)}1]`, 400, "too_many_values"],
		[
			"a hundred thousand keys",
			`{${Array.from({ length: 50_000 }, (_, at) => `"${at}":1`).join()}}`,
			400,
			"too_many_values",
		],
		["two megabytes", `"${"a".repeat(2_000_000)}"`, 413, "too_large"],
	])("%s", (_, body, status, code) => server.refuses(() => open(body), status, code));

	it("ten gigabytes, as it says: they are not waited for", () =>
		server.refuses(
			async () =>
				answerIn(
					await server.raw(
						[
							`POST /api/cases HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${server.tokenOf({ id: ANN })}\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n{`,
						],
						/"code"/,
					),
				),
			413,
			"too_large",
		));

	it("chunks without end: they are cut off at the limit", () => {
		const chunk = `10000\r\n${"a".repeat(0x10000)}\r\n`;
		return server.refuses(
			async () =>
				answerIn(
					await server.raw(
						[
							`POST /api/cases HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${server.tokenOf({ id: ANN })}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
							...Array.from({ length: 40 }, () => chunk),
						],
						/"code"/,
					),
				),
			413,
			"too_large",
		);
	});

	it.each(["gzip", "deflate", "br", "zstd", "gzip, identity", "x"])(
		"to be unpacked first: %s",
		(coding) => {
			// A thousand times as long as it looks.
			const body = new Uint8Array(gzipSync(`{"procedure":"${"a".repeat(5_000_000)}"}`));
			return server.refuses(() => open(body, { "Content-Encoding": coding }), 415, "encoded_body");
		},
	);
	it("to be unpacked first, also where bytes are taken as they are", () =>
		server.refuses(
			() =>
				server.ask("PATCH", "/api/uploads/x", {
					body: new Uint8Array(10),
					headers: {
						"Tus-Resumable": "1.0.0",
						"Upload-Offset": "0",
						"Content-Type": "application/offset+octet-stream",
						"Content-Encoding": "gzip",
					},
				}),
			415,
			"encoded_body",
		));
});

describe("a body does not mean one thing here and another elsewhere:", () => {
	it.each([
		["a key that stands twice", '{"procedure":"licence","procedure":"other"}', "duplicate_key"],
		[
			"the same key in two spellings",
			'{"procedure":"licence","\\u0070rocedure":"other"}',
			"duplicate_key",
		],
		[
			"a key twice, deep inside",
			'{"procedure":"licence","data":{"guests":[{"name":"a","name":"b"}]}}',
			"duplicate_key",
		],
		[
			"a number without end",
			'{"procedure":"licence","data":{"children":1e999}}',
			"number_too_large",
		],
		[
			"a number past what is exact",
			'{"procedure":"licence","data":{"children":9007199254740993}}',
			"number_too_large",
		],
		[
			"a number of a thousand digits",
			`{"procedure":"licence","data":{"children":${"9".repeat(1_000)}}}`,
			"number_too_large",
		],
		[
			"half of a pair of signs",
			'{"procedure":"licence","data":{"note":"\\ud800"}}',
			"unreadable_text",
		],
		["a NUL", '{"procedure":"licence","data":{"note":"a\\u0000b"}}', "unreadable_text"],
		["a NUL in a key", '{"procedure":"licence","data":{"a\\u0000":1}}', "unreadable_text"],
		["two documents", '{"procedure":"licence"}{"procedure":"licence"}', "unreadable"],
		["a remark", '{"procedure":"licence"/* */}', "unreadable"],
		["NaN", '{"procedure":NaN}', "unreadable"],
		["a byte order mark inside", '{\ufeff"procedure":"licence"}', "unreadable"],
	])("%s", (_, body, code) => server.refuses(() => open(body), 400, code));

	it("colons and quotes within texts are no keys", async () => {
		const note = 'a": "b\\": {"c":';
		const told = await open({ procedure: "licence", data: { note } });
		expect(told.status).toBe(201);
		const draft = await server.ask("GET", `/api/cases/${told.body.id}/drafts/application`);
		expect(draft.body.data).toMatchObject({ note });
	});
});

describe("a key reaches no prototype", () => {
	const KEYS = ["__proto__", "constructor", "prototype", "\\u005f_proto__"];
	it.each(KEYS)("in a body: %s", (key) =>
		server.refuses(
			() => open(`{"procedure":"licence","${key}":{"polluted":1}}`),
			400,
			"forbidden_key",
		),
	);
	it.each(KEYS)("in data, in a list, in a draft, in an act: %s", async (key) => {
		const evil = `{"${key}":{"polluted":1}}`;
		await server.refuses(() => withData(evil), 400, "forbidden_key");
		await server.refuses(() => withData(`{"guests":[${evil}]}`), 400, "forbidden_key");
		const put = () =>
			server.ask("PUT", `/api/cases/${id}/drafts/application`, { body: `{"data":${evil}}` });
		await server.refuses(put, 400, "forbidden_key");
		const act = () =>
			server.ask("POST", `/api/cases/${id}/reception.check/accepted`, {
				as: OFFICER,
				body: `{"data":${evil}}`,
			});
		await server.refuses(act, 400, "forbidden_key");
	});

	it.each([
		"__proto__",
		"constructor",
		"toString",
		"__proto__.polluted",
		"guests.__proto__.polluted",
	])("as the path of a mark or of a doubt: %s", async (path) => {
		const doubted = await server.ask("POST", `/api/cases/${id}/disputes`, {
			body: { path, note: "so" },
		});
		expect(doubted.status).toBe(422);
		await server.holds();
	});
	it.each(["__proto__", "constructor", "toString"])(
		"as a name in a query or a body: %s",
		async (name) => {
			const queries = [
				`/api/cases?cursor=${name}&limit=${name}&${name}=1`,
				`/api/tasks?role=${name}&late=${name}`,
				`/api/procedures?${name}=${name}`,
			];
			for (const query of queries) expect((await server.ask("GET", query)).status).toBe(200);
			const edition = await server.ask("GET", `/api/procedures/licence?edition=${name}`);
			expect(edition.status).toBe(404);
			const tried = (body: object) => () => open({ procedure: "licence", ...body });
			await server.refuses(tried({ procedure: name }), 404, "unknown_procedure");
			await server.refuses(tried({ language: name }), 400, "wrong_shape");
			expect((await tried({ channel: name })()).body.code).toBe("channel_closed");
			const { status, body } = await tried({ office: name, consent: name, data: FORM })();
			expect(status).toBe(201);
			const submitted = await server.ask("POST", `/api/cases/${body.id}/application/submit`, {
				body: {},
			});
			expect(submitted.status).toBe(200);
			await server.holds();
		},
	);
});

it("a list is not asked for more than a page, and by no cursor of somebody's making", async () => {
	const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
	const tried = [
		"limit=1e9",
		"limit=-1",
		"limit=999999999",
		`cursor=${cursor([1e308, "x' OR 1=1 --"])}`,
		`cursor=${cursor([0, "%"])}`,
		`cursor=${cursor([0, "\0"])}`,
		`cursor=${cursor({ length: 2 })}`,
		`cursor=${cursor(["1", {}])}`,
		"cursor=%25%25",
		"role=%25",
		"role=x%27%20OR%201%3D1%20--",
	];
	for (const query of tried)
		for (const list of ["cases", "tasks"]) {
			const told = await server.ask("GET", `/api/${list}?${query}`, {
				as: list === "cases" ? ANN : "nobody",
			});
			expect([query, told.status]).toEqual([query, 200]);
			if (list === "tasks") expect(told.body.items).toEqual([]);
		}
	await server.holds();
});
