import { countChanged } from "../document/line-diff.ts";
import { type DiskText, type OpenFile, textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { Refused, saveFile } from "./api.ts";

export type SaveOutcome =
	| {
			readonly kind: "saved";
			readonly files: readonly { readonly path: string; readonly lines: number }[];
	  }
	/** Somebody else changed these; nothing of theirs or ours is lost. */
	| { readonly kind: "stale"; readonly paths: readonly string[] }
	| { readonly kind: "failed"; readonly code: string };

/** Writes every changed file. One that is refused stays changed, and the others are written all the same. */
export async function saveAll(workspace: Workspace): Promise<SaveOutcome> {
	const saved: { path: string; lines: number }[] = [];
	const stale: string[] = [];
	for (const file of workspace.changed) {
		try {
			const lines = countChanged(file.saved.text, textOf(file));
			workspace.setSaved(file.path, await saveFile(file.path, textOf(file), file.saved.hash));
			saved.push({ path: file.path, lines });
		} catch (error) {
			const theirs = theirsIn(error);
			if (theirs === undefined) return { kind: "failed", code: codeOf(error) };
			workspace.setTheirs(file.path, theirs);
			stale.push(file.path);
		}
	}
	return stale.length > 0 ? { kind: "stale", paths: stale } : { kind: "saved", files: saved };
}

/** From now on our text counts as made from theirs: the next save replaces it. */
export function standOn(workspace: Workspace, file: OpenFile): void {
	if (file.theirs !== undefined) workspace.setRead(file.path, file.theirs);
}

function theirsIn(error: unknown): DiskText | undefined {
	if (!(error instanceof Refused) || error.status !== 412) return undefined;
	return error.body.file as DiskText | undefined;
}

function codeOf(error: unknown): string {
	return error instanceof Refused ? error.code : "unreachable";
}
