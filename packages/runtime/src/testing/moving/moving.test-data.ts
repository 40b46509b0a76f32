import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type CheckedLibrary, checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";

const here = import.meta.dirname;
const base = join(here, "../../../../dsl/test/examples-base");

/** Procedures that start one another, over the small library of the checker's examples. They have to check. */
export function movingLibrary(
	change: (file: InputFile) => InputFile = (file) => file,
): CheckedLibrary {
	const own = readdirSync(here).filter((path) => /\.\w+\.yaml$/.test(path));
	const shared = readdirSync(base).filter((path) => !/^licence|\.part\./.test(path));
	const files = [
		...own.map((path) => ({ path, folder: here })),
		...shared.map((path) => ({ path, folder: base })),
	];
	const { findings, library } = checkFiles(
		files.map(({ path, folder }) =>
			change({ path, text: readFileSync(join(folder, path), "utf8") }),
		),
	);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0)
		throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join("\n"));
	return library;
}

export function movingBundles(library: CheckedLibrary = movingLibrary()): readonly Bundle[] {
	return library.definitions.map(
		({ procedure, edition }) => compile(library, procedure, edition).bundle,
	);
}

/** What a person types for a move with a parking place. */
export const MOVE = {
	mover: { name: "Ann Example", moved_on: "2026-11-20" },
	with_parking: true,
} as const;
