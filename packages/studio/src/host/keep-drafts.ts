import { textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { dropDraft, keepDraft } from "./drafts.ts";

const PAUSE_MS = 250;

/** Keeps every unsaved text on this device a moment after it changed, and before the page goes away. */
export function keepDrafts(workspace: Workspace, library: string): void {
	const kept = new Map<string, string>(
		workspace.changed.map((file) => [file.path, `${file.saved.hash}\n${textOf(file)}`]),
	);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const keep = () => {
		clearTimeout(timer);
		const changed = new Map(workspace.changed.map((file) => [file.path, file]));
		for (const path of [...kept.keys()].filter((each) => !changed.has(each))) {
			kept.delete(path);
			dropDraft(library, path);
		}
		for (const [path, file] of changed) {
			const mark = `${file.saved.hash}\n${textOf(file)}`;
			if (kept.get(path) === mark) continue;
			const at = new Date().toISOString();
			if (keepDraft({ library, path, base: file.saved, text: textOf(file), at }))
				kept.set(path, mark);
		}
	};
	workspace.subscribe(() => {
		clearTimeout(timer);
		timer = setTimeout(keep, PAUSE_MS);
	});
	addEventListener("pagehide", keep);
	addEventListener("beforeunload", (event) => {
		keep();
		if (workspace.changed.length > 0) event.preventDefault();
	});
}
