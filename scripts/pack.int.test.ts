import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

interface Manifest {
	readonly exports: Readonly<Record<string, { readonly types: string; readonly default: string }>>;
	readonly dependencies: Readonly<Record<string, string>>;
}

const host = mkdtempSync(join(tmpdir(), "onedoor-host-"));
const modules = join(host, "node_modules");
afterAll(() => rmSync(host, { recursive: true }));

/** What `npm install` of both archives does, without the network: what they need comes from this checkout. */
beforeAll(() => {
	execFileSync(process.execPath, ["scripts/pack.ts"], { stdio: "ignore" });
	for (const name of ["dsl", "runtime"]) {
		const folder = join(modules, "@onedoor", name);
		mkdirSync(folder, { recursive: true });
		const archive = resolve(`dist/packages/onedoor-${name}-0.1.0.tgz`);
		execFileSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
		for (const dependency of Object.keys(manifestOf(name).dependencies))
			link(`packages/${name}/node_modules`, dependency);
	}
	link("examples/embed/node_modules", "express");
	cpSync("examples/embed/src/bare/server.mjs", join(host, "server.mjs"));
	cpSync("examples/embed/procedures", join(host, "procedures"), { recursive: true });
}, 60_000);

function manifestOf(name: string): Manifest {
	const text = readFileSync(join(modules, "@onedoor", name, "package.json"), "utf8");
	return JSON.parse(text) as Manifest;
}

function link(from: string, name: string): void {
	const to = join(modules, name);
	if (existsSync(to)) return;
	mkdirSync(dirname(to), { recursive: true });
	symlinkSync(resolve(from, name), to);
}

it("packs each door with its types, and no sources", () => {
	for (const name of ["dsl", "runtime"]) {
		const folder = join(modules, "@onedoor", name);
		for (const { types, default: door } of Object.values(manifestOf(name).exports))
			expect([types, door].map((file) => existsSync(join(folder, file)))).toEqual([true, true]);
		expect(readdirSync(folder)).not.toContain("src");
		expect(JSON.stringify(manifestOf(name).dependencies)).not.toContain("workspace:");
	}
});

it("declares its doors as they are among the sources", () => {
	for (const name of ["dsl", "runtime"]) {
		const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8")) as {
			readonly exports: Readonly<Record<string, string>>;
		};
		const declared = Object.entries(exports).map(([door, source]) => [
			door,
			source.replace("./src/", "./dist/types/").replace(/\.ts$/, ".d.ts"),
		]);
		const packed = Object.entries(manifestOf(name).exports);
		expect(packed.map(([door, { types }]) => [door, types])).toEqual(declared);
	}
});

it("finds its migrations, and a driver that it loads itself", () => {
	const program = `
		const { sqliteStore, postgresStore } = await import("@onedoor/runtime");
		const store = sqliteStore(":memory:");
		const unreachable = postgresStore("postgres://127.0.0.1:1/none");
		const why = await unreachable.load("a").catch((error) => error.code);
		console.log(JSON.stringify([await store.figures(), why]));
	`;
	const told = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
		cwd: host,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
	});
	expect(JSON.parse(told)).toEqual([
		{ cases: { draft: 0, open: 0, ended: 0 }, effectsWaiting: 0, effectsDead: 0 },
		"store_away",
	]);
});

/** docs/embed.md, as somebody does who knows nothing else. */
it("serves a case from a bare Express host that installed the archives", async () => {
	const server = spawn(process.execPath, ["server.mjs"], {
		cwd: host,
		env: { ...process.env, PORT: "0" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [said] = (await once(server.stdout, "data")) as [Buffer];
	const address = /http:\S+/.exec(said.toString())?.[0] ?? "";
	const call = (path: string, body: object, who: string) =>
		fetch(address + path, {
			method: "POST",
			headers: { "Content-Type": "application/json", Authorization: who },
			body: JSON.stringify(body),
		});
	const opened = await call("/api/cases", { procedure: "busking_permit" }, "Bearer ada");
	expect(opened.status).toBe(201);
	expect((await call("/api/cases", { procedure: "busking_permit" }, "")).status).toBe(401);
	server.kill();
	await once(server, "exit");
});

it("has types that a strict host compiles against, without sources of ours", () => {
	const text = `
import { checkFiles, compile } from "@onedoor/dsl";
import { createCaseService, type Identity, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
const identity: Identity = { identify: async () => undefined };
const { library } = checkFiles([]);
const bundles = library.definitions.map(({ procedure }) => compile(library, procedure).bundle);
createCaseService({ bundles, store: sqliteStore("cases.sqlite"), identity });
const opened = await createClient({ endpoint: "" }).openCase({ procedure: "a" });
export const id: string = opened.id;
// @ts-expect-error there is no such member
export const none = opened.none;
`;
	writeFileSync(join(host, "host.mts"), text);
	const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2024"];
	const types = ["--types", "node", "--typeRoots", resolve("node_modules/@types")];
	const tsc = resolve("node_modules/typescript/bin/tsc");
	execFileSync(
		process.execPath,
		[tsc, ...options, ...types, "--module", "nodenext", "--skipLibCheck", "host.mts"],
		{ cwd: host },
	);
});
