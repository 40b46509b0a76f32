import { fileURLToPath } from "node:url";

const EXTENSION = import.meta.url.endsWith(".ts") ? "" : ".js";

/**
 * Where a module of ours lies that a bundler may exchange: among the sources, or in an installation, where each is a file
 * of its own at the same place.
 *
 * @param path from the folder of all packages, as among the sources
 */
export function ownModule(path: string): string {
	const built = EXTENSION === "" ? path : path.replace(/\.tsx?$/, EXTENSION);
	return fileURLToPath(new URL(`../../../${built}`, import.meta.url));
}
