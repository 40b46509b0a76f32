import { type Document, isCollection, type Node, Document as YamlDocument } from "yaml";

import type { Splice, YamlEdit, YamlPath } from "./edit.ts";
import { findPlaced } from "./find-placed.ts";
import { indexOf } from "./intend.ts";
import type { Placed } from "./layout.ts";
import { indentAt } from "./lines.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import type { Layout } from "./write-value.ts";

/**
 * Writes one collection anew, for the shapes that no splice fits. Its comments stay, its layout does not. Answers
 * nothing where it cannot be done; what comes out is proved by the caller like any other way.
 */
export function rewritten(
	text: string,
	document: Document.Parsed,
	root: Placed,
	path: YamlPath,
	edit: YamlEdit,
	layout: Layout,
): readonly Splice[] | undefined {
	const placed = path.length === 0 ? root : findPlaced(root, path)?.entry.value;
	if (placed === undefined || (placed.kind !== "map" && placed.kind !== "seq")) return undefined;
	const node = changed(document, path, edit);
	if (node === undefined) return undefined;
	const printed = print(node, layout);
	if (printed === undefined) return undefined;
	const indent = placed.flow ? "" : indentAt(text, placed.body);
	const lines = printed
		.split("\n")
		.map((line, at) => (at === 0 || line === "" ? line : indent + line));
	return [{ from: placed.start, to: placed.end, insert: lines.join(layout.eol) }];
}

/** Undefined where it takes what is anchored outside it. */
function print(node: Node, layout: Layout): string | undefined {
	const whole = new YamlDocument(null, { version: "1.2" });
	whole.contents = node as never;
	const indent = Math.max(2, layout.step.length);
	try {
		return whole.toString({ indent, indentSeq: layout.listsIndented, lineWidth: 0 }).trimEnd();
	} catch {
		return undefined;
	}
}

/** The node at a path after an edit below it. */
function changed(document: Document.Parsed, path: YamlPath, edit: YamlEdit): Node | undefined {
	try {
		const copy = document.clone() as unknown as YamlDocument;
		const below = keysOf(meaningOf(document), edit.path);
		const keys = keysOf(meaningOf(document), path);
		if (below === undefined || keys === undefined) return undefined;
		if (edit.op === "set") copy.setIn(below, copy.createNode(edit.value));
		else if (edit.op === "remove") copy.deleteIn(below);
		else if (edit.op === "add" && edit.before === undefined) {
			if (edit.key === undefined) copy.addIn(below, copy.createNode(edit.value));
			else copy.setIn([...below, edit.key], copy.createNode(edit.value));
		} else return undefined;
		const node = keys.length === 0 ? copy.contents : copy.getIn(keys, true);
		return isCollection(node) ? node : undefined;
	} catch {
		return undefined;
	}
}

/** Keys as the library compares them: by their value, a number for an item. */
function keysOf(root: Meaning, path: YamlPath): (string | number)[] | undefined {
	let at: Meaning | undefined = root;
	const keys: (string | number)[] = [];
	for (const name of path) {
		if (at === undefined || at.kind === "scalar") return undefined;
		const index = indexOf(at, name);
		const key = at.kind === "map" ? at.entries[index]?.key : undefined;
		if (index === -1 || (at.kind === "map" && (key?.kind !== "scalar" || key.type !== "str")))
			return undefined;
		keys.push(at.kind === "seq" ? index : name);
		at = at.kind === "seq" ? at.items[index] : at.entries[index]?.value;
	}
	return keys;
}
