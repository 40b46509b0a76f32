import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle, Scenario } from "@onedoor/dsl/bundle";

const FOLDER = fileURLToPath(new URL("../../../../procedures/", import.meta.url));

/** All files of the language in the library. */
export function libraryTexts(folder: string = FOLDER): readonly InputFile[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(folder + path, "utf8") }));
}

/** A procedure of the library, compiled from its text, with the scenarios written for it. */
export function fromLibrary(
	procedure: string,
	folder: string = FOLDER,
): {
	readonly bundle: Bundle;
	readonly scenarios: readonly Scenario[];
} {
	const { library } = checkFiles(libraryTexts(folder));
	const scenarios = library.scenarios.filter((scenario) => scenario.procedure === procedure);
	return { bundle: compile(library, procedure).bundle, scenarios };
}
