import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import type { Arguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";

/** What a command with a cache takes. */
export const CACHE_OPTIONS = {
	cache: { type: "string" },
	"no-cache": { type: "boolean" },
} as const;

/**
 * Where results are kept: `--cache DIR`, or `node_modules/.cache/onedoor` of the project around; undefined for
 * `--no-cache`, and where there is no `node_modules`, for nobody asked for a new folder then.
 */
export function cacheFolder(args: Arguments, { cwd }: Io): string | undefined {
	const named = args.text("cache");
	if (named !== undefined && args.flag("no-cache"))
		throw new UsageError("`--cache` and `--no-cache` exclude each other");
	if (args.flag("no-cache")) return undefined;
	if (named !== undefined) return resolve(cwd, named);
	const modules = modulesAround(cwd);
	return modules && join(modules, ".cache", "onedoor");
}

function modulesAround(folder: string): string | undefined {
	const here = join(folder, "node_modules");
	if (existsSync(here)) return here;
	const up = dirname(folder);
	return up === folder ? undefined : modulesAround(up);
}
