import { renameIntent } from "@onedoor/dsl/assist";
import { applyEdit, type RefusalCode, type Refused } from "@onedoor/dsl/edit";
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
	const intent = renameIntent(library.assist(), file, offset, name);
	if (intent === undefined) return refused("there is no name here");
	const edited = applyEdit(library.files(), intent);
	return edited.ok ? workspaceEdit(library, edited.changes) : refused(reasonOf(edited));
}

function refused(words: string): ResponseError<void> {
	return new ResponseError(ErrorCodes.InvalidRequest, words);
}

function reasonOf({ refused: code, values }: Refused): string {
	const { file, line } = values;
	const place = typeof file === "string" ? ` (${file}${line === undefined ? "" : `:${line}`})` : "";
	return `${WORDS[code] ?? code}${place}`;
}

const WORDS: Readonly<Partial<Record<RefusalCode, string>>> = {
	file_broken: "a file that would change is no sound YAML: repair it first",
	id_malformed:
		"a name is made of small letters, digits and `_`, and begins with a letter; a code may have capitals, `.` and `-` too",
	name_taken: "something else bears that name, or would be read in its place",
	would_damage: "it is named where it cannot be changed safely: in a folded or escaped text",
};
