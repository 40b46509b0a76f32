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
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";

interface Manifest {
	readonly exports: Readonly<Record<string, Door>>;
	readonly dependencies: Readonly<Record<string, string>>;
	readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A style sheet has no types. */
type Door = string | { readonly types: string; readonly default: string };

const PACKAGES = ["dsl", "runtime", "form-renderer"];

const host = mkdtempSync(join(tmpdir(), "onedoor-host-"));
const modules = join(host, "node_modules");
afterAll(() => rmSync(host, { recursive: true }));

/** What `npm install` of all archives does, without the network: what they need comes from this checkout. */
beforeAll(() => {
	execFileSync(process.execPath, ["scripts/pack.ts"], { stdio: "ignore" });
	for (const name of PACKAGES) {
		const folder = join(modules, "@onedoor", name);
		mkdirSync(folder, { recursive: true });
		const archive = resolve(`dist/packages/onedoor-${name}-0.1.0.tgz`);
		execFileSync("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
		const { dependencies, peerDependencies } = manifestOf(name);
		for (const dependency of Object.keys({ ...dependencies, ...peerDependencies }))
			link(`packages/${name}/node_modules`, dependency);
	}
	for (const tool of ["vite", "@types/react"]) link("node_modules", tool);
	link("examples/embed/node_modules", "express");
	cpSync("examples/embed/src/bare/server.mjs", join(host, "server.mjs"));
	cpSync("examples/embed/procedures", join(host, "procedures"), { recursive: true });
});

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
	for (const name of PACKAGES) {
		const folder = join(modules, "@onedoor", name);
		const files = Object.values(manifestOf(name).exports).flatMap((door) =>
			typeof door === "string" ? [door] : [door.types, door.default],
		);
		expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
		expect(readdirSync(folder)).not.toContain("src");
		expect(JSON.stringify(manifestOf(name).dependencies)).not.toContain("workspace:");
	}
});

it("declares its doors as they are among the sources", () => {
	for (const name of PACKAGES) {
		const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8")) as {
			readonly exports: Readonly<Record<string, Door>>;
		};
		const typed = (all: Readonly<Record<string, Door>>) =>
			Object.entries(all).map(([door, one]) => [door, typeof one === "string" ? one : one.types]);
		const declared = typed(exports).map(([door, source = ""]) => [
			door,
			source.endsWith(".css")
				? manifestOf(name).exports[door ?? ""]
				: source.replace("./src/", "./dist/types/").replace(/\.ts$/, ".d.ts"),
		]);
		expect(typed(manifestOf(name).exports)).toEqual(declared);
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

it("opens a form without a page, and makes pages without script, in Node", () => {
	const program = `
		const { openForm } = await import("@onedoor/form-renderer/form");
		const { renderStep } = await import("@onedoor/form-renderer/server");
		console.log(typeof openForm, typeof renderStep, Object.keys(await import("@onedoor/form-renderer/element")));
	`;
	const told = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
		cwd: host,
		encoding: "utf8",
	});
	expect(told).toBe("function function [ 'OnedoorCase', 'addWords' ]\n");
});

/** As docs/forms.md says it. */
it("is built into a React host, which fetches a form by what it shows", () => {
	writeFileSync(join(host, "index.html"), '<script type="module" src="./main.ts"></script>');
	writeFileSync(
		join(host, "main.ts"),
		`import "@onedoor/form-renderer/theme.css";
		import { StepForm } from "@onedoor/form-renderer";
		import { createElement } from "react";
		import { createRoot } from "react-dom/client";
		createRoot(document.body).render(createElement(StepForm, {}));`,
	);
	const program = `
		import { build } from "vite";
		import { formsOnDemand } from "@onedoor/form-renderer/vite";
		const { output } = await build({ configFile: false, logLevel: "error", plugins: [formsOnDemand()] });
		console.log(JSON.stringify(output.map(({ fileName, name, isEntry, imports }) => ({ fileName, name, isEntry, imports }))));
	`;
	const told = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
		cwd: host,
		encoding: "utf8",
		env: { ...process.env, NODE_ENV: "production" },
	});
	const files = JSON.parse(told) as {
		readonly fileName: string;
		readonly name?: string;
		readonly isEntry?: boolean;
		readonly imports?: readonly string[];
	}[];
	const first = new Set(files.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
	for (const file of first)
		for (const next of files.find(({ fileName }) => fileName === file)?.imports ?? [])
			first.add(next);
	const names = files.filter(({ fileName }) => first.has(fileName)).map(({ name }) => name);
	expect(names).toContain("form");
	expect(files.map(({ name }) => name)).toEqual(
		expect.arrayContaining(["checks", "rules", "CheckPage", "vi", "ar"]),
	);
	for (const later of ["checks", "rules", "CheckPage", "vi", "ar"])
		expect(names).not.toContain(later);
	const bytes = [...first].map((file) => gzipSync(readFileSync(join(host, "dist", file))).length);
	// What forms.md allows a page on React, and what comes here by imports alone.
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(115 * 1024);
	expect(existsSync(join(host, "dist/index.html"))).toBe(true);
});

it("has types that a strict host compiles against, without sources of ours", () => {
	const text = `
import { checkFiles, compile } from "@onedoor/dsl";
import { createCaseService, type Identity, sqliteStore } from "@onedoor/runtime";
import { createClient } from "@onedoor/runtime/client";
import { type Place, StepForm } from "@onedoor/form-renderer";
import { openForm } from "@onedoor/form-renderer/form";
import { renderStep } from "@onedoor/form-renderer/server";
import { formsOnDemand } from "@onedoor/form-renderer/vite";
import "@onedoor/form-renderer/element";
const identity: Identity = { identify: async () => undefined };
const { library } = checkFiles([]);
const bundles = library.definitions.map(({ procedure }) => compile(library, procedure).bundle);
createCaseService({ bundles, store: sqliteStore("cases.sqlite"), identity, pages: renderStep });
const opened = await createClient({ endpoint: "" }).openCase({ procedure: "a" });
export const id: string = opened.id;
// @ts-expect-error there is no such member
export const none = opened.none;
export const place: Place = { page: "questions" };
// @ts-expect-error a page is named by text
export const wrong: Place = { page: 1 };
// @ts-expect-error a step has a bundle
StepForm({});
// @ts-expect-error a form is one of a case
openForm({});
export const plugins = [formsOnDemand()];
document.createElement("onedoor-case").getToken = () => "ada";
`;
	writeFileSync(join(host, "host.mts"), text);
	const options = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2024"];
	const types = ["--types", "node", "--typeRoots", resolve("node_modules/@types")];
	const tsc = resolve("node_modules/typescript/bin/tsc");
	execFileSync(
		process.execPath,
		[tsc, ...options, ...types, "--module", "nodenext", "--skipLibCheck", "host.mts"],
		{ cwd: host, stdio: "inherit" },
	);
});
