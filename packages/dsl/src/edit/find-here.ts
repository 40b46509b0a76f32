import { type Draft, EditRefused } from "./draft.ts";
import { type Found, findItem } from "./find-item.ts";

/** What a path names, in the file that is open. A shared file is never changed in passing: others use it too. */
export function findHere(draft: Draft, file: string, path: string): Found {
	const root = draft.root(file);
	const found = findItem(draft.files(), { file: root.file, root }, path);
	if (!("node" in found)) throw new EditRefused(found.refused, found.values);
	if (found.file !== file)
		throw new EditRefused("in_another_file", { file: found.file, path: found.path.join(".") });
	return found;
}
