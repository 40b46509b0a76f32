import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type CaseClient, createClient } from "@onedoor/runtime/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyPart } from "../../../../scripts/testing/part-of-library.ts";
import { PATIENCE_MS } from "../../../../scripts/testing/patience.ts";
import { run } from "../main.ts";

const MOTHER = "079196000001";

let folder: string;
let stop: () => Promise<number>;
let address: string;
let said: string;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-dev-"));
	await copyPart(join(folder, "procedures"), []);
	await start();
});
afterEach(async () => {
	await stop();
	rmSync(folder, { recursive: true });
});

/** `onedoor dev procedures --port 0`, in this process. */
async function start(): Promise<void> {
	const control = new AbortController();
	said = "";
	const ready = Promise.withResolvers<void>();
	const ended = run(["dev", "procedures", "--port", "0", "--data", "data", "--clock", "test"], {
		out: (text) => {
			said += text;
			if (said.includes("ready\n")) ready.resolve();
		},
		err: (text) => {
			said += text;
		},
		env: { ONEDOOR_NOW: "2026-11-23T09:00:00+07:00" },
		cwd: folder,
		signal: control.signal,
	});
	stop = async () => {
		control.abort();
		return ended;
	};
	await Promise.race([ready.promise, ended]);
	address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? "";
}

async function as(id: string): Promise<CaseClient> {
	const { token } = await createClient({ endpoint: address }).dev.session({ id });
	return createClient({ endpoint: address, getToken: () => token });
}

describe("onedoor dev", () => {
	it("says where portal, desk, studio and API are, and serves them", async () => {
		expect(said).toMatch(/serves \d+ procedures\n/);
		for (const path of ["/", "/desk", "/studio", "/api/openapi.json"])
			expect(said).toContain(`${address}${path}\n`);
		expect((await fetch(`${address}/api/openapi.json`)).status).toBe(200);
		const { items } = await (await as(MOTHER)).dev.identities();
		expect(items).toContainEqual(
			expect.objectContaining({ id: MOTHER, full_name: "Trần Thị Mẫu", is: "citizen" }),
		);
	});

	it("answers to this machine's own names only", async () => {
		expect(await statusAs("127.0.0.1")).toBe(200);
		expect(await statusAs("localhost")).toBe(200);
		expect(await statusAs("onedoor.example")).toBe(421);
	});

	it("sends pages under a policy that knows nothing inline and nothing from elsewhere", async () => {
		for (const path of ["/", "/desk", "/cases/abc"]) {
			const policy = (await fetch(address + path)).headers.get("Content-Security-Policy") ?? "";
			expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
			expect(policy).toContain("require-trusted-types-for 'script'");
			expect(policy).not.toContain("unsafe");
		}
		for (const path of ["/..%2f..%2fpackage.json", "/assets/..%2findex.html", "/.env.js"])
			expect((await fetch(address + path)).status).toBe(404);
	});

	it("keeps what it holds to itself, and goes on from there after a restart", async () => {
		const { id } = await (await as(MOTHER)).openCase({ procedure: "birth_registration" });
		await (await as(MOTHER)).dev.setClock({ advance: "1 working day", calendar: "vn" });
		const before = await (await as(MOTHER)).getCase(id);
		expect(await stop()).toBe(0);
		expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
		expect(statSync(join(folder, "data", "server.key")).mode & 0o777).toBe(0o600);
		await start();
		const mother = await as(MOTHER);
		expect((await mother.dev.clock()).now).toBe("2026-11-24T09:00:00+07:00");
		expect(await mother.getCase(id)).toEqual(before);
	});

	it("lets new cases begin on edited files, while open ones keep what they began with", async () => {
		const mother = await as(MOTHER);
		const old = await mother.openCase({ procedure: "birth_registration" });
		edit((text) => text.replace("en: Birth registration", "en: Registration of a birth"));
		await until(
			async () =>
				(await mother.bundle("birth_registration")).definition.title.en ===
				"Registration of a birth",
		);
		expect((await mother.caseBundle(old.id)).definition.title.en).toBe("Birth registration");
		const fresh = await mother.openCase({ procedure: "birth_registration" });
		expect((await mother.caseBundle(fresh.id)).definition.title.en).toBe("Registration of a birth");
		const validators = await fetch(
			mother.validatorsUrl(await mother.caseBundle(old.id), "application"),
		);
		expect(validators.headers.get("Content-Type")).toContain("text/javascript");
	});

	it("goes on with what it has while a file is broken, and says what is wrong", async () => {
		edit((text) => text.replace("go_to: reception\n", "go_to: receptoin\n"));
		await until(async () => said.includes("receptoin"));
		const { items } = await (await as(MOTHER)).procedures();
		expect(items.map(({ id }) => id)).toContain("birth_registration");
	});

	it("is exit code 2 where it cannot run", async () => {
		const io = { out: () => {}, err: () => {}, env: {}, cwd: folder };
		expect(await run(["dev", "--clock", "sundial"], io)).toBe(2);
		expect(await run(["dev", "nowhere", "--port", "0", "--data", "other"], io)).toBe(2);
		expect(
			await run(["dev", "procedures", "--port", new URL(address).port, "--data", "third"], io),
		).toBe(2);
	});
});

function edit(change: (text: string) => string): void {
	const path = join(folder, "procedures/vn/birth_registration/birth_registration.procedure.yaml");
	writeFileSync(path, change(readFileSync(path, "utf8")));
}

/** `fetch` sets the Host header itself. */
function statusAs(host: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const { port } = new URL(address);
		request(
			{ host: "127.0.0.1", port, path: "/api/procedures", headers: { Host: `${host}:${port}` } },
			(response) => {
				response.resume();
				resolve(response.statusCode);
			},
		)
			.on("error", reject)
			.end();
	});
}

async function until(holds: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + PATIENCE_MS;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error(`it does not come to pass: ${said}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
