import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { checkFiles, type Finding, type InputFile, printPretty } from "@onedoor/dsl/check";

import type { Io } from "./io.ts";
import { libraryFiles } from "./library-files.ts";

/**
 * Writes the files of a new procedure, all or none.
 * @returns why nothing was written: a file or a procedure of that name is there, or it would not check
 */
export function newFiles(
	id: string,
	around: readonly InputFile[],
	files: readonly InputFile[],
	{ cwd }: Io,
): string | undefined {
	const reason = existing(files, cwd) ?? unfit(id, around, files);
	if (reason !== undefined) return reason;
	for (const { path, text } of files) write(resolve(cwd, path), text);
	return undefined;
}

/** The library it will lie in; nothing where there is none yet. */
export function filesAround(folder: string, cwd: string): readonly InputFile[] {
	return existsSync(folder) ? libraryFiles([folder], cwd) : [];
}

function existing(files: readonly InputFile[], cwd: string): string | undefined {
	const there = files.find(({ path }) => existsSync(resolve(cwd, path)));
	return there && `there is \`${there.path}\` already`;
}

/** What the checker says of the new files in their library: a wrong currency or zone, a name that is taken. */
function unfit(
	id: string,
	around: readonly InputFile[],
	files: readonly InputFile[],
): string | undefined {
	const { findings, library } = checkFiles([...around, ...files]);
	if (library.definitions.filter(({ procedure }) => procedure === id).length > 1)
		return `there is a procedure \`${id}\` already`;
	const own = new Map(files.map(({ path, text }) => [path, text]));
	const errors = findings.filter(({ file, severity }) => severity === "error" && own.has(file));
	return errors.length === 0
		? undefined
		: `it would not check\n${errors.map((found: Finding) => printPretty(found, own.get(found.file))).join("\n")}`;
}

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text, { flag: "wx" });
}

/** Over the whole library: the new procedure may use a calendar or offices that stand there already. */
export function nextSteps(library: string): string {
	return `Next:
  onedoor check ${library}
  onedoor test ${library}
  onedoor studio ${library}
`;
}
