import type { Finding } from "@onedoor/dsl";
import { type AssistLibrary, fetchingIntents, fetchingOf } from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";

import { measured } from "../burden/measured.ts";
import { editedBy } from "./edit-all.ts";
import type { AssistQuestion, Fetched, SourceText } from "./protocol.ts";

/** What fetching would touch, what it would spare and what it would break: the edit is made, checked and taken back. */
export function fetchedOf(
	{ finding, way, procedure }: AssistQuestion<"fetching">,
	library: AssistLibrary,
	files: readonly SourceText[],
	workspace: Workspace,
): Fetched | undefined {
	const fetching = fetchingOf(library, finding);
	// Why it is read is still to be said: what it would come to does not depend on the words.
	const intents = fetchingIntents(library, finding, { ...way, purpose: way.purpose || "…" });
	if (fetching === undefined || intents.length === 0) return undefined;
	const edited = editedBy(files, intents);
	if ("refused" in edited || !edited.answer.ok) return undefined;
	const before = lookAt(workspace, files, procedure);
	const after = lookAt(workspace, edited.files, procedure);
	workspace.replace(files);
	const { changes } = edited.answer;
	return {
		...fetching,
		changes,
		...(before.burden &&
			after.burden && { burden: { before: before.burden, after: after.burden } }),
		broken: after.findings.filter((one) => isWorse(one, before.findings)),
	};
}

function lookAt(workspace: Workspace, files: readonly SourceText[], procedure: string) {
	workspace.replace(files);
	const { findings, library } = workspace.check();
	const linked = library.linked.findLast(({ definition }) => definition.procedure === procedure);
	return { findings, burden: linked && measured(linked) };
}

/** Its line may have moved; what it says has not. */
function isWorse({ code, message, severity, file }: Finding, before: readonly Finding[]): boolean {
	return (
		severity !== "info" &&
		!before.some((one) => one.code === code && one.message === message && one.file === file)
	);
}
