import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Bundle } from "@onedoor/dsl/bundle";
import { PATIENCE_MS } from "../../../../scripts/testing/patience.ts";
import { type CaseClient, createClient, UnreachableError } from "../client/index.ts";
import { birthRegistration, OFFICERS } from "../http/test-server.test-data.ts";
import { devIdentity } from "../index.ts";
import { type ServerProcess, serverProcess } from "../testing/server-process.test-data.ts";

const program = fileURLToPath(new URL("./crash-server.test-data.ts", import.meta.url));
const people = fileURLToPath(new URL("../../../../procedures/vn/simulators.json", import.meta.url));

/** A server that can be killed at any moment and started again on the same data. */
export interface Victim {
	readonly folder: string;
	/** Where it answers in this life; empty before the first. */
	readonly address: string;
	/** Clients outlive kills: they find the server's new address by themselves. */
	as(id: string, roles?: readonly string[]): CaseClient;
	start(now?: string): Promise<void>;
	/** SIGKILL: nothing is flushed, closed or said. */
	kill(): Promise<void>;
	readonly kills: number;
	end(): Promise<void>;
}

/**
 * @param bundles the procedures it serves; default birth registration
 * @param database PostgreSQL database of its cases; default a file of its own
 */
export function victim(
	startNow: string,
	bundles: readonly Bundle[] = [birthRegistration()],
	officers: Readonly<Record<string, string>> = OFFICERS,
	database?: string,
): Victim {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-crash-"));
	writeFileSync(join(folder, "bundles.json"), JSON.stringify(bundles));
	cpSync(people, join(folder, "simulators.json"));
	const identity = devIdentity(new Uint8Array(32));
	const roles = new Map(Object.entries(officers).map(([role, id]) => [id, [role]]));
	let running: ServerProcess | undefined;
	let address = "";
	let kills = 0;
	return {
		folder,
		get address() {
			return address;
		},
		get kills() {
			return kills;
		},
		as: (id, own) =>
			createClient({
				endpoint: "http://victim",
				fetch: (input, init) => fetch(String(input).replace("http://victim", address), init),
				getToken: () =>
					identity.token({
						id,
						roles: own ?? roles.get(id) ?? [],
						level: 3,
						identity: { personal_id: id },
					}),
			}),
		start: async (now = startNow) => {
			const args = [folder, now, ...(database ? [database] : [])];
			running = await serverProcess(program, args);
			address = running.address;
		},
		kill: async () => {
			if (running === undefined) return;
			await running.kill();
			running = undefined;
			kills += 1;
		},
		end: async () => {
			await running?.kill();
			rmSync(folder, { recursive: true });
		},
	};
}

/** Does a call while the server may be killed, and again with the same key until there is an answer. */
export async function survive<Answer>(
	server: Victim,
	chance: () => number,
	call: () => Promise<Answer>,
): Promise<Answer> {
	for (;;) {
		const killed = chance() < 0.5 ? after(chance() * 40).then(() => server.kill()) : undefined;
		try {
			return await call();
		} catch (error) {
			if (!(error instanceof UnreachableError)) throw error;
		} finally {
			await killed;
			if (killed) await server.start();
		}
	}
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + PATIENCE_MS;
	while (!(await holds())) {
		if (Date.now() > end) throw new Error("it does not come to pass");
		await after(25);
	}
}

function after(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
