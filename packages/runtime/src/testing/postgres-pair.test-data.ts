import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";

import {
	initPostgres,
	ownerOf,
	PASSWORD,
	type PostgresProcess,
	postgresProcess,
	USER,
} from "./postgres-process.test-data.ts";

/** A server that writes and a standby that acknowledges each commit with it, at two addresses that stay the same. */
export interface PostgresPair {
	/** Both addresses, as a host names them. */
	readonly url: string;
	readonly primary: PostgresProcess;
	readonly standby: PostgresProcess;
	/** The standby takes over, and goes on alone. What becomes of the other is said by the caller. */
	promote(): void;
	/** The server that does not write any more comes back as the standby, with the data of the one that does. */
	rejoin(): Promise<void>;
	stop(): Promise<void>;
}

export interface PairOptions {
	/** Commits are acknowledged before the standby has them: the guard is off. */
	readonly isAsynchronous?: boolean;
}

const STANDBY = "onedoor_standby";

/** Of both: a standby that lost its server looks for it again at once, and what it needs is still there. */
const SETTINGS = { wal_retrieve_retry_interval: "100ms", wal_keep_size: "512MB" };

export async function postgresPair({
	isAsynchronous = false,
}: PairOptions = {}): Promise<PostgresPair> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-pair-"));
	await initPostgres(folder);
	let copies = 0;
	let primary = await postgresProcess(join(folder, "data"), SETTINGS);
	await primary.start();
	const next = () => join(folder, `data-${++copies}`);
	let standby = await standbyOf(primary, next(), isAsynchronous);
	const address = ({ port }: PostgresProcess) => `127.0.0.1:${port}`;
	const addresses = [primary, standby].map(address).join(",");
	return {
		url: `postgres://${USER}:${PASSWORD}@${addresses}/postgres?target_session_attrs=read-write`,
		get primary() {
			return primary;
		},
		get standby() {
			return standby;
		},
		promote: () => {
			standby.promote();
			[primary, standby] = [standby, primary];
		},
		rejoin: async () => {
			await standby.kill();
			rmSync(standby.data, { recursive: true });
			standby = await standbyOf(primary, next(), isAsynchronous, standby.port);
		},
		stop: async () => {
			await Promise.all([primary.kill(), standby.kill()]);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Copies a server that goes on meanwhile, as the manual says under "low level API", and starts the copy. */
async function standbyOf(
	primary: PostgresProcess,
	data: string,
	isAsynchronous: boolean,
	port?: number,
): Promise<PostgresProcess> {
	const client = new Client({ connectionString: primary.url });
	await client.connect();
	try {
		await client.query("SELECT pg_backup_start('standby', fast => true)");
		copyData(primary.data, data);
		const { rows } = await client.query("SELECT labelfile FROM pg_backup_stop(false)");
		const write = writerIn(data, ownerOf(primary.data));
		write("backup_label", String(rows[0]?.labelfile));
		write("standby.signal", "");
		write(
			"postgresql.auto.conf",
			`primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=${USER} password=${PASSWORD} application_name=${STANDBY}'\n`,
		);
		const standby = await postgresProcess(data, SETTINGS, port);
		await standby.start();
		await streams(client);
		if (!isAsynchronous) {
			await client.query(`ALTER SYSTEM SET synchronous_standby_names = '${STANDBY}'`);
			await client.query("SELECT pg_reload_conf()");
			await streams(client, "sync");
		}
		return standby;
	} finally {
		await client.end();
	}
}

/** Nothing of the running server itself, and not its log: that comes over the wire. */
const NOT_COPIED = new Set(["pg_wal", "pg_replslot", "postmaster.pid", "postmaster.opts"]);

function copyData(from: string, to: string): void {
	const { uid, gid } = ownerOf(from);
	for (const folder of [to, join(to, "pg_wal"), join(to, "pg_replslot")]) {
		mkdirSync(folder, { mode: 0o700 });
		if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
	}
	const names = readdirSync(from).filter((name) => !NOT_COPIED.has(name));
	spawnSync("cp", ["-a", ...names.map((name) => join(from, name)), to]);
}

function writerIn(folder: string, { uid, gid }: ReturnType<typeof ownerOf>) {
	return (name: string, text: string): void => {
		const path = join(folder, name);
		writeFileSync(path, text, { mode: 0o600 });
		if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
	};
}

/** Resolves when the standby has caught up, and, if asked for, when commits wait for it. */
async function streams(client: Client, how?: "sync"): Promise<void> {
	for (;;) {
		const { rows } = await client.query(
			"SELECT state, sync_state FROM pg_stat_replication WHERE application_name = $1",
			[STANDBY],
		);
		if (rows[0]?.state === "streaming" && (how === undefined || rows[0].sync_state === how)) return;
		await pause(20);
	}
}
