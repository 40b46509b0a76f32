import { closest } from "../diagnostic/suggest.ts";
import { isStandardSection } from "../model/standard.ts";
import { entryOf, type MapNode, type Node } from "../syntax/nodes.ts";
import { type Refused, refusal } from "./edited.ts";
import type { TextFile } from "./intent.ts";
import { type OpenFile, openFile } from "./open-file.ts";

/** Where an item is written: its key, its value, and the file. */
export interface Found {
	readonly file: string;
	readonly path: readonly string[];
	readonly node: Node;
}

/**
 * Finds what a path of the definition names, in the text. Members of a group, branches, and steps of a part are
 * named without the keys between (`data.child.full_name`, `steps.reception.check`); what the catalogue or a part holds
 * is found there, and the answer says so.
 */
export function findItem(
	files: readonly TextFile[],
	open: OpenFile,
	path: string,
): Found | Refused {
	let at: Found = { file: open.file.path, path: [], node: open.root };
	const names = path === "" ? [] : path.split(".");
	for (const [index, name] of names.entries()) {
		const translation = translationAt(at, names.slice(index));
		if (translation !== undefined) return translation;
		const next = below(files, at, name) ?? branchNamed(at, names.slice(0, index + 1));
		if (next === undefined)
			return refusal("item_unknown", {
				path,
				name,
				closest: closest(name, namesIn(at.node)) ?? null,
			});
		at = next;
	}
	return at;
}

/** A texts file writes the whole path of what it translates as one key: `steps.verify.title: …` under `texts`. */
function translationAt(at: Found, rest: readonly string[]): Found | undefined {
	return at.path.length === 1 && at.path[0] === "texts" ? child(at, rest.join(".")) : undefined;
}

/** Keys that hold items by their ids; a path of the definition leaves them out. */
const INNER = ["group", "branches", "one_of", "steps"] as const;

function below(files: readonly TextFile[], at: Found, name: string): Found | undefined {
	const direct = child(at, name);
	if (direct !== undefined) return direct;
	for (const key of INNER) {
		const inner = child(at, key);
		const found = inner === undefined ? undefined : child(inner, name);
		if (found !== undefined) return found;
	}
	// `steps.consents.each` is what is done for each item.
	const each = name === "each" ? child(at, "step") : undefined;
	if (each !== undefined) return each;
	return elsewhere(files, at, name);
}

function child(at: Found, name: string): Found | undefined {
	const entry = entryOf(at.node, name);
	return entry && { file: at.file, path: [...at.path, name], node: entry.value };
}

/** Branches and their steps share the namespace of steps: `steps.parents_lookup` stands in some `together`. */
function branchNamed(at: Found, path: readonly string[]): Found | undefined {
	const [first, name, ...more] = path;
	return first === "steps" && name !== undefined && more.length === 0
		? namedInside(at, name)
		: undefined;
}

function namedInside(at: Found, name: string): Found | undefined {
	for (const entry of at.node.kind === "map" ? at.node.entries : []) {
		const step = { file: at.file, path: [...at.path, entry.key.text], node: entry.value };
		for (const key of ["branches", "steps"]) {
			const inside = child(step, key);
			const found = inside && (child(inside, name) ?? namedInside(inside, name));
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

/** What an item takes from the catalogue or from a part is written there. */
function elsewhere(files: readonly TextFile[], at: Found, name: string): Found | undefined {
	const part = textOf(at.node, "part");
	if (part !== undefined)
		return inFiles(files, ".part.yaml", (root) => textOf(root, "part") === part, ["steps", name]);
	const field = textOf(at.node, "use") ?? textOf(at.node, "like");
	if (field === undefined) return undefined;
	const [section = ""] = at.path;
	if (isStandardSection(section)) {
		const holds = (root: MapNode): boolean =>
			entryOf(entryOf(root, section)?.value, field) !== undefined;
		return inFiles(files, ".standard.yaml", holds, [section, field, name]);
	}
	const has = (root: MapNode): boolean =>
		entryOf(entryOf(root, "fields")?.value, field) !== undefined;
	return inFiles(files, ".fields.yaml", has, ["fields", field, name]);
}

function inFiles(
	files: readonly TextFile[],
	suffix: string,
	holds: (root: MapNode) => boolean,
	path: readonly string[],
): Found | undefined {
	for (const { path: file } of files.filter((one) => one.path.endsWith(suffix))) {
		const open = openFile(files, file);
		if (!("root" in open) || !holds(open.root)) continue;
		let at: Found | undefined = { file, path: [], node: open.root };
		for (const name of path) at = at === undefined ? undefined : below(files, at, name);
		return at;
	}
	return undefined;
}

export function textOf(node: Node, key: string): string | undefined {
	const value = entryOf(node, key)?.value;
	return value?.kind === "scalar" ? value.text : undefined;
}

function namesIn(node: Node): readonly string[] {
	return node.kind === "map" ? node.entries.map((entry) => entry.key.text) : [];
}
