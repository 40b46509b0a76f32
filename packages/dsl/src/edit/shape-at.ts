import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import { entryOf, type MapNode, type Node } from "../syntax/nodes.ts";

/** The table of the item at a path of a file; undefined where no item stands or the file is of no known kind. */
export function shapeAt(root: MapNode, path: readonly string[]): Shape<object> | undefined {
	const { kind } = root.file;
	let shape = kind && (FILE_SHAPES[kind] as unknown as Shape<object>);
	let form: Form<unknown> | undefined;
	let node: Node = root;
	for (const name of path) {
		const below: Node = entryOf(node, name)?.value ?? root.holding([]);
		const next: Form<unknown> | undefined = shape
			? keyForm(shape, node, name)
			: valuesOf(form, node);
		const inside = next?.inside?.(below);
		shape = inside?.kind === "shape" ? inside.shape : undefined;
		form = next;
		node = below;
	}
	return shape;
}

function keyForm(shape: Shape<object>, node: Node, name: string): Form<unknown> | undefined {
	const keys = keysOf(shape, node);
	return Object.hasOwn(keys, name) ? keys[name]?.form : undefined;
}

function valuesOf(form: Form<unknown> | undefined, node: Node): Form<unknown> | undefined {
	const inside = form?.inside?.(node);
	return inside?.kind === "values" ? inside.form : undefined;
}

/** The key before which a new one stands in the canonical form; undefined for the end. */
export function keyBelow(
	root: MapNode,
	path: readonly string[],
	key: string,
	node: Node,
): string | undefined {
	const shape = shapeAt(root, path);
	if (shape === undefined || node.kind !== "map") return undefined;
	const order = Object.keys(keysOf(shape, node));
	const rank = order.indexOf(key);
	if (rank === -1) return undefined;
	// A foreign key (the language of a code) stands before those of the table that follow it.
	return node.entries.find((entry) => order.indexOf(entry.key.text) > rank)?.key.text;
}
