import { kindOf } from "../source/source-file.ts";
import { addItem } from "./add-item.ts";
import { Draft, EditRefused } from "./draft.ts";
import { type Edited, type Refused, refusal, type UserPlace } from "./edited.ts";
import { findHere } from "./find-here.ts";
import type { CopyValue, EditIntent, ItemKind, SetValue, TextFile } from "./intent.ts";
import { existing, pathOf } from "./items.ts";
import { labelOf } from "./label.ts";
import { removeItem, removeName } from "./remove-item.ts";
import { renameItem, renameName } from "./rename-item.ts";
import { saidBy } from "./said-by.ts";
import { removeDeadline, setDeadline } from "./set-deadline.ts";
import { removeOpened, setOpened } from "./set-opened.ts";
import { setText, setWords } from "./set-words.ts";
import { inverseChanges, textChanges } from "./text-changes.ts";

/**
 * Turns what somebody wants into the smallest changes of the texts, or says why not. No file is printed anew:
 * comments, quotes, blank lines and everything else outside the changes stay byte for byte. After the change the files
 * say exactly what was meant, which was proved by reading them again. Never throws for what is asked.
 */
export function applyEdit(files: readonly TextFile[], intent: EditIntent): Edited | Refused {
	return edited(files, intent, (draft) => perform(draft, intent));
}

/** The same for an edit that is made of others: all of them hold, or none. */
export function edited(
	files: readonly TextFile[],
	intent: EditIntent,
	make: (draft: Draft) => readonly UserPlace[],
): Edited | Refused {
	const draft = new Draft(files);
	try {
		if (!files.some(({ path }) => path === intent.file))
			return refusal("file_unknown", { file: intent.file });
		return answer(draft, intent, make(draft));
	} catch (error) {
		if (error instanceof EditRefused) return error.answer;
		throw error;
	}
}

function answer(draft: Draft, intent: EditIntent, also: readonly UserPlace[]): Edited {
	const after = draft.files();
	const perFile = draft.before.map(({ path, text }, index) => ({
		text,
		changes: textChanges(path, text, after[index]?.text ?? text),
	}));
	const { kind: code, ...values } = intent;
	return {
		ok: true,
		changes: perFile.flatMap(({ changes }) => changes),
		files: draft.before.map((file, index) =>
			after[index]?.text === file.text ? file : (after[index] ?? file),
		),
		also,
		undo: {
			code,
			values: values as Readonly<Record<string, unknown>>,
			label: labelOf(intent),
			changes: perFile.flatMap(({ text, changes }) => inverseChanges(text, changes)),
		},
	};
}

function perform(draft: Draft, intent: EditIntent): readonly UserPlace[] {
	switch (intent.kind) {
		case "set_title":
		case "set_help":
		case "asked_because":
			setWords(draft, intent);
			return [];
		case "set_text":
			setText(draft, intent);
			return [];
		case "set_deadline":
			setDeadline(draft, intent);
			return [];
		case "remove_deadline":
			removeDeadline(draft, intent);
			return [];
		case "set_opened":
			setOpened(draft, intent);
			return [];
		case "remove_opened":
			removeOpened(draft, intent);
			return [];
		case "accept_finding": {
			if (intent.because.trim() === "") throw new EditRefused("text_empty");
			const { path } = findHere(draft, intent.file, intent.path);
			if (draft.at(intent.file, [...path, "accepts"]))
				draft.set(intent.file, [...path, "accepts"], intent.code, intent.because);
			else draft.set(intent.file, path, "accepts", { [intent.code]: intent.because });
			return [];
		}
		case "fetch_field": {
			const { file, source, hidden, if_silent } = intent;
			const { path } = findHere(draft, file, intent.path);
			draft.set(file, path, hidden ? "fetch" : "prefill", source);
			if (if_silent !== undefined) draft.set(file, path, "if_silent", if_silent);
			return [];
		}
		case "rename_name":
			return renameName(draft, intent);
		case "remove_name":
			return removeName(draft, intent);
		case "set_value":
			setValue(draft, intent);
			return [];
		case "add_value": {
			const { file, key, before, path, value } = intent;
			const edit = {
				op: "add",
				path,
				value,
				...(kindOf(file) !== undefined && { untyped: true }),
				...(key !== undefined && { key }),
				...(before !== undefined && { before }),
			} as const;
			draft.edit(file, edit, intent.document);
			return [];
		}
		case "remove_value":
			draft.edit(intent.file, { op: "remove", path: intent.path }, intent.document);
			return [];
		case "rename_key":
			draft.edit(
				intent.file,
				{ op: "rename", path: intent.path, key: intent.key },
				intent.document,
			);
			return [];
		case "move_value": {
			const { path, before } = intent;
			draft.edit(
				intent.file,
				{ op: "move", path, ...(before !== undefined && { before }) },
				intent.document,
			);
			return [];
		}
		case "copy_value":
			copyValue(draft, intent);
			return [];
		default:
			return performOnItem(draft, intent);
	}
}

/** Our own language types its values by their keys: a day or a number stands there without quotes. */
function setValue(draft: Draft, { file, path, value, document }: SetValue): void {
	const untyped = kindOf(file) !== undefined;
	draft.edit(file, { op: "set", path, value, ...(untyped && { untyped }) }, document);
}

/** Comments stay with the entry that they are about. */
function copyValue(draft: Draft, { file, path, key, title }: CopyValue): void {
	const around = path.slice(0, -1);
	const map = around.length === 0 ? draft.root(file) : draft.at(file, around);
	const at =
		map?.kind === "map" ? map.entries.findIndex((one) => one.key.text === path.at(-1)) : -1;
	if (map?.kind !== "map" || at < 0)
		throw new EditRefused("item_unknown", { file, path: path.join(".") });
	if (map.entries.some((one) => one.key.text === key))
		throw new EditRefused("name_taken", { file, path: [...around, key].join(".") });
	const said = saidBy(map.entries[at]?.value);
	const isItem = typeof said === "object" && said !== null && !Array.isArray(said);
	const value = title !== undefined && isItem ? { ...said, title } : said;
	const before = map.entries[at + 1]?.key.text;
	const edit = { op: "add", path: around, key, value, untyped: true } as const;
	draft.edit(file, { ...edit, ...(before !== undefined && { before }) });
}

type OnItem = Extract<EditIntent, { kind: `${"add" | "remove" | "rename" | "move"}_${ItemKind}` }>;

function performOnItem(draft: Draft, intent: OnItem): readonly UserPlace[] {
	const item = intent.kind.slice(intent.kind.indexOf("_") + 1) as ItemKind;
	if (isKind(intent, "remove")) return removeItem(draft, item, intent);
	if (isKind(intent, "rename")) return renameItem(draft, item, intent);
	if (isKind(intent, "add")) {
		addItem(draft, item, intent);
		return [];
	}
	const { before } = intent as { readonly before?: string };
	const path = pathOf(existing(draft, intent.file, item, intent.path));
	draft.edit(intent.file, { op: "move", path, ...(before !== undefined && { before }) });
	return [];
}

function isKind<V extends "add" | "remove" | "rename">(
	intent: OnItem,
	verb: V,
): intent is Extract<OnItem, { kind: `${V}_${ItemKind}` }> {
	return intent.kind.startsWith(`${verb}_`);
}
