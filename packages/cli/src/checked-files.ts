import type { Definition } from "@onedoor/dsl/bundle";
import {
	type Checked,
	type CheckedLibrary,
	checkFiles,
	type Linked,
	printPretty,
} from "@onedoor/dsl/check";

import { type Io, UsageError } from "./io.ts";
import { type LibraryFile, libraryFiles } from "./library-files.ts";

/** What was asked for of a library. */
export interface AskedFor {
	readonly linked: readonly Linked[];
	/** Of the whole library: each says of which procedure it is. */
	readonly overlays: CheckedLibrary["overlays"];
	/** The whole of it: what was not asked for as well. */
	readonly checked: Checked;
	readonly files: readonly LibraryFile[];
}

/**
 * The procedures under the paths, with the whole library checked around them; undefined when it has an error: then the
 * errors were printed, and that nothing was done.
 * @param done what would have been: `written`, `exported`
 */
export function checkedFiles(paths: readonly string[], io: Io, done: string): AskedFor | undefined {
	const files = libraryFiles(paths, io.cwd);
	const checked = checkFiles(files);
	const { findings, library } = checked;
	const errors = findings.filter((found) => found.severity === "error");
	const texts = new Map(files.map((file) => [file.path, file.text]));
	for (const found of errors) io.err(`${printPretty(found, texts.get(found.file))}\n\n`);
	if (errors.length > 0) {
		io.err(`nothing was ${done}: ${errors.length} error${errors.length === 1 ? "" : "s"}\n`);
		return undefined;
	}
	const asked = new Set(files.filter((file) => file.asked).map((file) => file.path));
	const linked = library.linked.filter((one) => asked.has(one.locate([]).file));
	if (linked.length === 0) throw new UsageError(`there is no procedure in ${paths.join(", ")}`);
	return { linked, overlays: library.overlays, checked, files };
}

/** What a procedure's files are called: its id; of several editions the older ones bear their day as well. */
export function nameAmong({ procedure, edition }: Definition, all: readonly Definition[]): string {
	const isLatest = all.every((other) => other.procedure !== procedure || other.edition <= edition);
	return isLatest ? procedure : `${procedure}.${edition}`;
}
