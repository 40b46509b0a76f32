import { type Entry, entryOf, type MapNode, type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration } from "./declaration.ts";
import { declarationsIn } from "./declarations.ts";
import { membersOf, textAt } from "./members.ts";
import type { Names } from "./names.ts";
import type { At, Resolved } from "./reach.ts";

/** A path through the text itself, as `open`, `set` and translations write it: `steps.reception.supplement.deadline`. */
export function namesInTree(text: string, at: At): readonly Resolved[] {
	const ways = rootsFor(at).map((root) => descend(text, root, at.names));
	return ways.toSorted((a, b) => known(b) - known(a))[0] ?? [];
}

/** Where such a path begins: what the file is for, or the files that are everybody's. */
function rootsFor({ names, root, path }: At): readonly MapNode[] {
	const isLibrary = textAt(root, "texts_for") === "library";
	const shared = [...names.roots.values()].filter(
		({ file }) => file.kind !== "procedure" && file.kind !== "part",
	);
	if (isLibrary) return shared;
	if (path.at(-2) !== "set" || root.file.kind === "overlay") return names.scopeOf(root);
	const step = valueAt(valueAt(root, "steps"), path[1] ?? "");
	const [kind, id] = [textAt(step, "part"), textAt(step, "procedure")];
	const owners = [...names.shared("part"), ...names.shared("procedure")];
	return owners.filter((one) => one.id === (kind ?? id)).map((one) => one.root);
}

function known(words: readonly Resolved[]): number {
	return words.filter(({ found }) => found.length > 0).length;
}

function descend(text: string, root: MapNode, names: Names): readonly Resolved[] {
	const words: Resolved[] = [];
	let node: Node | undefined = root;
	let bearers = declarationsIn(root);
	let from = 0;
	for (const word of text.split(".")) {
		const entry = below(node, word, names);
		const found: readonly Declaration[] = entry
			? bearers.filter(({ key }) => key === entry.key)
			: [];
		words.push({ from, to: from + word.length, found });
		from += word.length + 1;
		node = entry?.value;
		const followed = found.flatMap((one) => membersOf(one, names));
		bearers = found.length > 0 ? followed : bearers;
	}
	return words;
}

/** What stands below a node by that word: its own, a member of its group, or a step of the part it follows. */
function below(node: Node | undefined, word: string, names: Names): Entry | undefined {
	const own =
		entryOf(node, word) ??
		entryOf(valueAt(node, "group"), word) ??
		entryOf(valueAt(node, "branches"), word);
	if (own) return own;
	const part = textAt(node, "part");
	const used = textAt(node, "use") ?? textAt(node, "like");
	const root = names.shared("part").find(({ id }) => part !== undefined && id === part)?.root;
	const field = names.shared("field").find(({ id }) => id === used)?.node;
	return entryOf(valueAt(root, "steps"), word) ?? entryOf(valueAt(field, "group"), word);
}

/** Paths that go on from what is typed: the words below its last dot, each with all before it. */
export function pathsThrough(typed: string, at: At): readonly string[] {
	const dot = typed.lastIndexOf(".");
	const before = dot < 0 ? [] : typed.slice(0, dot).split(".");
	const all = rootsFor(at).flatMap((root) => {
		let node: Node | undefined = root;
		for (const word of before) node = below(node, word, at.names)?.value;
		return wordsBelow(node, at.names);
	});
	return [...new Set(all)].map((word) => [...before, word].join("."));
}

function wordsBelow(node: Node | undefined, names: Names): readonly string[] {
	const part = textAt(node, "part");
	const used = textAt(node, "use") ?? textAt(node, "like");
	const root = names.shared("part").find(({ id }) => part !== undefined && id === part)?.root;
	const field = names.shared("field").find(({ id }) => id === used)?.node;
	const maps = [valueAt(node, "group"), valueAt(root, "steps"), valueAt(field, "group"), node];
	return maps.flatMap((map) =>
		map?.kind === "map"
			? map.entries.flatMap(({ key }) => (key.text === "group" ? [] : [key.text]))
			: [],
	);
}
