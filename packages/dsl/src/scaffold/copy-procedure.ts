import type { InputFile } from "../check-files.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import type { EditIntent } from "../edit/intent.ts";
import { saidBy } from "../edit/said-by.ts";
import { sourceFile } from "../source/source-file.ts";
import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { textAt } from "../uses/name-book.ts";

export interface CopyWishes {
	/** The procedure whose text is taken. */
	readonly from: string;
	/** `[a-z][a-z0-9_]*`, at most 60 characters. */
	readonly id: string;
	readonly title: string;
	/** `YYYY-MM-DD`: the first day on which cases start. */
	readonly today: string;
	readonly around: readonly InputFile[];
}

/**
 * A procedure that begins as another one stands: its text, translations and scenarios under a new name, in plain files.
 * Shared files that speak of the other one speak of both: letters that are for it, what registers let it read. Whoever
 * owns these sees it in the change. Undefined where there is no such procedure, or its text cannot be read.
 *
 * @returns new files, and shared ones with their new text
 */
export function copyProcedure(wishes: CopyWishes): readonly InputFile[] | undefined {
	const { from, id, around } = wishes;
	const roots = around.flatMap(({ path, text }) => {
		const { root, findings } = parse(sourceFile(path, text));
		return root && findings.length === 0 ? [root] : [];
	});
	const original = roots
		.filter((root) => textAt(root, "procedure") === from)
		.toSorted((a, b) => ((textAt(a, "edition") ?? "") < (textAt(b, "edition") ?? "") ? -1 : 1))
		.at(-1);
	if (original === undefined) return undefined;
	const own = written(original, `${id}.procedure.yaml`, headOf(original, wishes));
	const beside = roots.flatMap((root) => besides(root, wishes));
	const shared = roots.flatMap((root) => sharedBy(root, wishes));
	const all = [own, ...beside, ...shared];
	return all.every((file) => file !== undefined) ? all : undefined;
}

type Change = (file: string) => EditIntent;

/** Makes the changes one after the other; undefined where one cannot be made without damage. */
function written(
	{ file }: MapNode,
	path: string,
	changes: readonly Change[],
): InputFile | undefined {
	let now: readonly InputFile[] = [{ path, text: file.text }];
	for (const change of changes) {
		const edited = applyEdit(now, change(path));
		if (!edited.ok) return undefined;
		now = edited.files;
	}
	return now[0];
}

function headOf(root: MapNode, { id, title, today }: CopyWishes): readonly Change[] {
	const [language = "en"] = languagesOf(root);
	return [
		set(["procedure"], id),
		set(["edition"], today),
		set(["title"], { [language]: title }),
		// A national code is another procedure's.
		...(valueAt(root, "code") ? [remove(["code"])] : []),
		...(valueAt(root, "certainty")
			? [set(["certainty"], "illustrative")]
			: [add([], "certainty", "illustrative", "title")]),
	];
}

function languagesOf(root: MapNode): readonly string[] {
	const languages = saidBy(valueAt(root, "languages"));
	return Array.isArray(languages) ? languages.map(String) : [];
}

/** What is written about the other one alone: translations, and stories that prove it. */
function besides(root: MapNode, { from, id }: CopyWishes): readonly (InputFile | undefined)[] {
	if (textAt(root, "texts_for") === from) {
		const language = textAt(root, "language") ?? "";
		const isTitled = valueAt(valueAt(root, "texts"), "title") !== undefined;
		const changes = [set(["texts_for"], id), ...(isTitled ? [remove(["texts", "title"])] : [])];
		return [written(root, `${id}.${language}.texts.yaml`, changes)];
	}
	if (textAt(root, "scenarios_for") === from)
		return [written(root, `${id}.scenarios.yaml`, [set(["scenarios_for"], id)])];
	return [];
}

function sharedBy(root: MapNode, { from, id }: CopyWishes): readonly (InputFile | undefined)[] {
	const letters = entriesOf(valueAt(root, "messages")).flatMap(([message, node]) => {
		const whose = saidBy(valueAt(node, "for"));
		return Array.isArray(whose) && whose.includes(from)
			? [append(["messages", message, "for"], id)]
			: [];
	});
	const grants = entriesOf(valueAt(root, "registers")).flatMap(([register, node]) => {
		const grant = valueAt(valueAt(node, "grants"), from);
		return grant === undefined ? [] : [add(["registers", register, "grants"], id, saidBy(grant))];
	});
	const changes = [...letters, ...grants];
	return changes.length === 0 ? [] : [written(root, root.file.path, changes)];
}

function entriesOf(node: Node | undefined): readonly (readonly [string, Node])[] {
	return node?.kind === "map" ? node.entries.map(({ key, value }) => [key.text, value]) : [];
}

type Value = Extract<EditIntent, { kind: "set_value" }>["value"];

function set(path: readonly string[], value: Value): Change {
	return (file) => ({ kind: "set_value", file, path, value });
}

function remove(path: readonly string[]): Change {
	return (file) => ({ kind: "remove_value", file, path });
}

function add(path: readonly string[], key: string, value: Value, before?: string): Change {
	return (file) => ({
		kind: "add_value",
		file,
		path,
		key,
		value,
		...(before !== undefined && { before }),
	});
}

function append(path: readonly string[], value: Value): Change {
	return (file) => ({ kind: "add_value", file, path, value });
}
