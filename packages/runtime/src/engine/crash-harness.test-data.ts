import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type CaseClient, createClient } from "../client/index.ts";
import { birthRegistration, OFFICERS } from "../http/test-server.test-data.ts";
import { devIdentity } from "../index.ts";

const program = fileURLToPath(new URL("./crash-server.test-data.ts", import.meta.url));
const people = fileURLToPath(new URL("../../../../procedures/vn/simulators.json", import.meta.url));

/** A server that can be killed at any moment and started again on the same data. */
export interface Victim {
	readonly folder: string;
	/** Clients outlive kills: they find the server's new address by themselves. */
	as(id: string): CaseClient;
	start(now?: string): Promise<void>;
	/** SIGKILL: nothing is flushed, closed or said. */
	kill(): Promise<void>;
	readonly kills: number;
	end(): Promise<void>;
}

export function victim(startNow: string): Victim {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-crash-"));
	writeFileSync(join(folder, "bundle.json"), JSON.stringify(birthRegistration()));
	cpSync(people, join(folder, "simulators.json"));
	const identity = devIdentity(new Uint8Array(32));
	const roles = new Map(Object.entries(OFFICERS).map(([role, id]) => [id as string, [role]]));
	let child: ChildProcess | undefined;
	let address = "";
	let kills = 0;
	return {
		folder,
		get kills() {
			return kills;
		},
		as: (id) =>
			createClient({
				endpoint: "http://victim",
				fetch: (input, init) => fetch(String(input).replace("http://victim", address), init),
				getToken: () =>
					identity.token({
						id,
						roles: roles.get(id) ?? [],
						level: 3,
						identity: { personal_id: id },
					}),
			}),
		start: async (now = startNow) => {
			child = spawn(
				process.execPath,
				["--disable-warning=ExperimentalWarning", program, folder, now],
				{
					stdio: ["ignore", "pipe", "inherit"],
					// It starts again and again: what was compiled once need not be compiled for each life.
					env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "onedoor-compile-cache") },
				},
			);
			const [port] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
			address = `http://127.0.0.1:${String(port).trim()}`;
		},
		kill: async () => {
			if (child === undefined) return;
			const exited = once(child, "exit");
			child.kill("SIGKILL");
			await exited;
			child = undefined;
			kills += 1;
		},
		end: async () => {
			if (child !== undefined) {
				const exited = once(child, "exit");
				child.kill("SIGKILL");
				await exited;
			}
			rmSync(folder, { recursive: true });
		},
	};
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
