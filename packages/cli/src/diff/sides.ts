import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";

import {
	type Checked,
	createWorkspace,
	type ParsedFile,
	printPretty,
	unreadable,
} from "@onedoor/dsl/check";

import { UsageError } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";
import { filesAt, revisionIn } from "./git-files.ts";

/** One side of a comparison, read and checked. */
export interface Side {
	/** As it was asked for. */
	readonly name: string;
	readonly checked: Checked;
	/** All that was read, with what was only read because it lies around. */
	readonly files: readonly LibraryFile[];
	/** The trees of these files, by path. */
	readonly parsed: ReadonlyMap<string, ParsedFile>;
	/** Procedures that were asked for by their files; empty where only shared files were. */
	readonly asked: ReadonlySet<string>;
	/** Errors that the checker finds; the side is compared all the same. */
	readonly errors: number;
}

/**
 * Reads both sides: a path of the disk, or a state of the history.
 *
 * @throws UsageError when a side is absent, holds nothing, or is no YAML: what was not compared never looks unchanged
 */
export function readSides(
	names: readonly [before: string, after: string],
	cwd: string,
): readonly [before: Side, after: Side] {
	const [before, after] = names;
	return [sideOf(before, filesOf(before, cwd, after)), sideOf(after, filesOf(after, cwd, before))];
}

/** Two files of one folder may be two states of the same: the other one is no part of this one's library. */
function filesOf(name: string, cwd: string, other: string): readonly LibraryFile[] {
	const path = resolve(cwd, name);
	if (existsSync(path)) {
		const files = libraryFiles([name], cwd);
		if (!statSync(path).isFile()) return files;
		const twin = resolve(cwd, other);
		return files.filter((file) => file.asked || resolve(cwd, file.path) !== twin);
	}
	const revision = revisionIn(name, cwd);
	if (revision === undefined)
		throw new UsageError(`could not compare: there is no file, folder or revision \`${name}\``);
	return filesAt(revision, cwd);
}

/** @throws UsageError when it holds nothing, or is no YAML */
export function sideOf(name: string, files: readonly LibraryFile[]): Side {
	const asked = files.filter((file) => file.asked);
	if (asked.length === 0)
		throw new UsageError(`could not compare: there is nothing of a library in \`${name}\``);
	for (const file of asked) {
		const [found] = unreadable(file);
		if (found)
			throw new UsageError(
				`could not compare: \`${name}\` cannot be read\n${printPretty(found, file.text)}`,
			);
	}
	const workspace = createWorkspace();
	workspace.replace(files);
	const checked = workspace.check();
	const paths = new Set(asked.map(({ path }) => path));
	const own = checked.library.linked.filter(({ locate }) => paths.has(locate(["procedure"]).file));
	return {
		name,
		checked,
		files,
		parsed: workspace.parsed(),
		asked: new Set(own.map(({ definition }) => definition.procedure)),
		errors: checked.findings.filter(({ file, severity }) => severity === "error" && paths.has(file))
			.length,
	};
}
