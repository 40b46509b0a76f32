import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import { readSimulators, type SimulatorData } from "@onedoor/runtime";

export interface LoadedLibrary {
	readonly bundles: readonly Bundle[];
	/** Errors of the checker, as one line each. */
	readonly errors: readonly string[];
}

/** Checks and compiles every procedure under a folder. What does not check is left out and said. */
export function loadLibrary(dir: string): LoadedLibrary {
	const files = filesUnder(dir, ".yaml").map((path) => ({
		path: relative(dir, path).split(sep).join("/"),
		text: readFileSync(path, "utf8"),
	}));
	const { findings, library } = checkFiles(files);
	const errors = findings.filter(({ severity }) => severity === "error");
	const broken = new Set(errors.map(({ file }) => file));
	const bundles = library.definitions.flatMap(({ procedure, edition }) =>
		broken.size === 0 ? [compile(library, procedure, edition).bundle] : [],
	);
	return {
		bundles,
		errors: errors.map(
			({ file, start, message, code }) =>
				`${file}:${start.line}:${start.column}: ${message} [${code}]`,
		),
	};
}

/** Invented people and records of all `simulators.json`. */
export function loadSimulators(dir: string): SimulatorData {
	return readSimulators(
		filesUnder(dir, "simulators.json").map((path) => readFileSync(path, "utf8")),
	);
}

function filesUnder(dir: string, ending: string): readonly string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.includes(`${sep}node_modules${sep}`))
		.sort();
}
