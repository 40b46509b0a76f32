import { generateKeyPairSync } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@onedoor/runtime/client";
import {
	browser,
	type OpenIdProvider,
	openIdProvider,
} from "@onedoor/runtime/testing/openid-provider";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

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
const ENV = { ONEDOOR_SECRET: "ab".repeat(32), OIDC_SECRET: "invented" };

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
		expect(err).toContain("settings: `address` is missing\n");
		expect(err).toContain("settings: there is no `colour`\n");
		expect(err).toContain("/secret: must match pattern");
		expect(err).toContain("/identity/levels: must NOT have fewer than 1 properties");
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

	it.each([
		["{", "JSON"],
		[{ secret: "env:NO_SUCH_THING" }, "/secret: the environment has no NO_SUCH_THING"],
	])("is exit code 2 where it cannot read them: %j", async (said, why) => {
		write(said);
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect([code, err.includes(why)]).toEqual([2, true]);
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
	}, 30_000);

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
		expect(err).toContain("/repository/address: must match pattern");
		expect(err).toContain("/trusted/0/issuer: must match pattern");
		expect(err).toContain("/trusted/0/kinds: must NOT have fewer than 1 items");
	});

	it("says that its address is taken", async () => {
		write(settings());
		const taken = createServer().listen(port, "127.0.0.1");
		const { code, err } = await runIn(folder, ["serve"], { env: ENV });
		expect([code, err.includes("EADDRINUSE")]).toEqual([2, true]);
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
async function started(more: Record<string, string> = {}): Promise<() => Promise<number>> {
	const control = new AbortController();
	const ready = Promise.withResolvers<void>();
	let said = "";
	const ended = run(["serve"], {
		out: (text) => text.includes("ready\n") && ready.resolve(),
		err: (text) => {
			said += text;
		},
		env: { ...ENV, ...more },
		cwd: folder,
		signal: control.signal,
	});
	await Promise.race([
		ready.promise,
		ended.then((code) => Promise.reject(new Error(`it ended with ${code}: ${said}`))),
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
