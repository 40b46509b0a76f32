import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@onedoor/runtime/client";
import {
	browser,
	type OpenIdProvider,
	openIdProvider,
} from "@onedoor/runtime/testing/openid-provider";
import { signingProvider } from "@onedoor/runtime/testing/signing-provider";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

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

	it("reads the settings that the documents show", async () => {
		const env = {
			...ENV,
			DATABASE_URL: "postgres://onedoor@db.example/cases",
			PAYMENT_AUTHORIZATION: "Bearer invented",
			PAYMENT_CALLBACK_KEY: "invented",
			SIGNATURE_SECRET: "invented",
		};
		const shown = join(FIRST, "../examples/onedoor.json");
		const { code, out, err } = await runIn(folder, ["serve", "--config", shown, "--check"], {
			env,
		});
		expect([code, out, err]).toEqual([0, "the settings are in order\n", ""]);
	});

	it.each([
		["{", "JSON"],
		[{ secret: "env:NO_SUCH_THING" }, "/secret: the environment has no NO_SUCH_THING"],
	])("is exit code 2 where it cannot read them: %j", async (said, why) => {
		write(said);
		const { code, err } = await runIn(folder, ["serve", "--check"], { env: ENV });
		expect([code, err.includes(why)]).toEqual([2, true]);
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
async function started(
	env: Readonly<Record<string, string>> = ENV,
): Promise<() => Promise<number>> {
	const control = new AbortController();
	const ready = Promise.withResolvers<void>();
	let said = "";
	const ended = run(["serve"], {
		out: (text) => text.includes("ready\n") && ready.resolve(),
		err: (text) => {
			said += text;
		},
		env,
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

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
		});
	});
}
