import {
	complete,
	definition,
	fixesOf,
	grantIntents,
	hover,
	knowableOf,
	removalOf,
	sendersOf,
	sharedItem,
	sharedItems,
	sourceChoices,
	textsOf,
	textsWritten,
	titleQuotes,
} from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";

import { opened } from "./assist-library.ts";
import { calendarView } from "./calendar-view.ts";
import { fetchedOf } from "./fetched.ts";
import { guardsOf } from "./guards.ts";
import type { AssistAnswers, AssistQuestion, SourceText } from "./protocol.ts";
import { remediesOf } from "./remedies.ts";

type Asked = AssistQuestion<Exclude<keyof AssistAnswers, "item" | "usable" | "changed">>;

/** What text editor and dialogs ask, over the texts as they are. What a panel shows at once it asks elsewhere. */
export function answerOf(
	asked: Asked,
	files: readonly SourceText[],
	workspace: Workspace,
): AssistAnswers[Asked["what"]] {
	const library = opened(files, workspace);
	const { path } = asked;
	switch (asked.what) {
		case "complete":
			return complete(library, path, asked.offset);
		case "definition":
			return definition(library, path, asked.offset);
		case "hover":
			return hover(library, path, asked.offset);
		case "removal":
			return removalOf(library, path, asked.at);
		case "texts":
			return asked.of === "procedure"
				? textsOf(library, path)
				: textsWritten(library, asked.of === "file" ? path : undefined);
		case "sources":
			return sourceChoices(library, path, asked.at, asked.procedure);
		case "granting":
			return grantIntents(library, asked.asking);
		case "knowable":
			return knowableOf(library, path, foundIn(workspace, files));
		case "catalogue":
			return sharedItems(library, asked.of);
		case "shared":
			return sharedItem(library, asked.of, asked.id);
		case "senders":
			return sendersOf(library, path, asked.id);
		case "calendar":
			return calendarView(workspace.link(), files, path, asked.changed);
		case "fixes":
			return fixesOf(library, asked.finding);
		case "remedies":
			return remediesOf(library, files, asked.finding);
		case "quotes": {
			// What the library shares is quoted anywhere in it.
			const { texts } = path.endsWith(".procedure.yaml")
				? textsOf(library, path)
				: textsWritten(library);
			return titleQuotes(texts, asked.retitled);
		}
		case "guards":
			return guardsOf(asked.intents, files, workspace);
		case "fetching":
			return fetchedOf(asked, library, files, workspace);
	}
}

function foundIn(workspace: Workspace, files: readonly SourceText[]) {
	workspace.replace(files);
	return workspace.check().findings;
}
