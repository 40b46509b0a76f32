import type { Finding } from "@onedoor/dsl";
import { guardIntent, openLibrary } from "@onedoor/dsl/assist";
import type { Workspace } from "@onedoor/dsl/check";
import type { EditIntent } from "@onedoor/dsl/edit";

import { editedBy } from "./edit-all.ts";
import type { SourceText } from "./protocol.ts";

/** One rule reads a few values that may be absent. */
const MOST = 8;

/**
 * What has to be written besides, so that rules that were chosen read nothing that may be absent: the edits are made,
 * checked and taken back, so that nothing is excluded that is there anyway.
 */
export function guardsOf(
	intents: readonly EditIntent[],
	files: readonly SourceText[],
	workspace: Workspace,
): readonly EditIntent[] {
	const before = absentIn(files, workspace);
	const guards: EditIntent[] = [];
	while (guards.length < MOST) {
		const edited = editedBy(files, [...intents, ...guards]);
		if ("refused" in edited) break;
		const found = newOnes(absentIn(edited.files, workspace), before);
		const library = openLibrary(edited.files, new Map(), workspace.parsed());
		const guard = found
			.map((one) => guardIntent(library, one))
			.find((intent) => intent !== undefined);
		if (guard === undefined) break;
		guards.push(guard);
	}
	workspace.replace(files);
	return guards;
}

function absentIn(files: readonly SourceText[], workspace: Workspace): readonly Finding[] {
	workspace.replace(files);
	return workspace.check().findings.filter(({ code }) => code === "maybe_absent");
}

/** Their lines may have moved; what they say has not. */
function newOnes(after: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
	const known = [...before];
	return after.filter(({ file, message }) => {
		const at = known.findIndex((one) => one.file === file && one.message === message);
		if (at >= 0) known.splice(at, 1);
		return at < 0;
	});
}
