import { type RenameRefusal, rename } from "@onedoor/dsl/assist";
import { ErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver/node";

import { workspaceEdit } from "./as-lsp.ts";
import type { Library } from "./library.ts";

/** Every place that names it, changed at once; or the reason in words, which editors show. */
export function renaming(
	library: Library,
	file: string,
	offset: number,
	name: string,
): WorkspaceEdit | ResponseError<void> {
	const renamed = rename(library.assist(), file, offset, name);
	if (renamed.ok) return workspaceEdit(library, renamed.edits);
	return new ResponseError(ErrorCodes.InvalidRequest, WORDS[renamed.refused]);
}

const WORDS: Readonly<Record<RenameRefusal, string>> = {
	no_name: "there is no name here",
	not_a_name: "a name is made of small letters, digits and `_`, and begins with a letter",
	kind_by_name: "this is of the catalogue's kind of the same name: give it a `kind` first",
	no_exact_place: "it is named in a folded or escaped text, which cannot be changed safely",
	name_taken: "something else bears that name, or would be read in its place",
};
