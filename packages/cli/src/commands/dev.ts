import { once } from "node:events";

import { devOptions } from "../dev/options.ts";

/** Where the command writes and what it reads; a test passes its own. */
export interface DevIo {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Ends the server; left out: SIGINT and SIGTERM do. */
	readonly signal?: AbortSignal;
}

/**
 * `onedoor dev [dir] [--port N] [--data DIR] [--clock test]`
 * @returns 0 when it was asked to stop, 2 when it could not run
 */
export async function dev(argv: readonly string[], io: DevIo): Promise<number> {
	const options = devOptions(argv, io.env);
	if (typeof options === "string") {
		io.err(`onedoor dev: ${options}\n`);
		return 2;
	}
	hideSqliteWarning();
	// Only now, for SQLite says that it is experimental as soon as it is loaded.
	const { startDev } = await import("../dev/start-dev.ts");
	try {
		const server = await startDev(options, (line) => io.err(`${line}\n`));
		for (const error of server.library.errors) io.err(`${error}\n`);
		io.out(addresses(server.address, server.library.bundles.length));
		await (io.signal ? once(io.signal, "abort") : askedToStop());
		await server.stop();
		return 0;
	} catch (error) {
		io.err(`onedoor dev: ${error instanceof Error ? error.message : String(error)}\n`);
		return 2;
	}
}

function addresses(address: string, procedures: number): string {
	return [
		`onedoor serves ${procedures} ${procedures === 1 ? "procedure" : "procedures"}`,
		`  portal  ${address}/`,
		`  desk    ${address}/desk`,
		`  studio  ${address}/studio`,
		`  API     ${address}/api/openapi.json`,
		"ready\n",
	].join("\n");
}

function askedToStop(): Promise<unknown> {
	return Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
}

/** Node's own SQLite is what we chose; its users need not read so at each start. */
function hideSqliteWarning(): void {
	process.removeAllListeners("warning");
	process.on("warning", (warning) => {
		if (warning.name !== "ExperimentalWarning") console.error(warning);
	});
}
