import { closest } from "../diagnostic/suggest.ts";
import { entryOf, type Node } from "../syntax/nodes.ts";
import { type Draft, EditRefused } from "./draft.ts";
import { findHere } from "./find-here.ts";
import { type Found, findItem, textOf } from "./find-item.ts";
import type { RemoveOpened, SetOpened } from "./intent.ts";
import { saidBy } from "./said-by.ts";
import type { YamlValue } from "./yaml/meaning.ts";

/** A value that a part leaves open, as the procedure that follows it has it: the part itself stays as it is. */
export function setOpened(draft: Draft, intent: SetOpened): void {
	const { file, step, opened } = intent;
	const follow = findHere(draft, file, `steps.${step}`);
	const part = partOf(draft, file, step);
	const open = entryOf(part, "open")?.value;
	if (!open || !entryOf(open, opened)) {
		const paths = open?.kind === "map" ? open.entries.map(({ key }) => key.text) : [];
		throw new EditRefused("item_unknown", {
			path: opened,
			name: opened,
			closest: closest(opened, paths) ?? null,
		});
	}
	const value = valueFor(intent, setIn(follow, opened) ?? below(part, opened.split(".")));
	if (entryOf(follow.node, "set")?.value.kind === "map")
		draft.set(file, [...follow.path, "set"], opened, value);
	else draft.set(file, follow.path, "set", { [opened]: value });
}

/** As the part says it again; the last of them takes `set` along. */
export function removeOpened(draft: Draft, { file, step, opened }: RemoveOpened): void {
	const { node, path } = findHere(draft, file, `steps.${step}`);
	const set = entryOf(node, "set")?.value;
	if (set?.kind !== "map" || !entryOf(set, opened))
		throw new EditRefused("item_unknown", { path: opened, name: opened, closest: null });
	const at = set.entries.length === 1 ? [...path, "set"] : [...path, "set", opened];
	draft.edit(file, { op: "remove", path: at });
}

/** Words of one language stand beside those of the others, which are the part's own until they are set. */
function valueFor({ value, language }: SetOpened, before: Node | undefined): YamlValue {
	if (language === undefined) return value;
	const words = saidBy(before);
	const isByLanguage = typeof words === "object" && words !== null && !Array.isArray(words);
	return { ...(isByLanguage && words), [language]: value };
}

function setIn({ node }: Found, opened: string): Node | undefined {
	const set = entryOf(node, "set")?.value;
	return set && entryOf(set, opened)?.value;
}

/** The part's own text, also where a standard step says which part it is. */
function partOf(draft: Draft, file: string, step: string): Node {
	const root = draft.root(file);
	const said = findItem(draft.files(), { file: root.file, root }, `steps.${step}.part`);
	const name = "node" in said && said.node.kind === "scalar" ? said.node.text : undefined;
	const part =
		name === undefined
			? undefined
			: draft.roots().find((one) => one.file.kind === "part" && textOf(one, "part") === name);
	if (part === undefined)
		throw new EditRefused("item_unknown", {
			path: `steps.${step}.part`,
			name: name ?? "part",
			closest: null,
		});
	return part;
}

function below(node: Node, path: readonly string[]): Node | undefined {
	let at: Node | undefined = node;
	for (const name of path) at = at && entryOf(at, name)?.value;
	return at;
}
