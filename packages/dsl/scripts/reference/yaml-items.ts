import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { FILE_SHAPES } from "../../src/model/file-model.ts";
import type { Form } from "../../src/model/form.ts";
import { keysOf } from "../../src/model/shape.ts";
import { sourceFile } from "../../src/source/source-file.ts";
import type { Entry, MapNode, Node } from "../../src/syntax/nodes.ts";
import { parse } from "../../src/syntax/parse.ts";
import type { AnyKey, AnyShape } from "./shapes.ts";

/** An item of a file that is written out: a map of the keys of its kind. */
export interface ItemAt {
	readonly shape: AnyShape;
	readonly node: MapNode;
	/** Keys from the file's root. */
	readonly at: readonly string[];
	/** Left out: the item is the file. */
	readonly entry?: Entry;
}

/** Every YAML file of a folder and those below it, by name. */
export function yamlFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => /\.\w+\.yaml$/.test(name))
		.sort()
		.map((name) => join(folder, name));
}

/** The items of a file, its root first, each before those inside it. A step's shape is that of its verb. */
export function itemsOf(path: string): readonly ItemAt[] {
	const { root, file } = parse(sourceFile(path, readFileSync(path, "utf8")));
	if (root === undefined || file.kind === undefined) return [];
	return itemsIn({ shape: FILE_SHAPES[file.kind] as unknown as AnyShape, node: root, at: [] });
}

function itemsIn(item: ItemAt): readonly ItemAt[] {
	const shape = item.shape.variant?.(item.node) ?? item.shape;
	const inside = keyedEntries({ ...item, shape }).flatMap(({ entry, key }) =>
		inValue(entry, entry.value, key.form, item.at),
	);
	return [{ ...item, shape }, ...inside];
}

/** The keys an item has, with what is known of each; keys of its own choice are left out. */
export function keyedEntries({
	shape,
	node,
}: ItemAt): readonly { readonly entry: Entry; readonly key: AnyKey }[] {
	const keys = keysOf(shape, node);
	return node.entries.flatMap((entry) => {
		const key = Object.hasOwn(keys, entry.key.text) ? keys[entry.key.text] : undefined;
		return key ? [{ entry, key }] : [];
	});
}

function inValue(
	entry: Entry,
	node: Node,
	form: Form<unknown>,
	around: readonly string[],
): readonly ItemAt[] {
	if (node.kind !== "map") return [];
	const at = [...around, entry.key.text];
	const inside = form.inside?.(node);
	if (inside?.kind === "shape") return itemsIn({ shape: inside.shape, node, at, entry });
	if (inside?.kind !== "values") return [];
	return node.entries.flatMap((below) => inValue(below, below.value, inside.form, at));
}
