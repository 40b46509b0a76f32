import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Arguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import type { ResultTools } from "./results.ts";
import { readSettings, type Settings } from "./settings.ts";

/** The settings of a file, and the keys and fonts they name. */
export interface Config {
	readonly settings: Settings;
	readonly tools: ResultTools;
}

/**
 * The file that `--config` names, `onedoor.json` unless said. Keys and fonts are looked at also where nothing is started: a
 * key that does not work is found before it is needed.
 *
 * @throws UsageError when the settings make no sense
 */
export async function readConfig(args: Arguments, io: Io): Promise<Config> {
	const path = resolve(io.cwd, args.text("config") ?? "onedoor.json");
	const settings = settingsIn(path, io);
	const tools = await toolsFor(settings, dirname(path)).catch((error: unknown) => {
		throw new UsageError(`${path}:\n${error instanceof Error ? error.message : String(error)}`);
	});
	return { settings, tools };
}

async function toolsFor(settings: Settings, folder: string): Promise<ResultTools> {
	if (settings.results === undefined) return {};
	const { resultTools } = await import("./results.ts");
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
