import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { libraryFiles } from "../../packages/cli/src/library-files.ts";
import { checkFiles } from "../../packages/dsl/src/check-door.ts";
import { lawSourcesIn } from "../../packages/dsl/src/facts/index.ts";
import { readmeOf } from "../../packages/dsl/src/publish/index.ts";

/** The README of every procedure of the library, by path. */
export function readmes(): ReadonlyMap<string, string> {
	const files = libraryFiles(["procedures"], process.cwd());
	const { library } = checkFiles(files);
	const sources = [...lawSourcesIn(files)];
	const certainties = new Map(sources.map(([id, { certainty }]) => [id, certainty] as const));
	return new Map(
		library.linked.map(({ definition, locate }) => {
			const path = locate(["procedure"]).file;
			const file = { path, text: readFileSync(path, "utf8") };
			return [join(dirname(path), "README.md"), readmeOf(definition, { file, certainties })];
		}),
	);
}
