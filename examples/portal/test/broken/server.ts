import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type CaseClient, createClient } from "@onedoor/runtime/client";

import { birthRegistration } from "../../../../packages/runtime/src/http/test-server.test-data.ts";
import {
	type ServerProcess,
	serverProcess,
} from "../../../../packages/runtime/src/testing/server-process.test-data.ts";

const PROGRAM = fileURLToPath(new URL("server-program.ts", import.meta.url));
const PEOPLE = fileURLToPath(new URL("../../../../procedures/vn/simulators.json", import.meta.url));

/** The portal and its API in a process of their own, on SQLite, at an address that stays through all its lives. */
export interface BreakableServer {
	/** `http://127.0.0.1:41234` */
	readonly address: string;
	/** The API as this person, or as nobody in particular. */
	as(id?: string, roles?: readonly string[]): Promise<CaseClient>;
	/** SIGKILL, and a new life on the same data. */
	restart(): Promise<void>;
	readonly kills: number;
	end(): Promise<void>;
}

/** @param now where its clock stands, ISO 8601 with offset */
export async function breakableServer(now: string): Promise<BreakableServer> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-broken-"));
	writeFileSync(join(folder, "bundles.json"), JSON.stringify([birthRegistration()]));
	cpSync(PEOPLE, join(folder, "simulators.json"));
	let running: ServerProcess = await serverProcess(PROGRAM, [folder, now, "0"]);
	const { address } = running;
	let kills = 0;
	return {
		address,
		get kills() {
			return kills;
		},
		async as(id, roles = []) {
			if (id === undefined) return createClient({ endpoint: address });
			const { token } = await createClient({ endpoint: address }).dev.session({ id, roles });
			return createClient({ endpoint: address, getToken: () => token });
		},
		async restart() {
			await running.kill();
			kills += 1;
			running = await serverProcess(PROGRAM, [folder, now, new URL(address).port]);
		},
		async end() {
			await running.kill();
			rmSync(folder, { recursive: true });
		},
	};
}
