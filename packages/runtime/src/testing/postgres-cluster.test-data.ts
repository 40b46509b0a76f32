import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
	initPostgres,
	type PostgresProcess,
	postgresProcess,
} from "./postgres-process.test-data.ts";

/** A real PostgreSQL server of one's own, on a free port, with its data in a folder that goes with it. */
export interface PostgresCluster {
	/** Of the superuser's database. */
	readonly url: string;
	readonly port: number;
	readonly folder: string;
	/** To kill, to stop for a while, to start again. */
	readonly server: PostgresProcess;
	stop(): Promise<void>;
}

export interface PostgresPlace {
	/** Where its folder is made. Default: the system's folder of temporary files. */
	readonly within?: string;
	/** Of `initdb`. Default: none. */
	readonly initdb?: readonly string[];
}

/**
 * Starts a server of the registry's own binaries: nothing has to be installed. Commits are durable (`fsync` is on),
 * as in production.
 *
 * @param flags settings of `postgresql.conf`, as `-c` takes them
 */
export async function startPostgres(
	flags: Readonly<Record<string, string>> = {},
	{ within = tmpdir(), initdb = [] }: PostgresPlace = {},
): Promise<PostgresCluster> {
	const folder = mkdtempSync(join(within, "onedoor-postgres-"));
	await initPostgres(folder, initdb);
	const server = await postgresProcess(join(folder, "data"), flags);
	await server.start();
	return {
		url: server.url,
		port: server.port,
		folder,
		server,
		stop: async () => {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
