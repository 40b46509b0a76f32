import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@onedoor/runtime/client";
import {
	clamd,
	collector,
	EICAR,
	receiver,
	registerServer,
	type S3Server,
	s3Server,
} from "@onedoor/runtime/testing";
import { mailServer } from "@onedoor/runtime/testing/mail-server";
import {
	browser,
	type OpenIdProvider,
	openIdProvider,
} from "@onedoor/runtime/testing/openid-provider";
import { signingProvider } from "@onedoor/runtime/testing/signing-provider";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { run } from "../main.ts";
import { runIn } from "../run-in.test-data.ts";

const FIRST = join(import.meta.dirname, "../../../../docs/first-procedure");
/** A font that the runtime's own tests print with. */
const NOTO = createRequire(import.meta.resolve("@onedoor/runtime/client")).resolve(
	"@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
);
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

/** In place of the first procedure, a library with a register, fees and signatures. */
function library(): void {
	rmSync(join(folder, "procedures"), { recursive: true });
	cpSync(join(FIRST, "../../packages/dsl/test/examples-base"), join(folder, "procedures"), {
		recursive: true,
	});
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
		// What everybody may have is compressed; what is somebody's own not for who may have been sent by another site.
		const bundle = await fetch(`${origin}/api/procedures/dog_licence`, {
			headers: { "Accept-Encoding": "gzip, br" },
		});
		expect(bundle.headers.get("Content-Encoding")).toBe("br");
		expect(await bundle.json()).toMatchObject({ definition: { procedure: "dog_licence" } });
		for (const [site, coding] of [
			["same-origin", "gzip"],
			["cross-site", null],
		] as const) {
			const headers = { "Sec-Fetch-Site": site };
			const own = await ada.send(`${origin}/api/cases/${id}`, { headers });
			expect([own.status, own.headers.get("Content-Encoding")]).toEqual([200, coding]);
		}
		expect(await stop()).toBe(0);
		expect(existsSync(join(folder, "data", "cases.sqlite"))).toBe(true);
	});

	it("has pages without script in the name of its settings, with their telephone and its own sign-in", async () => {
		write({
			...settings(),
			pages: {
				title: [{ en: "Town of Ben Sen", vi: "Thị xã Bến Sen" }],
				phone: { number: "1900 0000", hours: "8:00–17:00" },
			},
		});
		const stop = await started();
		// A line that an earlier test left open ends with its server, and says so once.
		await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/health/live`));
		const page = async (path: string): Promise<string> =>
			(await fetch(`http://127.0.0.1:${port}${path}`)).text();
		const english = await page("/forms?lang=en");
		expect(english).toContain("Town of Ben Sen");
		expect(english).toContain('href="tel:19000000"');
		expect(english).toContain("8:00–17:00");
		expect(await page("/forms?lang=vi")).toContain("Thị xã Bến Sen");
		const { headers } = await fetch(`http://127.0.0.1:${port}/forms/sign-in?to=/forms`, {
			redirect: "manual",
		});
		expect(headers.get("Location")).toBe("/auth/login?to=%2Fforms");
		expect(await stop()).toBe(0);
	});

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

	it.each(["onedoor.json", "onedoor.results.json"])(
		"reads the %s that the documents show",
		async (name) => {
			const env = {
				...ENV,
				DATABASE_URL: "postgres://onedoor@db.example/cases",
				PAYMENT_AUTHORIZATION: "Bearer invented",
				PAYMENT_CALLBACK_KEY: "invented",
				SMTP_PASSWORD: "invented",
				...Object.fromEntries(
					["SMS_KEY", "POST_KEY", "POST_CALLBACK_KEY", "STATISTICS_KEY"].map((one) => [one, KEY]),
				),
				DIRECTORY_AUTHORIZATION: "Bearer invented",
				COLLECTOR_AUTHORIZATION: "Bearer invented",
				POPULATION_SECRET: "invented",
				S3_KEY_ID: "invented",
				S3_SECRET: "invented",
				SIGNATURE_SECRET: "invented",
				DOGS_AUTHORIZATION: "Bearer invented",
				RESULT_KEY: newKey(),
				FORMER_RESULT_KEY: newKey("public"),
				REPOSITORY_AUTHORIZATION: "Bearer invented",
			};
			const shown = join(FIRST, "../examples", name);
			const { code, out, err } = await runIn(folder, ["serve", "--config", shown, "--check"], {
				env,
			});
			expect([code, out, err]).toEqual([0, "the settings are in order\n", ""]);
		},
	);

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
		await vi.waitFor(() => expect(other.taken()[0]).toMatchObject({ partitionkey: id }));
		expect(await (await fetch(`${origin}/metrics`)).text()).toContain(
			'onedoor_news_waiting{subscriber="statistics"}',
		);
		expect(await stop()).toBe(0);
		await other.stop();
		await mail.stop();
	});

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

	it("asks the registers of its settings, with tokens of theirs", async () => {
		const register = await registerServer({ client: { id: "cases", secret: "invented" } });
		register.book.put("person", "000000000001", { full_name: "Ada of the Register" });
		library();
		const client = { token_address: register.tokenAddress, id: "cases", secret: "env:OIDC_SECRET" };
		write({
			...settings(),
			deployment: {
				registers: ["population"],
				uploads: true,
				level: 2,
				payment: true,
				signature: true,
			},
			registers: { population: { address: register.address, client } },
		});
		const stop = await started();
		const origin = `http://127.0.0.1:${port}`;
		// A connection to the server of another test, at the same address, is found to be over.
		await fetch(`${origin}/health/live`).catch(() => {});
		const ada = browser();
		const cases = createClient({
			endpoint: origin,
			fetch: (input, init) => ada.send(String(input), init),
		});
		await ada.signIn(`${origin}/auth/login?level=2&to=/api/session`, {
			person: "subject-of-000000000001",
			acr: SUBSTANTIAL,
		});
		const { id } = await cases.openCase({ procedure: "licence" });
		expect((await cases.getDraft(id, "application")).data).toMatchObject({
			applicant_name: "Ada of the Register",
		});
		expect(register.tokens.given).toBe(1);
		expect(await stop()).toBe(0);
		await register.stop();
	});

	it.each([
		[{}, "/registers/tax: either `authorization` or `client` is needed, and not both"],
		[{ authorization: "a", client: {} }, "/registers/tax/client: `secret` is missing"],
		[
			{ authorization: "a", address: "http://tax.example" },
			"/registers/tax/address: not of the form that it needs",
		],
		[{ authorization: "a", cache_seconds: 86_400 }, "/registers/tax/cache_seconds: must be <="],
		[{ authorization: "a", colour: "red" }, "/registers/tax: there is no `colour`"],
		[{ authorization: "env:NO_SUCH_THING" }, "the environment has no NO_SUCH_THING"],
	])("says what is wrong with a register: %j", async (said, why) => {
		write({ ...settings(), registers: { tax: { address: "https://tax.example/", ...said } } });
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect([code, err]).toEqual([2, expect.stringContaining(why)]);
		expect(err).not.toContain("/oneOf");
	});

	it.each([
		["tax", "all", "/registers/tax: no procedure asks a register of that name"],
		["population", [], "/registers/population: /deployment/registers does not name it"],
	])("does not start with a register that nobody asks: %s", async (name, registers, why) => {
		library();
		const deployment = { registers, uploads: true, level: 2, payment: true, signature: true };
		const line = { address: "https://one.example/", authorization: "a" };
		write({ ...settings(), deployment, registers: { [name]: line } });
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect([code, err]).toEqual([2, expect.stringContaining(why)]);
	});

	it("keeps uploads in a bucket, scanned", async () => {
		const [bucket, scanner] = [await s3Server(), await clamd()];
		withPicture();
		write({ ...settings(), files: inBucket(bucket), scan: { clamd: scanner.address } });
		const stop = await started();
		const origin = `http://127.0.0.1:${port}`;
		const ada = browser();
		await ada.signIn(`${origin}/auth/login?level=2&to=/api/session`, {
			person: "subject-of-000000000001",
			acr: SUBSTANTIAL,
		});
		const client = createClient({
			endpoint: origin,
			fetch: (input, init) => ada.send(String(input), init),
		});
		const { id } = await client.openCase({ procedure: "dog_licence" });
		const send = (words: string) =>
			client.upload(new Blob([words]), { case: id, field: "picture", name: "a.pdf", type: "" });
		const file = await send("%PDF-1.7");
		expect([...bucket.objects.keys()].sort()).toEqual([
			`cases/files/${file}`,
			`cases/uploads/${file}.about`,
		]);
		expect(scanner.scanned).toEqual([8]);
		const read = await ada.send(`${origin}/api/cases/${id}/files/${file}`);
		expect(await read.text()).toBe("%PDF-1.7");
		await expect(send(`%PDF-1.7 ${EICAR}`)).rejects.toMatchObject({ code: "file_infected" });
		expect(await stop()).toBe(0);
		await Promise.all([bucket.stop(), scanner.stop()]);
	});

	it("says at its start that it cannot reach the bucket, and no secret", async () => {
		const bucket = await s3Server();
		const { s3 } = inBucket(bucket);
		write({ ...settings(), files: { s3: { ...s3, secret: "not it" } } });
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect([code, err.includes("403 SignatureDoesNotMatch")]).toEqual([2, true]);
		expect(err).not.toContain("not it");
		await bucket.stop();
	});

	it.each([
		[{ files: {} }, "/files: must NOT have fewer than 1 properties"],
		[{ files: { folder: "a", s3: {} } }, "/files: must NOT have more than 1 properties"],
		[{ files: { s3: { address: "http://s3.example" } } }, "/files/s3: `key_id` is missing"],
		[
			{ files: { s3: { address: "http://s3.example" } } },
			"/files/s3/address: not of the form that it needs",
		],
		[{ scan: { clamd: "clamd:3310" } }, "/scan/clamd: not of the form that it needs"],
	])("does not take %j", async (said, why) => {
		write({ ...settings(), ...said });
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect([code, err.includes(why)]).toEqual([2, true]);
	});

	it("sends no file to a scanner over a network that others may read", async () => {
		write({ ...settings(), scan: { clamd: "tcp://clamav.example:3310" } });
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect([code, err.includes("say that the network is private")]).toEqual([2, true]);
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
	])("ends with 2, and says in one line what is wrong and where: %j", async (wrong, line) => {
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
	});

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
		await vi.waitFor(() => expect(other.calls.length).toBeGreaterThan(1));
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
	});

	it.each([
		["is not there", undefined],
		["never answers", { isMute: true }],
		["refuses", { status: 401 }],
	])("acts are done, and it stops, while the collector %s", async (_, faults) => {
		const watch = await collector();
		if (faults) Object.assign(watch.faults, faults);
		else await watch.stop();
		write({ ...settings(), telemetry: { address: watch.address } });
		const stop = await started();
		// Whoever waited for the collector would wait each time; a machine that is busy with something else is asked again.
		await vi.waitFor(async () => {
			const before = Date.now();
			await handIn();
			expect(Date.now() - before).toBeLessThan(3_000);
		});
		const stopping = Date.now();
		expect(await stop()).toBe(0);
		// An exporter by itself waits for ten seconds, and tries again.
		expect(Date.now() - stopping).toBeLessThan(9_000);
		const down = log().filter(({ event }) => event === "telemetry_down");
		expect(down.length).toBeLessThan(3);
		if (faults && "status" in faults) expect(down.map(({ what }) => what)).toContain("traces");
		if (faults) await watch.stop();
	});

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
	});

	it("signs results by the key of its settings, and publishes those of before", async () => {
		write({
			...settings(),
			results: { key: "env:RESULT_KEY", others: ["file:former.json"], fonts: [NOTO] },
		});
		writeFileSync(join(folder, "former.json"), newKey());
		const stop = await started({ RESULT_KEY: newKey() });
		const published = await fetch(`http://127.0.0.1:${port}/.well-known/onedoor/jwks.json`);
		const { keys } = (await published.json()) as { keys: object[] };
		expect(keys).toHaveLength(2);
		for (const key of keys) expect(key).not.toHaveProperty("d");
		expect(await stop()).toBe(0);
	});

	it.each([
		[{ key: "secret words" }, "/results/key: this is no JSON Web Key"],
		[{ key: "file:none.json" }, "/results/key: none.json cannot be read (ENOENT)"],
		[{ key: '{"kty":"oct","k":"secret words"}' }, "/results: unfit key: neither Ed25519 nor P-256"],
		[{ key: "env:PUBLIC_KEY" }, "/results: unfit key: it has no private half"],
		[{ key: "env:RESULT_KEY", others: ["{}"] }, "/results/others/0: this is no JSON Web Key"],
		[
			{ key: "env:RESULT_KEY", others: ["env:RESULT_KEY"] },
			"/results: unfit key: two keys have the same name",
		],
		[{ key: "env:RESULT_KEY", fonts: ["none.ttf"] }, "/results/fonts/0: none.ttf cannot be read"],
		[
			{ key: "env:RESULT_KEY", fonts: ["onedoor.json"] },
			"/results/fonts/0: onedoor.json is no TrueType or OpenType font",
		],
	])("says before it starts what is wrong with what signs results: %j", async (results, why) => {
		write({ ...settings(), results });
		const env = { ...ENV, RESULT_KEY: newKey(), PUBLIC_KEY: newKey("public") };
		const { code, err } = await runIn(folder, ["serve", "--check"], { env });
		expect([code, err]).toEqual([2, expect.stringContaining(why)]);
		expect(err).not.toContain("secret words");
	});

	it("says what is wrong with where papers are kept, and with whom it is told to trust", async () => {
		write({
			...settings(),
			repository: { address: "http://papers.example/" },
			trusted: [{ issuer: "https://other.example/path", kinds: [] }],
		});
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect(code).toBe(2);
		expect(err).toContain("/repository: `authorization` is missing");
		expect(err).toContain("/repository/address: not of the form that it needs");
		expect(err).toContain("/trusted/0/issuer: not of the form that it needs");
		expect(err).toContain("/trusted/0/kinds: must NOT have fewer than 1 items");
	});

	it("signs at a provider by its settings, and does not start without whom to trust", async () => {
		const signing = await signingProvider({ people: [{ id: "000000000009", name: "Bo Mayor" }] });
		const signature = {
			address: signing.address,
			client: { id: "onedoor", secret: "env:SIGNATURE_SECRET" },
			trust: ["root.pem"],
		};
		const env = { ...ENV, SIGNATURE_SECRET: signing.client.secret };
		// A port of its own: connections to the server before are still kept.
		const own = await freePort();
		write({ ...settings(), listen: { port: own }, signature });
		const missing = await runIn(folder, ["serve"], { env });
		expect([missing.code, missing.err.includes("root.pem")]).toEqual([2, true]);
		writeFileSync(join(folder, "root.pem"), "no certificate");
		expect((await runIn(folder, ["serve"], { env })).code).toBe(2);
		writeFileSync(join(folder, "root.pem"), signing.root);
		const stop = await started(env);
		const address = `http://127.0.0.1:${own}/api/callbacks/signature?code=x&state=forged`;
		const answer = await fetch(address, { redirect: "manual" });
		expect([answer.status, await answer.json()]).toMatchObject([401, { code: "wrong_signature" }]);
		expect(await stop()).toBe(0);
		await signing.stop();
	});

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
		library();
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect(code).toBe(2);
		expect(err).toContain("this deployment lacks what is needed");
		expect(err).toContain("steps.payment needs payment");
	});
});

/** The small procedure asks for a picture too. */
function withPicture(): void {
	const path = join(folder, "procedures", "dog_licence.procedure.yaml");
	const text = readFileSync(path, "utf8")
		.replace("\nclocks:", "\n  picture:\n    as: file\n    title: Picture\n\nclocks:")
		.replace("          - born_on\n", "          - born_on\n          - picture\n");
	writeFileSync(path, text);
}

function inBucket({ address, bucket, keys }: S3Server) {
	const { keyId: key_id, secret } = keys;
	return { s3: { address, bucket, key_id, secret, prefix: "cases/" } };
}

/** The command in this process; what is given back stops it, and says how it ended. */
async function started(more: Record<string, string> = {}): Promise<() => Promise<number>> {
	const control = new AbortController();
	const ready = Promise.withResolvers<void>();
	const lines: string[] = [];
	said = lines;
	const ended = run(["serve"], {
		out: (text) => text.includes("ready\n") && ready.resolve(),
		err: (text) => void lines.push(text),
		env: { ...ENV, ...more },
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

/** A new key for results, as a JSON Web Key. */
function newKey(half: "private" | "public" = "private"): string {
	const pair = generateKeyPairSync("ed25519");
	const key = half === "private" ? pair.privateKey : pair.publicKey;
	return JSON.stringify(key.export({ format: "jwk" }));
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
		});
	});
}
