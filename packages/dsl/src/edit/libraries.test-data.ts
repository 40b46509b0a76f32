import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { createWorkspace } from "../workspace/workspace.ts";
import type { Edited, TextFile } from "./index.ts";

const ROOT = join(import.meta.dirname, "../../../..");
const FOLDERS: readonly (readonly string[])[] = [
	["procedures"],
	["docs/tutorial/town", "docs/tutorial/6-letter-and-scenarios"],
	...readdirSync(join(ROOT, "packages/dsl/test/examples"), { withFileTypes: true })
		.filter((one) => one.isDirectory())
		.map(({ name }) => [`packages/dsl/test/examples/${name}`]),
];

/** Every library of this project, by the name of its last folder. */
export const LIBRARIES: readonly (readonly [name: string, files: readonly TextFile[]])[] =
	FOLDERS.map((folders) => [folders.at(-1)?.split("/").at(-1) ?? "", folders.flatMap(filesIn)]);

function filesIn(folder: string): readonly TextFile[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.toSorted()
		.map((path) => ({ path, text: readFileSync(join(ROOT, folder, path), "utf8") }));
}

/** Answers what is found in a state of a library, quickly when little has changed since the last one. */
export function checker(): (files: readonly TextFile[]) => readonly string[] {
	const workspace = createWorkspace();
	return (files) => {
		workspace.replace(files);
		return workspace.check().findings.map(({ code, file }) => `${code} in ${file}`);
	};
}

/** The files after undo, change by change. */
export function undone({ files, undo }: Edited): readonly TextFile[] {
	return files.map(({ path, text }) => ({
		path,
		text: undo.changes
			.filter((one) => one.path === path)
			.toSorted((a, b) => b.from - a.from)
			.reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text),
	}));
}
