import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { type CaseClient, createClient, type NewSession } from "@onedoor/runtime/client";

import { copyPart } from "../../../scripts/testing/part-of-library.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A real `onedoor dev` in a process of its own, with fresh data and a test clock. */
export interface TestServer {
	/** `http://127.0.0.1:41234` */
	readonly address: string;
	/** The API as nobody in particular: simulators, clock. */
	readonly api: CaseClient;
	/** The API as this person. */
	as(who: NewSession): Promise<CaseClient>;
	stop(): Promise<void>;
}

/**
 * @param now where the test clock starts, ISO 8601 with offset
 * @param over folder of the library, from the repository's root; or procedures of the real one besides the birth
 * registration, by the names of their folders
 */
export async function startServer(
	now: string,
	over: string | readonly string[] = [],
): Promise<TestServer> {
	const folder = await mkdtemp(join(tmpdir(), "onedoor-portal-"));
	const library = typeof over === "string" ? over : join(folder, "library");
	if (typeof over !== "string") await copyPart(library, over);
	const child = spawn(
		process.execPath,
		[
			"packages/cli/src/main.ts",
			"dev",
			library,
			"--port",
			"0",
			"--clock",
			"test",
			"--data",
			join(folder, "data"),
		],
		{ cwd: ROOT, env: { ...process.env, ONEDOOR_NOW: now }, stdio: ["ignore", "pipe", "pipe"] },
	);
	const address = await addressOf(child);
	const api = createClient({ endpoint: address });
	return {
		address,
		api,
		as: async (who) => {
			const { token } = await api.dev.session(who);
			return createClient({ endpoint: address, getToken: () => token });
		},
		stop: async () => {
			const gone = once(child, "exit");
			child.kill("SIGTERM");
			await gone;
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Reads what the server prints until it is ready; what it complained of before that is the reason it is not. */
async function addressOf(child: ChildProcess): Promise<string> {
	let said = "";
	child.stderr?.on("data", (chunk: Buffer) => {
		said += chunk.toString();
	});
	for await (const chunk of child.stdout ?? []) {
		said += String(chunk);
		if (!/\bready\b/.test(said)) continue;
		child.stdout?.resume();
		return /portal\s+(\S+?)\/?\n/.exec(said)?.[1] ?? "";
	}
	throw new Error(`the server did not start:\n${said}`);
}
