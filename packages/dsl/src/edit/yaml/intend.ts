import type { YamlEdit, YamlPath, YamlRefusal } from "./edit.ts";
import { type Meaning, meant, type SaidMap, type SaidSeq } from "./meaning.ts";

/**
 * Does to the meaning what is to be done to the text. The meaning is changed in place; answers the new root.
 * This is the yardstick: it knows nothing of how anything is written.
 */
export function intend(root: Meaning, edit: YamlEdit): Meaning | YamlRefusal {
	switch (edit.op) {
		case "set":
			return replace(root, edit.path, () => meant(edit.value, edit.untyped));
		case "add":
			return add(root, edit);
		case "remove":
			return remove(root, edit.path);
		case "rename":
			return rename(root, edit.path, edit.key);
		case "move":
			return move(root, edit.path, edit.before);
	}
}

export function stepInto(at: Meaning, name: string): Meaning | undefined {
	if (at.kind === "map") return at.entries[indexOf(at, name)]?.value;
	return at.kind === "seq" ? at.items[indexOf(at, name)] : undefined;
}

/** The index of an entry, -1 when there is none or several bear the name. */
export function indexOf(at: SaidMap | SaidSeq, name: string): number {
	if (at.kind === "seq")
		return /^(?:0|[1-9]\d*)$/.test(name) && Number(name) < at.items.length ? Number(name) : -1;
	const found = at.entries.flatMap(({ key }, index) => (keyName(key) === name ? [index] : []));
	return found.length === 1 ? (found[0] ?? -1) : -1;
}

function keyName(key: Meaning): string | undefined {
	return key.kind === "scalar" ? key.text : undefined;
}

/** The collection that an entry stands in, with its index. */
function around(
	root: Meaning,
	path: YamlPath,
): { readonly at: SaidMap | SaidSeq; readonly index: number } | undefined {
	let at: Meaning | undefined = root;
	for (const name of path.slice(0, -1)) at = at && stepInto(at, name);
	if (at === undefined || at.kind === "scalar" || path.length === 0) return undefined;
	const index = indexOf(at, path.at(-1) ?? "");
	return index === -1 ? undefined : { at, index };
}

function replace(
	root: Meaning,
	path: YamlPath,
	to: (old: Meaning) => Meaning,
): Meaning | YamlRefusal {
	if (path.length === 0) return to(root);
	const found = around(root, path);
	if (found === undefined) return "item_unknown";
	const { at, index } = found;
	if (at.kind === "seq") at.items[index] = to(at.items[index] ?? at);
	else {
		const entry = at.entries[index];
		if (entry) entry.value = to(entry.value);
	}
	return root;
}

function add(root: Meaning, edit: Extract<YamlEdit, { op: "add" }>): Meaning | YamlRefusal {
	const made = meant(edit.value, edit.untyped);
	const put = (old: Meaning): Meaning | YamlRefusal => {
		if (old.kind === "scalar" && old.type === "null")
			return edit.key === undefined
				? { kind: "seq", tag: "", items: [made] }
				: { kind: "map", tag: "", entries: [{ key: meant(edit.key, edit.untyped), value: made }] };
		if (old.kind === "scalar" || (old.kind === "map") !== (edit.key !== undefined))
			return "not_a_collection";
		const size = old.kind === "map" ? old.entries.length : old.items.length;
		const index = edit.before === undefined ? size : indexOf(old, edit.before);
		if (index === -1) return "item_unknown";
		if (old.kind === "seq") old.items.splice(index, 0, made);
		else if (old.entries.some(({ key }) => keyName(key) === edit.key)) return "name_taken";
		else old.entries.splice(index, 0, { key: meant(edit.key ?? "", edit.untyped), value: made });
		return old;
	};
	let refused: YamlRefusal | undefined;
	const result = replace(root, edit.path, (old) => {
		const done = put(old);
		if (typeof done !== "string") return done;
		refused = done;
		return old;
	});
	return refused ?? result;
}

function remove(root: Meaning, path: YamlPath): Meaning | YamlRefusal {
	const found = around(root, path);
	if (found === undefined) return "item_unknown";
	if (found.at.kind === "seq") found.at.items.splice(found.index, 1);
	else found.at.entries.splice(found.index, 1);
	return root;
}

function rename(root: Meaning, path: YamlPath, key: string): Meaning | YamlRefusal {
	const found = around(root, path);
	if (found === undefined || found.at.kind !== "map") return "item_unknown";
	if (found.at.entries.some((entry) => keyName(entry.key) === key)) return "name_taken";
	const entry = found.at.entries[found.index];
	if (entry) entry.key = meant(key);
	return root;
}

function move(root: Meaning, path: YamlPath, before: string | undefined): Meaning | YamlRefusal {
	const found = around(root, path);
	if (found === undefined) return "item_unknown";
	const { at, index } = found;
	const size = at.kind === "map" ? at.entries.length : at.items.length;
	const to = before === undefined ? size : indexOf(at, before);
	if (to === -1) return "item_unknown";
	reorder<unknown>(at.kind === "map" ? at.entries : at.items, index, to);
	return root;
}

/** Takes an item out and puts it before another; both indexes are those from before. */
export function reorder<T>(items: T[], from: number, to: number): T[] {
	const [item] = items.splice(from, 1);
	if (item !== undefined) items.splice(to > from ? to - 1 : to, 0, item);
	return items;
}
