import { type Library, standardName, standardsIn } from "../link/library.ts";
import { ALL, type TableName } from "../link/noting.ts";
import type { FileModels } from "../model/file-model.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import { isStandardSection } from "../model/standard.ts";
import type { Node } from "../syntax/nodes.ts";
import { NameSet } from "./name-set.ts";
import type { ReadFile } from "./read-file.ts";

/** A file before and after; left out where it was not there, or is not any more. */
export interface FileChange {
	readonly before?: ReadFile;
	readonly after?: ReadFile;
}

/**
 * The names whose meaning a change of files has changed. A shared item counts as changed when its own text has:
 * where it stands in its file makes no difference to who uses it.
 */
export function changedNames(
	before: Library,
	after: Library,
	files: readonly FileChange[],
): NameSet {
	const changed = new NameSet();
	for (const change of files)
		for (const file of [change.before, change.after]) {
			if (!file?.model) continue;
			noteWhole(changed, file);
			for (const [table, ids] of itemsIn(file))
				for (const { id } of ids) {
					const [old, now] = [before[table].get(id), after[table].get(id)];
					if (isSame(old, now)) continue;
					changed.add(table, id);
					changed.add(table, ALL);
				}
			if (file.kind === "texts") noteTexts(changed, change);
		}
	for (const change of files) noteOrder(changed, change);
	return changed;
}

/** Files that are one thing by themselves. */
function noteWhole(changed: NameSet, { kind, model }: ReadFile): void {
	const named = (table: TableName, name: string | undefined) => {
		if (name === undefined) return;
		changed.add(table, name);
		changed.add(table, ALL);
	};
	if (kind === "procedure") named("editions", as(model, kind).procedure?.text);
	if (kind === "part") named("parts", as(model, kind).part?.text);
	if (kind === "calendar") named("calendars", as(model, kind).calendar?.text);
	if (kind === "simulation") named("simulationsFor", as(model, kind).simulation_for?.text);
	if (kind === "scenarios") named("scenariosFor", as(model, kind).scenarios_for?.text);
}

type Table = "fields" | "lists" | "messages" | "sources" | "registers" | "offices" | "standards";
type Ids = readonly Keyed<unknown>[];

function itemsIn({ kind, model }: ReadFile): readonly (readonly [Table, Ids])[] {
	switch (kind) {
		case "fields":
			return [["fields", as(model, kind).fields ?? []]];
		case "codes":
			return [["lists", as(model, kind).lists ?? []]];
		case "messages":
			return [["messages", as(model, kind).messages ?? []]];
		case "law":
			return [["sources", as(model, kind).sources ?? []]];
		case "registers":
			return [["registers", as(model, kind).registers ?? []]];
		case "offices":
			return [["offices", as(model, kind).offices ?? []]];
		case "standard":
			return [["standards", standardsIn(as(model, kind))]];
		default:
			return [];
	}
}

function as<K extends keyof FileModels>(model: unknown, _kind: K): Item<FileModels[K]> {
	return model as Item<FileModels[K]>;
}

/** The closest name, and the first of many, depend on the order in which names stand. */
function noteOrder(changed: NameSet, { before, after }: FileChange): void {
	const order = (file: ReadFile | undefined) =>
		(file?.model ? itemsIn(file) : []).map(
			([table, ids]) => [table, ids.map(({ id }) => id).join(" ")] as const,
		);
	const [old, now] = [order(before), order(after)];
	for (const [table, ids] of [...old, ...now])
		if (![old, now].every((side) => side.some((one) => one[0] === table && one[1] === ids)))
			changed.add(table, ALL);
}

function isSame(a: Keyed<unknown> | undefined, b: Keyed<unknown> | undefined): boolean {
	if (a === b) return true;
	if (!a || !b || a.key.file.path !== b.key.file.path) return false;
	return textOf(a) === textOf(b);
}

/** The words from the key to the end of the value; in another column they may mean something else. */
function textOf({ key, node }: { readonly key: Node; readonly node: Node }): string {
	const { text } = key.file;
	const lineStart = text.lastIndexOf("\n", key.start) + 1;
	return `${key.start - lineStart} ${text.slice(key.start, Math.max(key.end, node.end))}`;
}

const TEXTS_IN: ReadonlySet<string> = new Set([
	"fields",
	"lists",
	"messages",
	"sources",
	"registers",
	"offices",
]);

/** A text in another language changes the item it is a text of; one of a procedure or part, all of that one's. */
function noteTexts(changed: NameSet, { before, after }: FileChange): void {
	const [old, now] = [textsIn(before), textsIn(after)];
	for (const key of new Set([...old.keys(), ...now.keys()])) {
		if (old.get(key) === now.get(key)) continue;
		const [owner = "", path = ""] = key.split("\n");
		const [table = "", id = ""] = path.split(".");
		if (owner !== "library") {
			changed.add("texts", `procedure ${owner}`);
			changed.add("texts", `part ${owner}`);
		} else if (TEXTS_IN.has(table)) changed.add(table, id);
		else if (isStandardSection(table)) changed.add("standards", standardName(table, id));
		else changed.add("texts", owner);
	}
}

function textsIn(file: ReadFile | undefined): ReadonlyMap<string, string> {
	if (file?.kind !== "texts" || !file.model) return new Map();
	const { texts_for, language, texts } = as(file.model, "texts");
	return new Map(
		(texts ?? []).map((entry) => [
			`${texts_for?.text}\n${entry.id}`,
			`${language} ${textOf(entry)}`,
		]),
	);
}
