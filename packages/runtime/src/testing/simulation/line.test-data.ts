import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { checkFiles, compile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";

const FOLDER = join(import.meta.dirname, "line");

/** The line before one clerk, who never closes. */
export function lineBundle(change: (text: string) => string = (text) => text): Bundle {
	const files = readdirSync(FOLDER)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: change(readFileSync(join(FOLDER, path), "utf8")) }));
	const { findings, library } = checkFiles(files);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	return compile(library, "line").bundle;
}
