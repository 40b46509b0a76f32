import { readFileSync } from "node:fs";
import { buildPackage, declareTypes } from "./build-package.ts";

/** Builds what an installation of `@onedoor/dsl` loads. */
const FOLDER = "packages/dsl";
const { exports, dependencies } = JSON.parse(readFileSync(`${FOLDER}/package.json`, "utf8")) as {
	readonly exports: Readonly<Record<string, string>>;
	readonly dependencies: Readonly<Record<string, string>>;
};
const doors = Object.fromEntries(
	Object.entries(exports).map(([door, source]) => [
		door === "." ? "index" : door.slice(2),
		source.slice(2),
	]),
);

await buildPackage({ folder: FOLDER, doors, external: Object.keys(dependencies) });
declareTypes({ folder: FOLDER, doors });
