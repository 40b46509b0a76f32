import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle, Scenario } from "@onedoor/dsl/bundle";

const FOLDER = fileURLToPath(new URL("../../../../procedures/", import.meta.url));

/** A procedure of the library, compiled from its text, with the scenarios written for it. */
export function fromLibrary(
	procedure: string,
	folder: string = FOLDER,
): {
	readonly bundle: Bundle;
	readonly scenarios: readonly Scenario[];
} {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(folder + path, "utf8") }));
	const { library } = checkFiles(files);
	const scenarios = library.scenarios.filter((scenario) => scenario.procedure === procedure);
	return { bundle: compile(library, procedure).bundle, scenarios };
}
