import { libraryFiles } from "../packages/cli/src/library-files.ts";
import type { InputFile } from "../packages/dsl/src/index.ts";

/** The real library, as files. */
export function library(): readonly InputFile[] {
	return libraryFiles(["procedures"], process.cwd()).map(({ path, text }) => ({ path, text }));
}
