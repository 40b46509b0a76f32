import { type AssistLibrary, type AssistTexts, openLibrary } from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";

import type { SourceText } from "./protocol.ts";

/** Who uses what is worked out once for the texts as they are. */
export function opened(files: readonly SourceText[], workspace: Workspace): AssistLibrary {
	const isSame =
		last?.files.length === files.length &&
		files.every(({ path, text }, at) => {
			const before = last?.files[at];
			return before?.path === path && before.text === text;
		});
	if (last === undefined || !isSame) {
		// What is read and linked for an answer, the check that follows need not do again.
		workspace.replace(files);
		const linked = () => {
			// Other texts may have been checked since.
			workspace.replace(files);
			return workspace.link();
		};
		last = { files, library: openLibrary(files, kept, workspace.parsed(), linked) };
	}
	return last.library;
}

/** What the check has parsed is not parsed again. */
const kept: AssistTexts = new Map();

let last: { readonly files: readonly SourceText[]; readonly library: AssistLibrary } | undefined;
