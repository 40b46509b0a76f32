import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Log } from "@onedoor/runtime";

import { readArguments } from "../arguments.ts";
import { hideSqliteWarning } from "../hide-sqlite-warning.ts";
import { type Io, UsageError } from "../io.ts";
import type { ResultTools } from "../serve/results.ts";
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
	const tools = await toolsFor(settings, dirname(path)).catch((error: unknown) => {
		throw new UsageError(`${path}:\n${error instanceof Error ? error.message : String(error)}`);
	});
	if (args.flag("check")) {
		io.out("the settings are in order\n");
		return 0;
	}
	hideSqliteWarning();
	const { startServe } = await import("../serve/start-serve.ts");
	const log: Log = (event, values) =>
		io.err(`${JSON.stringify({ at: new Date().toISOString(), event, ...values })}\n`);
	const server = await startServe(settings, tools, log).catch((error: unknown) => {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	});
	io.out(`onedoor serves ${server.procedures} procedures at ${server.listens}\nready\n`);
	await askedToStop(io);
	await server.stop();
	return 0;
}

/** Keys and fonts are looked at also where nothing is started: a key that does not work is found before it is needed. */
async function toolsFor(settings: Settings, folder: string): Promise<ResultTools> {
	if (settings.results === undefined) return {};
	const { resultTools } = await import("../serve/results.ts");
	return resultTools(settings, folder);
}

/** Folders and files are meant from where the file lies. */
function settingsIn(path: string, io: Io): Settings {
	const read = readSettings(textOf(path), io.env);
	if ("faults" in read) throw new UsageError(`${path}:\n${read.faults.join("\n")}`);
	const folder = dirname(path);
	const { procedures, data, files, signature } = read.settings;
	return {
		...read.settings,
		...(files?.folder !== undefined && { files: { folder: resolve(folder, files.folder) } }),
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
