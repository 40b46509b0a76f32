import type { EditLabel } from "./edit-label.ts";

/** One step of the history: the files it changed together. */
export interface LogEntry {
	readonly paths: readonly string[];
	readonly label: EditLabel;
}

/**
 * The order of edits across files. Each file keeps its own history of changes; the log says whose turn it is, so
 * that undo goes back in the order of work, whichever pane has the focus.
 */
export class HistoryLog {
	#done: LogEntry[] = [];
	#undone: LogEntry[] = [];

	get last(): LogEntry | undefined {
		return this.#done.at(-1);
	}

	get next(): LogEntry | undefined {
		return this.#undone.at(-1);
	}

	/** Steps that changed this file and are not taken back. */
	count(path: string): number {
		return this.#done.filter(({ paths }) => paths.includes(path)).length;
	}

	push(entry: LogEntry): void {
		this.#done.push(entry);
		this.#undone = [];
	}

	/** A change that became part of the last entry: what was undone before it cannot come back. */
	grow(): void {
		this.#undone = [];
	}

	back(): LogEntry | undefined {
		const entry = this.#done.pop();
		if (entry !== undefined) this.#undone.push(entry);
		return entry;
	}

	forth(): LogEntry | undefined {
		const entry = this.#undone.pop();
		if (entry !== undefined) this.#done.push(entry);
		return entry;
	}
}
