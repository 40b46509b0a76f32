import type { Checked, CheckOptions, InputFile } from "./checked.ts";
import type { Finding } from "./diagnostic/finding.ts";
import { sourceFile } from "./source/source-file.ts";
import { parse } from "./syntax/parse.ts";
import { createWorkspace } from "./workspace/workspace.ts";

export type { Checked, CheckedLibrary, CheckOptions, InputFile } from "./checked.ts";

/**
 * Text in; findings and definitions out. Never throws: whatever is wrong with a text is a finding.
 * Files may come in any order; the answer does not depend on it.
 */
export function checkFiles(files: readonly InputFile[], options: CheckOptions = {}): Checked {
	const workspace = createWorkspace();
	workspace.replace(files);
	return workspace.check(options);
}

/** Why a text cannot be read at all; empty when it can, whatever else is wrong with it. Never throws. */
export function unreadable({ path, text }: InputFile): readonly Finding[] {
	return parse(sourceFile(path, text)).findings;
}
