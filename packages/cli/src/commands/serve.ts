import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Log } from "@onedoor/runtime";

import { readArguments } from "../arguments.ts";
import { hideSqliteWarning } from "../hide-sqlite-warning.ts";
import { type Io, UsageError } from "../io.ts";
import { readSettings, type Settings } from "../serve/settings.ts";
import { askedToStop } from "../serving.ts";

/**
 * `onedoor serve [--config FILE] [--check]`: the case service for production, by the settings of a file, `onedoor.json`
 * unless said. `--check` reads them, and starts nothing. Answers 0 when it was asked to stop.
 *
 * @throws UsageError when the settings make no sense, or the service cannot start by them
 */
export async function serve(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { config: { type: "string" }, check: { type: "boolean" } });
	const path = resolve(io.cwd, args.text("config") ?? "onedoor.json");
	const settings = settingsIn(path, io);
	if (args.flag("check")) {
		io.out("the settings are in order\n");
		return 0;
	}
	hideSqliteWarning();
	const { startServe } = await import("../serve/start-serve.ts");
	const log: Log = (event, values) =>
		io.err(`${JSON.stringify({ at: new Date().toISOString(), event, ...values })}\n`);
	const server = await startServe(settings, log).catch((error: unknown) => {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	});
	io.out(`onedoor serves ${server.procedures} procedures at ${server.listens}\nready\n`);
	await askedToStop(io);
	await server.stop();
	return 0;
}

/** Folders and files are meant from where the file lies. */
function settingsIn(path: string, io: Io): Settings {
	const read = readSettings(textOf(path), io.env);
	if ("faults" in read) throw new UsageError(`${path}:\n${read.faults.join("\n")}`);
	const folder = dirname(path);
	const { procedures, data, signature } = read.settings;
	return {
		...read.settings,
		procedures: resolve(folder, procedures),
		data: resolve(folder, data),
		...(signature && {
			signature: { ...signature, trust: signature.trust.map((file) => resolve(folder, file)) },
		}),
	};
}

function textOf(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}
