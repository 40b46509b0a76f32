import { history } from "@codemirror/commands";
import {
	Compartment,
	EditorState,
	type Extension,
	type Text,
	type Transaction,
} from "@codemirror/state";

/** A text as it stands on disk. `hash` is what a save names; it is empty while there is no such file. */
export interface DiskText {
	readonly text: string;
	readonly hash: string;
}

/** One file of the library, open. Its state is also that of the text pane while one shows it. */
export interface OpenFile {
	readonly path: string;
	/** What the author's changes are compared with: the text as last read from disk or saved. */
	readonly saved: DiskText;
	/** As it was when the page opened it, whatever was saved here since; what others wrote before that is part of it. */
	readonly opened: DiskText;
	readonly state: EditorState;
	/** What somebody else wrote meanwhile, once a save was refused for it. */
	readonly theirs?: DiskText;
}

/** What only a visible editor needs is put here, so that no editor is loaded before one is looked at. */
const view = new Compartment();

export function openFile(path: string, saved: DiskText): OpenFile {
	const state = EditorState.create({
		doc: saved.text,
		extensions: [
			// Only LF ends a line here: a CR stays the last character of its line, and every byte comes back.
			EditorState.lineSeparator.of("\n"),
			// A word typed with pauses is still one step.
			history({ minDepth: 10_000, newGroupDelay: 1_000 }),
			view.of([]),
		],
	});
	return { path, saved, opened: saved, state };
}

/** Before a new file's first save. */
export const NOT_THERE: DiskText = { text: "", hash: "" };

export function textOf({ state: { doc } }: OpenFile): string {
	return textIn(doc);
}

/** A document is never changed, only replaced: its text is put together once. */
export function textIn(doc: Text): string {
	const text = texts.get(doc) ?? doc.toString();
	texts.set(doc, text);
	return text;
}

const texts = new WeakMap<Text, string>();

/** A new file into which nothing is written, or nothing any more. */
export function isAbsent(file: OpenFile): boolean {
	return file.saved.hash === "" && textOf(file) === "";
}

/** Everything on screen asks it of every file with every key: it is found out once for each state. */
export function isChanged(file: OpenFile): boolean {
	const is = changed.get(file) ?? textOf(file) !== file.saved.text;
	changed.set(file, is);
	return is;
}

const changed = new WeakMap<OpenFile, boolean>();

/** Whether it says anything else than when it was opened; a file that was not there then has no before. */
export function isOtherThanOpened(file: OpenFile): boolean {
	return file.opened.hash !== "" && textOf(file) !== file.opened.text;
}

export function withView(state: EditorState, extensions: Extension): Transaction {
	return state.update({ effects: view.reconfigure(extensions) });
}
