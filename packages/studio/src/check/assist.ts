import { type AssistTexts, complete, definition, hover, openLibrary } from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";

import type { AssistAnswers, AssistQuestion, SourceText } from "./protocol.ts";

const kept: AssistTexts = new Map();

/** What the text editor asks, over the texts as they are now; what the check has parsed is not parsed again. */
export function answerOf(
	{ what, path, offset }: AssistQuestion,
	files: readonly SourceText[],
	parsed: ReturnType<Workspace["parsed"]>,
): AssistAnswers[AssistQuestion["what"]] {
	const library = openLibrary(files, kept, parsed);
	if (what === "complete") return complete(library, path, offset);
	if (what === "definition") return definition(library, path, offset);
	return hover(library, path, offset);
}
