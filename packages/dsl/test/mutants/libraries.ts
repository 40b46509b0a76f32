import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Lab } from "./lab.ts";

/** The library of the project, and the examples that use what it does not. */
const FOLDERS = [
	"../../../../procedures",
	"../examples/vn",
	"../examples/fr",
	"../examples/town",
	"../examples/house",
	"../examples-base",
];

export function labs(): readonly Lab[] {
	return FOLDERS.map((name) => {
		const folder = join(import.meta.dirname, name);
		const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".yaml"))
			.toSorted();
		return new Lab(
			name.replace(/^(\.\.\/)+/, ""),
			paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
		);
	});
}
