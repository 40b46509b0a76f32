import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { format, kindOf, printPretty, unreadable } from "@onedoor/dsl/check";

import { readArguments } from "../arguments.ts";
import type { Io } from "../io.ts";
import { type LibraryFile, libraryFiles } from "../library-files.ts";

/**
 * `onedoor fmt [--check] [path…]`: writes the canonical text; with `--check` only names the files that differ.
 * @returns 1 when a file cannot be read, or differs under `--check`
 */
export async function fmt(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { check: { type: "boolean" } });
	const files = libraryFiles(args.paths, io.cwd).filter((file) => file.asked);
	const broken = files.filter((file) => reportUnreadable(file, io));
	const changed = files.filter(
		(file) => !broken.includes(file) && rewrite(file, io, args.flag("check")),
	);
	for (const file of changed) io.out(`${file.path}\n`);
	const verb = args.flag("check") ? "to be formatted" : "formatted";
	io.out(`${changed.length} of ${files.length} files ${verb}\n`);
	return broken.length > 0 || (args.flag("check") && changed.length > 0) ? 1 : 0;
}

function reportUnreadable(file: LibraryFile, io: Io): boolean {
	const findings = unreadable(file);
	for (const found of findings) io.out(`${printPretty(found, file.text)}\n\n`);
	return findings.length > 0;
}

function rewrite({ path, text }: LibraryFile, io: Io, only: boolean): boolean {
	const formatted = format(text, kindOf(path));
	if (formatted === text) return false;
	if (!only) writeFileSync(resolve(io.cwd, path), formatted);
	return true;
}
