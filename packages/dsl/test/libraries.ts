import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Definition } from "../src/bundle/index.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";

/** Folders that hold one library each: whole procedures of two countries, and the project's own. */
const FOLDERS: readonly string[] = [
	"examples/vn",
	"examples/fr",
	"examples-base",
	"../../../procedures",
];

export interface TestLibrary {
	readonly name: string;
	readonly files: readonly InputFile[];
}

/** Every library that tests may read, whole. */
export function testLibraries(): readonly TestLibrary[] {
	return FOLDERS.map((name) => {
		const folder = join(import.meta.dirname, name);
		const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
		const files = paths
			.filter((path) => /\.\w+\.yaml$/.test(path))
			.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
		return { name, files };
	});
}

/** Every procedure of every library, each edition. */
export function testDefinitions(): readonly Definition[] {
	return testLibraries().flatMap(({ files }) => checkFiles(files).library.definitions);
}
