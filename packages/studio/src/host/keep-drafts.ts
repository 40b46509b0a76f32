import { textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { type Draft, dropDraft, keepDraft } from "./drafts.ts";

const PAUSE_MS = 250;

/** Whether unsaved work is kept: a browser may refuse, or have no room. */
export interface Keeping {
	readonly isRefused: boolean;
	/** Calls back when that changes; the answer ends it. */
	subscribe(listener: () => void): () => void;
}

/**
 * Keeps every unsaved text on this device a moment after it changed, and before the page goes away.
 *
 * @param restored what came back from an earlier visit: its steps count on
 */
export function keepDrafts(
	workspace: Workspace,
	library: string,
	restored: readonly Draft[],
): Keeping {
	const listeners = new Set<() => void>();
	let isRefused = false;
	const steps = new StepCount(workspace, restored);
	const kept = new Map<string, string>(
		workspace.changed.map((file) => [file.path, `${file.saved.hash}\n${textOf(file)}`]),
	);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const keep = () => {
		clearTimeout(timer);
		const changed = new Map(workspace.changed.map((file) => [file.path, file]));
		for (const path of [...kept.keys()].filter((each) => !changed.has(each))) {
			kept.delete(path);
			steps.startAt(path);
			dropDraft(library, path);
		}
		let wasRefused = false;
		for (const [path, file] of changed) {
			const mark = `${file.saved.hash}\n${textOf(file)}`;
			if (kept.get(path) === mark) continue;
			const at = new Date().toISOString();
			const edits = steps.of(path);
			if (keepDraft({ library, path, base: file.saved, text: textOf(file), at, edits }))
				kept.set(path, mark);
			else wasRefused = true;
		}
		if (wasRefused === isRefused) return;
		isRefused = wasRefused;
		for (const listener of listeners) listener();
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
	return {
		get isRefused() {
			return isRefused;
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** Steps of work since a file was last as it is on disk, those of an earlier visit with them. */
class StepCount {
	readonly #workspace: Workspace;
	readonly #since = new Map<string, number>();

	constructor(workspace: Workspace, restored: readonly Draft[]) {
		this.#workspace = workspace;
		// Putting it back is one step itself.
		for (const { path, edits } of restored) this.#since.set(path, 1 - edits);
	}

	startAt(path: string): void {
		this.#since.set(path, this.#workspace.stepsIn(path));
	}

	of(path: string): number {
		return Math.max(1, this.#workspace.stepsIn(path) - (this.#since.get(path) ?? 0));
	}
}
