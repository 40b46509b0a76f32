import { createHmac } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Identity } from "../../ports/identity.ts";
import { SESSION_COOKIE } from "../../ports/simulators/dev-identity.ts";
import { ANN, BOB, type HostileServer, hostileServer } from "./hostile-server.test-data.ts";

let server: HostileServer;
let id = "";
beforeAll(async () => {
	server = await hostileServer();
	({ id } = await server.applied());
});
afterAll(() => server.stop());

const token = (who = ANN) => server.tokenOf({ id: who, roles: [] });
const withToken = (text: string) => () =>
	server.ask("GET", `/api/cases/${id}`, { as: null, headers: { Authorization: text } });

describe("a session is not had by", () => {
	const body = (session: object) => Buffer.from(JSON.stringify(session)).toString("base64url");
	const ann = { id: ANN, roles: ["officer", "head"], level: 3, identity: { personal_id: ANN } };
	const forged: readonly (readonly [how: string, header: () => string])[] = [
		["no token", () => "Bearer "],
		["a token that was never sealed", () => `Bearer ${body(ann)}.`],
		["another body under the same seal", () => `Bearer ${body(ann)}.${token().split(".")[1]}`],
		["a seal that is cut short", () => `Bearer ${token().slice(0, -4)}`],
		[
			"a seal of another key",
			() =>
				`Bearer ${body(ann)}.${createHmac("sha256", "guessed").update(body(ann)).digest("base64url")}`,
		],
		["a token that says it needs no seal", () => `Bearer ${body({ alg: "none" })}.${body(ann)}.`],
		["a token twice", () => `Bearer ${token()}, Bearer ${token()}`],
		["a name and a password", () => `Basic ${Buffer.from(`${ANN}:`).toString("base64")}`],
	];
	it.each(forged)("%s", (_, header) => server.refuses(withToken(header()), 401, "sign_in"));
});

it("a token that is over is worth nothing from then on: the host is asked at each call", async () => {
	const good = new Set(["first"]);
	const identity: Identity = {
		identify: async (request) => {
			const bearer = request.headers.get("Authorization")?.slice("Bearer ".length) ?? "";
			const identity = { personal_id: ANN, level: 3 } as const;
			return good.has(bearer)
				? { actor: { id: ANN, kind: "person", roles: [], level: 3, identity }, by: "token" }
				: undefined;
		},
	};
	const own = await hostileServer("", { identity });
	const ask = () =>
		own.ask("GET", "/api/cases", { as: null, headers: { Authorization: "Bearer first" } });
	expect((await ask()).status).toBe(200);
	good.delete("first");
	await own.refuses(ask, 401, "sign_in");
	await own.stop();
});

describe("what is another's stays so:", () => {
	it.each([
		["their case", "GET", ""],
		["its history", "GET", "/history"],
		["its draft", "GET", "/drafts/application"],
		["a file of it", "GET", "/files/f1"],
		["an act in it", "POST", "/reception.check/accepted"],
		["a withdrawal", "POST", "/case-actions/withdraw"],
		["a payment", "POST", "/payment/pay"],
	])("%s", (_, method, path) =>
		server.refuses(
			() =>
				server.ask(method, `/api/cases/${id}${path}`, {
					as: BOB,
					...(method === "GET" ? {} : { body: {} }),
				}),
			404,
			"not_found",
		),
	);

	it("what a key was answered", async () => {
		const headers = { "Idempotency-Key": "guessed" };
		const open = (as: string) =>
			server.ask("POST", "/api/cases", { as, headers, body: { procedure: "licence" } });
		const [anns, bobs] = [await open(ANN), await open(BOB)];
		expect([anns.status, bobs.status]).toEqual([201, 201]);
		expect(bobs.body.id).not.toBe(anns.body.id);
		expect(bobs.text).not.toContain(ANN);
		await server.holds();
	});

	it("and a key is not used for something else", async () => {
		const headers = { "Idempotency-Key": "mine" };
		const open = (body: object) => server.ask("POST", "/api/cases", { headers, body });
		await open({ procedure: "licence" });
		await server.refuses(
			() => open({ procedure: "licence", language: "en" }),
			422,
			"idempotency_key_reused",
		);
	});
});

describe("a page of another site changes nothing with the cookie of this one", () => {
	const cookie = () => `${SESSION_COOKIE}=${token()}`;
	const send = (headers: Readonly<Record<string, string>>, body: unknown = {}) =>
		server.ask("POST", `/api/cases/${id}/case-actions/withdraw`, {
			as: null,
			body,
			headers: { Cookie: cookie(), ...headers },
		});
	it.each([
		["says where it is", { Origin: "https://evil.example" }],
		["says that it is nowhere", { Origin: "null" }],
		["says nothing", {}],
		["is of the same name at another port", { Origin: "http://127.0.0.1:1" }],
		["is told apart by the browser", { "Sec-Fetch-Site": "cross-site" }],
		["is beside it", { "Sec-Fetch-Site": "same-site" }],
		[
			"says where it would like to be",
			{ Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
		],
	])("when it %s", (_, headers) => server.refuses(() => send(headers), 403, "cross_site"));

	it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
		"nor with a form, as %s",
		(type) =>
			server.refuses(
				() => send({ Origin: server.address, "Content-Type": type }, '{"reason":"so"}'),
				415,
				"not_json",
			),
	);
});

it("the log calls a person by the same word each time, and by none that they have elsewhere", async () => {
	const from = server.lines.length;
	const strange = (as: string) => server.ask("GET", `/api/cases/none`, { as });
	for (const as of [ANN, ANN, BOB]) await strange(as);
	const words = server.lines.slice(from).map(([, { by }]) => by);
	expect(words).toEqual([words[0], words[0], expect.not.stringMatching(String(words[0]))]);
	expect(words[0]).toMatch(/^[0-9a-f]{8}$/);
});
