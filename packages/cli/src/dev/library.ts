import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type CheckedLibrary, compileDefinition, createWorkspace } from "@onedoor/dsl";
import type { Bundle, Definition, MovesPlan } from "@onedoor/dsl/bundle";
import { readSimulators, type SimulatorData } from "@onedoor/runtime";

import { libraryFiles } from "../library-files.ts";

export interface LoadedLibrary {
	readonly bundles: readonly Bundle[];
	/** Reviewed plans for open cases. */
	readonly moves: readonly MovesPlan[];
	/** Errors of the checker, as one line each. */
	readonly errors: readonly string[];
}

/**
 * Checks and compiles every procedure under a folder, each time it is asked; what does not check is left out and said.
 * From the second time on only what has changed since is checked and compiled again.
 */
export function loaderOf(dir: string): () => LoadedLibrary {
	const workspace = createWorkspace();
	const bundleOf = bundles();
	return () => {
		workspace.replace(libraryFiles([dir], process.cwd()));
		const { findings, library } = workspace.check();
		const errors = findings.filter(({ severity }) => severity === "error");
		const broken = new Set(errors.map(({ file }) => file));
		const fine = library.linked.filter(
			(one) => one.complete && !broken.has(one.locate(["procedure"]).file),
		);
		return {
			bundles: fine.map(({ definition }) => bundleOf(definition, library.overlays)),
			moves: library.moves,
			errors: errors.map(
				({ file, start, message, code }) =>
					`${file}:${start.line}:${start.column}: ${message} [${code}]`,
			),
		};
	};
}

type Overlays = CheckedLibrary["overlays"];

/** A definition that is still the same object says the same: so do its bundle and the overlays. */
function bundles(): (definition: Definition, overlays: Overlays) => Bundle {
	const kept = new WeakMap<Definition, { readonly overlays: Overlays; readonly bundle: Bundle }>();
	return (definition, overlays) => {
		const known = kept.get(definition);
		if (known && areSame(known.overlays, overlays)) return known.bundle;
		const { bundle } = compileDefinition(definition, overlays);
		kept.set(definition, { overlays, bundle });
		return bundle;
	};
}

function areSame(a: Overlays, b: Overlays): boolean {
	return a.length === b.length && a.every((one, index) => one === b[index]);
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
