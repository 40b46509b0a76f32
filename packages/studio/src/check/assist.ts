import {
	type AssistLibrary,
	type AssistTexts,
	catalogueOf,
	complete,
	definition,
	fixesOf,
	hover,
	itemAt,
	namesFor,
	openLibrary,
	removalOf,
	sharedField,
	textsOf,
	textsWritten,
} from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";

import { fetchedOf } from "./fetched.ts";
import type { AssistAnswers, AssistQuestion, SourceText } from "./protocol.ts";

const kept: AssistTexts = new Map();

/** What text editor and panel ask, over the texts as they are now; what the check has parsed is not parsed again. */
export function answerOf(
	asked: AssistQuestion,
	files: readonly SourceText[],
	workspace: Workspace,
): AssistAnswers[AssistQuestion["what"]] {
	const library = opened(files, workspace);
	const { path } = asked;
	switch (asked.what) {
		case "complete":
			return complete(library, path, asked.offset);
		case "definition":
			return definition(library, path, asked.offset);
		case "hover":
			return hover(library, path, asked.offset);
		case "item":
			return itemAt(library, path, asked.at);
		case "removal":
			return removalOf(library, path, asked.at);
		case "texts":
			return asked.of === "procedure"
				? textsOf(library, path)
				: textsWritten(library, asked.of === "file" ? path : undefined);
		case "usable":
			return namesFor(library, path, asked.at);
		case "catalogue":
			return catalogueOf(library);
		case "shared":
			return sharedField(library, asked.id);
		case "fixes":
			return fixesOf(library, asked.finding);
		case "fetching":
			return fetchedOf(asked, library, files, workspace);
	}
}

/** Who uses what is worked out once for the texts as they are. */
function opened(files: readonly SourceText[], workspace: Workspace): AssistLibrary {
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

let last: { readonly files: readonly SourceText[]; readonly library: AssistLibrary } | undefined;
