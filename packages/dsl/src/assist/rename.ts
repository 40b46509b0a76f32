import type { EditIntent } from "../edit/intent.ts";
import type { AssistLibrary } from "./library.ts";
import { nameAt, type Target } from "./name-at.ts";

/** The word that would be renamed; undefined where there is none. */
export function prepareRename(
	library: AssistLibrary,
	path: string,
	offset: number,
): Target | undefined {
	const found = nameAt(library, path, offset);
	return found && { file: found.file, start: found.start, end: found.end };
}

/**
 * What renaming the name at an offset asks of `applyEdit`, wherever its bearer is declared; undefined where there is
 * none. An editor shows every file before it changes one, so names that mean the same elsewhere go along.
 */
export function renameIntent(
	library: AssistLibrary,
	path: string,
	offset: number,
	to: string,
): EditIntent | undefined {
	const bearer = nameAt(library, path, offset)?.bearers[0];
	if (bearer === undefined) return undefined;
	const { file, path: keys } = bearer.key;
	return { kind: "rename_name", file: file.path, path: keys, to, together: true };
}
