import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { leaveOnly } from "../../../scripts/testing/part-of-library.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const START_MS = 60_000;

export interface ServedLibrary {
	/** `http://127.0.0.1:40123` */
	readonly address: string;
	/** The folder of the copy. */
	readonly folder: string;
	read(path: string): Promise<string>;
	write(path: string, text: string): Promise<void>;
	/** Every file as it is in the repository. */
	reset(): Promise<void>;
	/** The server ends, as when somebody closes its window. */
	down(): Promise<void>;
	/** It is started again, at the same address. */
	up(): Promise<void>;
	stop(): Promise<void>;
}

/**
 * The studio over a copy of the library, on a free port. What a test does to it stays in the copy. Only `dev` has the
 * portal beside it, which takes seconds to start, and takes the library anew at each change of a file.
 */
export async function serveLibrary(
	/** What is done to the copy before it is served; its answer is added to the environment. */
	prepare: (library: string, folder: string) => Promise<Record<string, string>> = async () => ({}),
	/** The library that is copied; left out: the real one. */
	from: string = join(ROOT, "procedures"),
	command: "studio" | "dev" = "studio",
): Promise<ServedLibrary> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-studio-e2e-"));
	const library = join(folder, "library");
	await cp(from, library, { recursive: true });
	const env = await prepare(library, folder);
	const served = (await yamlIn(library)).filter((path) => existsSync(join(from, path)));
	const data = command === "dev" ? ["--data", join(folder, "data")] : [];
	const start = (port: string) =>
		spawn(
			process.execPath,
			["packages/cli/src/main.ts", command, library, "--port", port, ...data],
			{
				cwd: ROOT,
				stdio: ["ignore", "pipe", "pipe"],
				env: { ...process.env, ...env },
			},
		);
	let server = start("0");
	const address = await addressOf(server);
	const down = async () => {
		if (server.exitCode !== null) return;
		const gone = once(server, "exit");
		server.kill("SIGTERM");
		await gone;
	};
	return {
		address,
		folder: library,
		read: async (path) => await readFile(join(library, path), "utf8"),
		write: async (path, text) => await writeFile(join(library, path), text),
		reset: async () => await reset(served, from, library),
		down,
		async up() {
			server = start(new URL(address).port);
			await addressOf(server);
		},
		async stop() {
			await down();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/**
 * The studio over a part of the real library.
 *
 * @param procedures by the names of their folders, besides the birth registration
 */
export function serveProcedures(...procedures: readonly string[]): Promise<ServedLibrary> {
	return serveLibrary(async (library) => {
		await leaveOnly(library, procedures);
		return {};
	});
}

async function yamlIn(folder: string): Promise<readonly string[]> {
	return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".yaml"));
}

/** Only what differs is written, and no file is away for a moment: the server may be reading. */
async function reset(names: readonly string[], from: string, library: string): Promise<void> {
	for (const name of names) {
		const text = await readFile(join(from, name), "utf8");
		const now = await readFile(join(library, name), "utf8").catch(() => undefined);
		if (now !== text) await writeFile(join(library, name), text);
	}
}

/** Waits until the server has said where it is. */
export async function addressOf(server: ChildProcess): Promise<string> {
	let said = "";
	return await new Promise((resolve, reject) => {
		const late = setTimeout(() => reject(new Error(`did not start:\n${said}`)), START_MS);
		const hear = (chunk: Buffer) => {
			said += chunk.toString();
			const address = /studio\s+(http:\/\/127\.0\.0\.1:\d+)\/studio/.exec(said)?.[1];
			if (address === undefined || !/^ready$/m.test(said)) return;
			clearTimeout(late);
			resolve(address);
		};
		server.stdout?.on("data", hear);
		server.stderr?.on("data", hear);
		server.on("exit", (code) => reject(new Error(`ended with ${code}:\n${said}`)));
	});
}
