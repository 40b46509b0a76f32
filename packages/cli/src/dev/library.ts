import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import { readSimulators, type SimulatorData } from "@onedoor/runtime";

import { libraryFiles } from "../library-files.ts";

export interface LoadedLibrary {
	readonly bundles: readonly Bundle[];
	/** Errors of the checker, as one line each. */
	readonly errors: readonly string[];
}

/** Checks and compiles every procedure under a folder. What does not check is left out and said. */
export function loadLibrary(dir: string): LoadedLibrary {
	const { findings, library } = checkFiles(libraryFiles([dir], process.cwd()));
	const errors = findings.filter(({ severity }) => severity === "error");
	const broken = new Set(errors.map(({ file }) => file));
	const fine = library.linked.filter(
		(one) => one.complete && !broken.has(one.locate(["procedure"]).file),
	);
	return {
		bundles: fine.map(
			({ definition: { procedure, edition } }) => compile(library, procedure, edition).bundle,
		),
		errors: errors.map(
			({ file, start, message, code }) =>
				`${file}:${start.line}:${start.column}: ${message} [${code}]`,
		),
	};
}

/** Invented people and records of all `simulators.json`. */
export function loadSimulators(dir: string): SimulatorData {
	const texts = readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name === "simulators.json")
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => readFileSync(path, "utf8"));
	return readSimulators(texts);
}
