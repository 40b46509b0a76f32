import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@onedoor/runtime/client";
import { collector, receiver } from "@onedoor/runtime/testing";
import { mailServer } from "@onedoor/runtime/testing/mail-server";
import {
	browser,
	type OpenIdProvider,
	openIdProvider,
} from "@onedoor/runtime/testing/openid-provider";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { run } from "../main.ts";
import { runIn } from "../run-in.test-data.ts";

const FIRST = join(import.meta.dirname, "../../../../docs/first-procedure");
const SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";

let folder: string;
let port: number;
let provider: OpenIdProvider;
beforeAll(async () => {
	port = await freePort();
	provider = await openIdProvider({
		people: [{ id: "000000000001", full_name: "Ada Example", is: "citizen", roles: [], level: 3 }],
		clients: [
			{
				id: "cases",
				secret: "invented",
				redirectUris: [`http://127.0.0.1:${port}/auth/callback`],
			},
		],
	});
});
afterAll(() => provider.stop());
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-serve-"));
	cpSync(FIRST, join(folder, "procedures"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = () => ({
	address: `http://127.0.0.1:${port}`,
	listen: { port },
	procedures: "procedures",
	data: "data",
	secret: "env:ONEDOOR_SECRET",
	deployment: { uploads: true, level: 2 },
	identity: {
		issuer: provider.issuer,
		client: { id: "cases", secret: "env:OIDC_SECRET" },
		levels: { [SUBSTANTIAL]: 2 },
		claims: { personal_id: "personal_number" },
	},
});
const KEY = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
const FROM = { address: "town@cases.example" };
const HOOK = {
	name: "statistics",
	address: "https://statistics.example/hook",
	keys: [KEY],
	procedures: "all",
};
const POST = { address: "https://post.example/", keys: [KEY], callback_keys: [KEY] };
const ENV = {
	ONEDOOR_SECRET: "ab".repeat(32),
	OIDC_SECRET: "invented",
	COLLECTOR: "Bearer invented",
};
/** What the server that was started last has said on its error stream. */
let said: string[] = [];

function log(): readonly Readonly<Record<string, unknown>>[] {
	return said
		.flatMap((text) => text.split("\n"))
		.filter((line) => line.startsWith("{"))
		.map((line) => JSON.parse(line));
}

/** Somebody signs in at the server that runs, and hands something in. */
async function handIn(): Promise<string> {
	const origin = `http://127.0.0.1:${port}`;
	// A line that an earlier test left open ends with its server, and says so once.
	await vi.waitFor(() => fetch(`${origin}/health/live`));
	const ada = browser();
	const client = createClient({
		endpoint: origin,
		fetch: (input, init) => ada.send(String(input), init),
	});
	await ada.signIn(`${origin}/auth/login?level=2&to=/api/session`, {
		person: "subject-of-000000000001",
		acr: SUBSTANTIAL,
	});
	const { id } = await client.openCase({ procedure: "dog_licence" });
	const data = { dog_name: "Rex", born_on: "2024-05-01" };
	await client.act(id, "application", "submit", { data });
	return id;
}

function write(said: unknown): void {
	writeFileSync(
		join(folder, "onedoor.json"),
		typeof said === "string" ? said : JSON.stringify(said),
	);
}

describe("onedoor serve", () => {
	it("signs people in at the provider, keeps their cases, and has no call of a development server", async () => {
		write(settings());
		const stop = await started();
		const origin = `http://127.0.0.1:${port}`;
		const ada = browser();
		const client = createClient({
			endpoint: origin,
			fetch: (input, init) => ada.send(String(input), init),
		});
		await expect(client.openCase({ procedure: "dog_licence" })).rejects.toMatchObject({
			status: 401,
		});
		await ada.signIn(`${origin}/auth/login?level=2&to=/api/session`, {
			person: "subject-of-000000000001",
			acr: SUBSTANTIAL,
		});
		const { id } = await client.openCase({ procedure: "dog_licence" });
		const data = { dog_name: "Rex", born_on: "2024-05-01" };
		expect(await client.act(id, "application", "submit", { data })).toMatchObject({
			applicant: { full_name: "Ada Example" },
		});
		for (const path of ["/api/dev/clock", "/api/dev/session", "/api/dev/identities"])
			expect((await fetch(origin + path)).status).toBe(404);
		expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
		expect(await stop()).toBe(0);
		expect(existsSync(join(folder, "data", "cases.sqlite"))).toBe(true);
	}, 30_000);

	it("says everything that is wrong with the settings at once, and no secret", async () => {
		const { address: _address, ...rest } = settings();
		write({ ...rest, secret: "short", colour: "red", identity: { ...rest.identity, levels: {} } });
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect(code).toBe(2);
		expect(err).toContain("settings: `address` is missing; give where people reach");
		expect(err).toContain("settings: there is no `colour`; there are address, listen,");
		expect(err).toContain("/secret: not of the form that it needs; give at least 32 random bytes");
		expect(err).toContain("/identity/levels: must NOT have fewer than 1 properties; give which");
		expect(err).not.toContain("short");
	});

	it("reads the settings that the documents show", async () => {
		const env = {
			...ENV,
			DATABASE_URL: "postgres://onedoor@db.example/cases",
			PAYMENT_AUTHORIZATION: "Bearer invented",
			PAYMENT_CALLBACK_KEY: "invented",
			SMTP_PASSWORD: "invented",
			...Object.fromEntries(
				["SMS_KEY", "POST_KEY", "POST_CALLBACK_KEY", "STATISTICS_KEY"].map((name) => [name, KEY]),
			),
			DIRECTORY_AUTHORIZATION: "Bearer invented",
			COLLECTOR_AUTHORIZATION: "Bearer invented",
		};
		const shown = join(FIRST, "../examples/onedoor.json");
		const { code, out, err } = await runIn(folder, ["serve", "--config", shown, "--check"], {
			env,
		});
		expect([code, out, err]).toEqual([0, "the settings are in order\n", ""]);
	});

	it("tells another system what happens, and says messages by e-mail, as its settings have it", async () => {
		const [other, mail] = [await receiver(), await mailServer()];
		write({
			...settings(),
			webhooks: [{ name: "statistics", address: other.address, keys: [KEY], procedures: "all" }],
			notification: {
				email: {
					server: { host: "127.0.0.1", port: mail.port, tls: "none" },
					from: { address: "town@cases.example" },
				},
				roles: { clerk: { email: "clerks@cases.example" } },
				counter: true,
			},
			post: { address: other.address, keys: [KEY], callback_keys: [KEY] },
		});
		const stop = await started();
		const origin = `http://127.0.0.1:${port}`;
		const id = await handIn();
		await vi.waitFor(() => expect(other.taken()[0]).toMatchObject({ partitionkey: id }), 5_000);
		expect(await (await fetch(`${origin}/metrics`)).text()).toContain(
			'onedoor_news_waiting{subscriber="statistics"}',
		);
		expect(await stop()).toBe(0);
		await other.stop();
		await mail.stop();
	}, 30_000);

	it.each([
		[{ webhooks: [HOOK, HOOK] }, "/webhooks: there are two of the name statistics"],
		[{ webhooks: [{ ...HOOK, keys: ["whsec_c2hvcnQ="] }] }, "/webhooks/0: a key is"],
		[{ notification: {} }, "/notification: a message needs a channel"],
		[
			{ notification: { email: { server: { host: "mail.example", tls: "none" }, from: FROM } } },
			"/notification: mail leaves this machine by an encrypted line only",
		],
		[{ post: { ...POST, keys: ["whpk_x"] } }, "/post: a key is"],
		[
			{ post: { ...POST, address: "http://post.example/" } },
			"/post/address: not of the form that it needs; give the address of the carrier",
		],
	])("does not start with %j", async (more, why) => {
		write({ ...settings(), ...more });
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect([code, err]).toEqual([2, expect.stringContaining(why)]);
	});

	it.each([
		["{", "JSON"],
		[{ secret: "env:NO_SUCH_THING" }, "/secret: the environment has no NO_SUCH_THING"],
	])("is exit code 2 where it cannot read them: %j", async (said, why) => {
		write(said);
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect([code, err.includes(why)]).toEqual([2, true]);
	});

	it.each<[object, string]>([
		[{ database: "postgres://onedoor:hidden@127.0.0.1:1/cases" }, "/database: "],
		[{ data: "onedoor.json" }, "/data: EEXIST"],
		[{ procedures: "nowhere" }, "/procedures: "],
		[{ procedures: "data" }, "/procedures: "],
		[{ deployment: { payment: "yes" } }, "/deployment: "],
		[{ deployment: { magic: true } }, "/deployment: "],
		[{ retention: { contact: "soon" } }, "/retention: "],
		[{ listen: { host: "192.0.2.1" } }, "/listen/host: 192.0.2.1:4400 is not of this machine"],
		[{ secret: "ab" }, "/secret: not of the form that it needs; give at least 32 random bytes"],
		[{ colour: "red" }, "settings: there is no `colour`; there are"],
		[{ secret: "env:NONE" }, "/secret: the environment has no NONE; set it before the start"],
	])(
		"ends with 2, and says in one line what is wrong and where: %j",
		async (wrong, line) => {
			mkdirSync(join(folder, "data"));
			write({ ...settings(), ...wrong });
			const { code, out, err } = await runIn(folder, ["serve"], { env: ENV });
			expect([code, out]).toEqual([2, ""]);
			const said = err
				.trim()
				.split("\n")
				.filter((one) => !one.endsWith("onedoor.json:"));
			expect(said).toEqual([expect.stringContaining(line)]);
			expect(err).not.toContain("hidden");
			expect(err).not.toMatch(/\bat \S+ \(/);
		},
		20_000,
	);

	it("tells a collector what it does, and what it still has when it stops", async () => {
		const [watch, other] = [await collector(), await receiver()];
		write({
			...settings(),
			webhooks: [{ name: "statistics", address: other.address, keys: [KEY], procedures: "all" }],
			telemetry: {
				address: watch.address,
				headers: { Authorization: "env:COLLECTOR" },
				service_name: "cases",
			},
		});
		const stop = await started();
		const id = await handIn();
		await vi.waitFor(() => expect(other.calls.length).toBeGreaterThan(1), 5_000);
		expect(await stop()).toBe(0);
		const spans = watch.spans();
		const find = (name: string) => spans.find((span) => span.name === name);
		const names = ["POST /api/cases", "command act", "commit", "tell", "GET /auth/callback"];
		expect(names.filter((name) => find(name) === undefined)).toEqual([]);
		expect(find("command act")?.attributes).toMatchObject({ "onedoor.case": id });
		expect(find("commit")?.resource).toMatchObject({
			"service.name": "cases",
			"service.instance.id": expect.any(String),
		});
		// Whoever signs in is asked for at the provider, in the same trace.
		const asked = spans.find(
			({ parentSpanId }) => parentSpanId === find("GET /auth/callback")?.spanId,
		);
		expect(asked).toMatchObject({ name: "POST", kind: 3 });
		const tell = find("tell");
		const wire = spans.find(({ parentSpanId }) => parentSpanId === tell?.spanId);
		expect(other.calls.map(({ headers }) => headers.get("traceparent"))).toContain(
			`00-${wire?.traceId}-${wire?.spanId}-01`,
		);
		const figures = new Set(watch.values().map(({ name }) => name));
		expect([...figures]).toEqual(
			expect.arrayContaining(["onedoor.command.duration", "http.server.request.duration"]),
		);
		expect(new Set(watch.calls.map((headers) => headers.get("authorization")))).toEqual(
			new Set([ENV.COLLECTOR]),
		);
		expect(watch.bodies.join("\n")).not.toMatch(/Ada|000000000001|Rex|2024-05-01/);
		await Promise.all([watch.stop(), other.stop()]);
	}, 30_000);

	it.each([
		["is not there", undefined],
		["never answers", { isMute: true }],
		["refuses", { status: 401 }],
	])(
		"acts are done, and it stops, while the collector %s",
		async (_, faults) => {
			const watch = await collector();
			if (faults) Object.assign(watch.faults, faults);
			else await watch.stop();
			write({ ...settings(), telemetry: { address: watch.address } });
			const stop = await started();
			const before = Date.now();
			await handIn();
			const [done, stopping] = [Date.now() - before, Date.now()];
			expect(await stop()).toBe(0);
			expect(Date.now() - stopping).toBeLessThan(4_000);
			expect(done).toBeLessThan(3_000);
			const down = log().filter(({ event }) => event === "telemetry_down");
			expect(down.length).toBeLessThan(3);
			if (faults && "status" in faults) expect(down.map(({ what }) => what)).toContain("traces");
			if (faults) await watch.stop();
		},
		30_000,
	);

	it("loads nothing of it without a collector", () => {
		const program = `
			import { registerHooks } from "node:module";
			const seen = [];
			registerHooks({
				resolve: (name, context, next) => {
					const found = next(name, context);
					if (found.url.includes("opentelemetry")) seen.push(name);
					return found;
				},
			});
			await import("./start-serve.ts");
			const before = [...seen];
			await import("./telemetry.ts");
			console.log(JSON.stringify([before, seen.includes("@opentelemetry/api")]));
		`;
		const told = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
			cwd: join(import.meta.dirname, "../serve"),
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
		expect(JSON.parse(told)).toEqual([[], true]);
	});

	it("takes new calls for a while after it was asked to stop, and is not ready", async () => {
		write({ ...settings(), listen: { port, grace: 1 } });
		const stop = await started();
		const ready = () => fetch(`http://127.0.0.1:${port}/health/ready`);
		expect((await ready()).status).toBe(200);
		const ended = stop();
		const asked = await ready();
		expect([asked.status, await asked.json()]).toEqual([503, { status: "stopping" }]);
		expect((await fetch(`http://127.0.0.1:${port}/api/procedures`)).status).toBe(200);
		expect(await ended).toBe(0);
		await expect(ready()).rejects.toThrow();
	}, 20_000);

	it("says that its address is taken", async () => {
		write(settings());
		const taken = createServer().listen(port, "127.0.0.1");
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect([code, err]).toEqual([
			2,
			`onedoor serve: /listen/port: 127.0.0.1:${port} is taken (EADDRINUSE); end what listens there, or name another port\n`,
		]);
		await new Promise((resolve) => taken.close(resolve));
	});

	it("does not start where a procedure needs what there is not", async () => {
		write({ ...settings(), deployment: {} });
		rmSync(join(folder, "procedures"), { recursive: true });
		cpSync(join(FIRST, "../../packages/dsl/test/examples-base"), join(folder, "procedures"), {
			recursive: true,
		});
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect(code).toBe(2);
		expect(err).toContain("this deployment lacks what is needed");
		expect(err).toContain("steps.payment needs payment");
	});
});

/** The command in this process; what is given back stops it, and says how it ended. */
async function started(): Promise<() => Promise<number>> {
	const control = new AbortController();
	const ready = Promise.withResolvers<void>();
	const lines: string[] = [];
	said = lines;
	const ended = run(["serve"], {
		out: (text) => text.includes("ready\n") && ready.resolve(),
		err: (text) => void lines.push(text),
		env: ENV,
		cwd: folder,
		signal: control.signal,
	});
	await Promise.race([
		ready.promise,
		ended.then((code) => Promise.reject(new Error(`it ended with ${code}: ${lines.join("")}`))),
	]);
	return async () => {
		control.abort();
		return ended;
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
		});
	});
}
