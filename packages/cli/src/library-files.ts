import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

import { kindOf, textOf } from "@onedoor/dsl/check";

import { UsageError } from "./io.ts";

export interface LibraryFile {
	/** As findings name it: from the working folder, with `/`. */
	readonly path: string;
	readonly text: string;
	/** False for files that were only read because they lie beside or above what was asked for. */
	readonly asked: boolean;
}

/** Where commands look when no path is given. */
export const DEFAULT_FOLDER = "procedures";

/**
 * The files of the library under the given paths. A procedure rarely stands alone, so the library around a path is read
 * too: from the outermost folder on the way up, as long as each holds some. Only what was asked for is reported.
 */
export function libraryFiles(paths: readonly string[], cwd: string): readonly LibraryFile[] {
	const roots = (paths.length > 0 ? paths : [DEFAULT_FOLDER]).map((path) => resolve(cwd, path));
	for (const root of roots) {
		if (!existsSync(root)) throw new UsageError(`there is no \`${relative(cwd, root) || root}\``);
	}
	const asked = new Set(roots.flatMap((root) => (isFolder(root) ? filesUnder(root) : [root])));
	const around = new Set(roots.flatMap((root) => filesAround(dirname(root))));
	const all = [...new Set([...asked, ...around])].sort();
	return all.map((path) => ({
		path: named(path, cwd),
		text: textOf(readFileSync(path)),
		asked: asked.has(path),
	}));
}

/**
 * All files that may name what one file says: those of its folder, of the folders around it that hold some, and of
 * all folders inside. A YAML file of no library stands alone.
 */
export function libraryAround(path: string, cwd: string): readonly LibraryFile[] {
	const file = resolve(cwd, path);
	if (!existsSync(file)) throw new UsageError(`there is no \`${relative(cwd, file) || path}\``);
	const all = kindOf(file) !== undefined ? filesUnder(topFolder(dirname(file))) : [];
	return [...new Set([file, ...all])].sort().map((one) => ({
		path: named(one, cwd),
		text: textOf(readFileSync(one)),
		asked: one === file,
	}));
}

/** The outermost folder of those around that each hold files of a library. */
function topFolder(folder: string): string {
	const up = dirname(folder);
	const holds = readdirSync(up).some((name) => kindOf(name) !== undefined);
	return up === folder || !holds ? folder : topFolder(up);
}

/** `a.kind.yaml`: names with one dot, such as a lock file, are no part of a library. */
export function isLibraryName(name: string): boolean {
	return /\.[a-z_]+\.ya?ml$/.test(name);
}

export function filesUnder(folder: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory())
			return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : filesUnder(path);
		return entry.isFile() && isLibraryName(entry.name) ? [path] : [];
	});
}

function filesAround(folder: string): readonly string[] {
	const holds = readdirSync(folder, { withFileTypes: true }).some(
		(entry) => entry.isFile() && isLibraryName(entry.name),
	);
	return holds ? filesUnder(topFolder(folder)) : [];
}

function isFolder(path: string): boolean {
	return statSync(path).isDirectory();
}

function named(path: string, cwd: string): string {
	const inside = relative(cwd, path);
	return (inside.startsWith("..") ? path : inside).split(sep).join("/");
}
