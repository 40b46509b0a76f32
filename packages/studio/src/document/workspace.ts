import { isolateHistory, redo, undo, undoDepth } from "@codemirror/commands";
import { type ChangeSpec, type EditorState, type Extension, Transaction } from "@codemirror/state";

import type { EditLabel } from "./edit-label.ts";
import { HistoryLog, type LogEntry } from "./history-log.ts";
import {
	type DiskText,
	isChanged,
	isOtherThanOpened,
	NOT_THERE,
	type OpenFile,
	openFile,
	textOf,
	withView,
} from "./open-file.ts";

export type TextChanges = Readonly<Record<string, ChangeSpec>>;

/** A visible editor: it is told of every transaction of its file, whoever made it. */
export type Watcher = (transactions: readonly Transaction[]) => void;

/**
 * The library's texts and the one history over them. Everything on screen is derived from here.
 * A file's transactions always start from the state held here, so positions never go stale.
 */
export class Workspace {
	#files = new Map<string, OpenFile>();
	#log = new HistoryLog();
	#listeners = new Set<() => void>();
	#watchers = new Map<string, Watcher>();
	#version = 0;

	constructor(
		files: readonly { readonly path: string; readonly text: string; readonly hash: string }[],
	) {
		for (const { path, text, hash } of files) this.#files.set(path, openFile(path, { text, hash }));
	}

	/** Rises with every change of a text or of what is known of the disk. */
	get version(): number {
		return this.#version;
	}

	get files(): readonly OpenFile[] {
		return [...this.#files.values()];
	}

	get changed(): readonly OpenFile[] {
		return this.files.filter(isChanged);
	}

	/** Texts that were others when they were opened, as they were then, by path. */
	get opened(): Readonly<Record<string, string>> {
		const others = this.files.filter(isOtherThanOpened);
		return Object.fromEntries(others.map(({ path, opened }) => [path, opened.text]));
	}

	/** What undo would take back, and redo bring again. */
	get undoable(): EditLabel | undefined {
		return this.#log.last?.label;
	}

	get redoable(): EditLabel | undefined {
		return this.#log.next?.label;
	}

	/** The files that undo would change, and redo. */
	get undoableIn(): readonly string[] {
		return this.#log.last?.paths ?? [];
	}

	get redoableIn(): readonly string[] {
		return this.#log.next?.paths ?? [];
	}

	/** How many steps of the history changed this file. */
	stepsIn(path: string): number {
		return this.#log.count(path);
	}

	file(path: string): OpenFile | undefined {
		return this.#files.get(path);
	}

	texts(): readonly { readonly path: string; readonly text: string }[] {
		return this.files.map((file) => ({ path: file.path, text: textOf(file) }));
	}

	/** Calls back after each change; the answer ends that. */
	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** A file that is not there yet: it stays empty, and unsaved, until something is written into it. */
	create(path: string): void {
		if (!this.#files.has(path)) this.#files.set(path, openFile(path, NOT_THERE));
	}

	/** Changes one or more files as one step of the history. */
	apply(changes: TextChanges, label: EditLabel): void {
		const paths = Object.keys(changes).filter((path) => this.#files.has(path));
		if (paths.length === 0) return;
		this.#seal(this.#log.last);
		for (const path of paths) {
			const annotations = isolateHistory.of("full");
			this.#advance(path, [
				this.#state(path).update({ changes: changes[path] ?? [], annotations }),
			]);
		}
		this.#log.push({ paths, label });
		this.#tell();
	}

	/** What a visible editor did: typing joins the last step while it goes on in one place. */
	take(path: string, transactions: readonly Transaction[]): void {
		const before = undoDepth(this.#state(path));
		this.#advance(path, transactions);
		if (!transactions.some((each) => each.docChanged)) return;
		if (undoDepth(this.#state(path)) > before) {
			const last = this.#log.last;
			this.#log.push({ paths: [path], label: { kind: "typing", path } });
			if (last !== undefined && !last.paths.includes(path)) this.#seal(last);
		} else this.#log.grow();
		this.#tell();
	}

	undo(): void {
		this.#step(this.#log.back(), undo);
	}

	redo(): void {
		this.#step(this.#log.forth(), redo);
	}

	/** Shows a file in an editor with these extensions; the answer closes it. */
	show(path: string, extensions: Extension, watcher: Watcher): () => void {
		this.#advance(path, [withView(this.#state(path), extensions)]);
		this.#watchers.set(path, watcher);
		return () => {
			this.#watchers.delete(path);
			this.#advance(path, [withView(this.#state(path), [])]);
		};
	}

	/** A save was written. */
	setSaved(path: string, saved: DiskText): void {
		this.#patch(path, { saved }, ["theirs"]);
	}

	/** The disk was read again: what others wrote there is none of our changes. */
	setRead(path: string, saved: DiskText): void {
		const file = this.#files.get(path);
		const isOurs = file?.opened.text !== file?.saved.text;
		this.#patch(path, isOurs ? { saved } : { saved, opened: saved }, ["theirs"]);
	}

	/** An untouched file has changed on disk: its text becomes that one. It is nobody's step of the history. */
	follow(path: string, changes: ChangeSpec, saved: DiskText): void {
		const annotations = Transaction.addToHistory.of(false);
		this.#advance(path, [this.#state(path).update({ changes, annotations })]);
		this.setRead(path, saved);
	}

	/** A save was refused because the file had changed. */
	setTheirs(path: string, theirs: DiskText): void {
		this.#patch(path, { theirs });
	}

	#step(entry: LogEntry | undefined, command: typeof undo): void {
		if (entry === undefined) return;
		for (const path of entry.paths) {
			command({
				state: this.#state(path),
				dispatch: (transaction) => this.#advance(path, [transaction]),
			});
		}
		this.#seal(entry);
		this.#tell();
	}

	/** Nothing joins the steps made so far in these files. */
	#seal(entry: LogEntry | undefined): void {
		for (const path of entry?.paths ?? []) {
			this.#advance(path, [this.#state(path).update({ annotations: isolateHistory.of("full") })]);
		}
	}

	#advance(path: string, transactions: readonly Transaction[]): void {
		const last = transactions.at(-1);
		const file = this.#files.get(path);
		if (last === undefined || file === undefined) return;
		this.#files.set(path, { ...file, state: last.state });
		this.#watchers.get(path)?.(transactions);
	}

	#patch(path: string, patch: Partial<OpenFile>, without: readonly (keyof OpenFile)[] = []): void {
		const file = this.#files.get(path);
		if (file === undefined) return;
		const kept = Object.entries(file).filter(([key]) => !without.includes(key as keyof OpenFile));
		this.#files.set(path, { ...(Object.fromEntries(kept) as unknown as OpenFile), ...patch });
		this.#tell();
	}

	/** @throws Error for a file that is not open: callers know their files. */
	#state(path: string): EditorState {
		const file = this.#files.get(path);
		if (file === undefined) throw new Error(`not open: ${path}`);
		return file.state;
	}

	#tell(): void {
		this.#version++;
		for (const listener of this.#listeners) listener();
	}
}
