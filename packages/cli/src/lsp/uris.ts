import { sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The path a document stands at; undefined for one that is in no file. */
export function pathOf(uri: string): string | undefined {
	try {
		return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
	} catch {
		return undefined;
	}
}

export function uriOf(path: string): string {
	return pathToFileURL(path).href;
}

/** As findings and hovers name a file: from the library's folder, with `/`. */
export function withSlashes(path: string): string {
	return path.split(sep).join("/");
}
