import { readArguments } from "../arguments.ts";
import { hideSqliteWarning } from "../hide-sqlite-warning.ts";
import { type Io, UsageError } from "../io.ts";
import { readConfig } from "../serve/read-config.ts";
import { askedToStop, logTo } from "../serving.ts";

/**
 * `onedoor serve [--config FILE] [--check]`: the case service for production, by the settings of a file, `onedoor.json`
 * unless said. `--check` reads them, and starts nothing. Answers 0 when it was asked to stop.
 *
 * @throws UsageError when the settings make no sense, or the service cannot start by them
 */
export async function serve(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { config: { type: "string" }, check: { type: "boolean" } });
	const { settings, tools } = await readConfig(args, io);
	if (args.flag("check")) {
		io.out("the settings are in order\n");
		return 0;
	}
	hideSqliteWarning();
	const { startServe } = await import("../serve/start-serve.ts");
	const server = await startServe(settings, tools, logTo(io)).catch((error: unknown) => {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	});
	io.out(`onedoor serves ${server.procedures} procedures at ${server.listens}\nready\n`);
	await askedToStop(io);
	await server.stop();
	return 0;
}
