import { itemAt, namesFor } from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";

import { opened } from "./assist-library.ts";
import type { AssistAnswers, AssistQuestion, SourceText } from "./protocol.ts";

type Asked = AssistQuestion<"item" | "usable">;

/** What a panel shows of an item, by itself: a first view loads no more than that. */
export function panelAnswerOf(
	asked: Asked,
	files: readonly SourceText[],
	workspace: Workspace,
): AssistAnswers[Asked["what"]] {
	const library = opened(files, workspace);
	return asked.what === "item"
		? itemAt(library, asked.path, asked.at)
		: namesFor(library, asked.path, asked.at);
}
