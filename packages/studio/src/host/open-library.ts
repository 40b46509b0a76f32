import type { FileView } from "../api/answers.ts";
import { changesBetween } from "../document/line-diff.ts";
import { Workspace } from "../document/workspace.ts";
import { getFiles } from "./api.ts";
import { type Draft, dropDraft, readDrafts } from "./drafts.ts";
import { followDisk } from "./follow-disk.ts";
import { type Keeping, keepDrafts } from "./keep-drafts.ts";
import { OtherTabs } from "./other-tabs.ts";

/** The library once opened: its texts, and what came back from an earlier visit. */
export interface OpenLibrary {
	readonly name: string;
	readonly workspace: Workspace;
	/** Drafts of an earlier visit that were put back. */
	readonly restored: readonly Draft[];
	readonly keeping: Keeping;
	readonly tabs: OtherTabs;
}

/** Opens every text, puts unsaved work back, and from then on keeps it. */
export async function openLibrary(): Promise<OpenLibrary> {
	const { library, files } = await getFiles();
	const drafts = new Map(readDrafts(library).map((draft) => [draft.path, draft]));
	const workspace = new Workspace(files.map((file) => startOf(file, drafts.get(file.path))));
	const restored: Draft[] = [];
	for (const file of files) {
		const draft = drafts.get(file.path);
		if (draft === undefined) continue;
		if (draft.text === file.text) {
			dropDraft(library, file.path);
			continue;
		}
		restore(workspace, file, draft);
		restored.push(draft);
	}
	for (const draft of drafts.values()) {
		if (draft.base.hash !== "" || workspace.file(draft.path)) continue;
		workspace.create(draft.path);
		restore(workspace, { path: draft.path, ...draft.base }, draft);
		restored.push(draft);
	}
	const keeping = keepDrafts(workspace, library, restored);
	followDisk(workspace);
	const tabs = new OtherTabs(workspace, library);
	return { name: library, workspace, restored, keeping, tabs };
}

/** A draft keeps comparing with what it was made from, even when the disk has moved on. */
function startOf(file: FileView, draft: Draft | undefined): FileView {
	return draft === undefined || draft.text === file.text ? file : { ...file, ...draft.base };
}

function restore(workspace: Workspace, { path, text, hash }: FileView, draft: Draft): void {
	const changes = changesBetween(draft.base.text, draft.text);
	workspace.apply({ [path]: changes }, { kind: "restored" });
	if (hash !== draft.base.hash) workspace.setTheirs(path, { text, hash });
}
