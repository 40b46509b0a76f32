import { isDated } from "../model/dated.ts";
import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import type { MapNode, Node, ScalarNode } from "../syntax/nodes.ts";

/** A value, or a key that somebody named, with what the tables say of its place. */
export interface Visit {
	readonly node: ScalarNode;
	/** `key`: of a map whose keys are free, below `key` of the item. */
	readonly role: "value" | "key";
	/** The name of the item's table, with its verb: "a step that does `pay`". */
	readonly item: string;
	/** The item's key under which it stands. */
	readonly key: string;
	readonly form: Form<unknown>;
}

/** Every scalar of a file whose place the tables know, in the order of the text. Unknown keys are passed over. */
export function visitsIn(root: MapNode): readonly Visit[] {
	const visits: Visit[] = [];
	if (root.file.kind)
		walkItem(root, FILE_SHAPES[root.file.kind] as unknown as Shape<object>, visits);
	return visits;
}

function walkItem(node: Node, shape: Shape<object>, visits: Visit[]): void {
	if (node.kind !== "map") return;
	const keys = keysOf(shape, node);
	const item = shape.variant?.(node)?.name ?? shape.name;
	for (const { key, value } of node.entries) {
		const known = Object.hasOwn(keys, key.text) ? keys[key.text] : undefined;
		if (known) walkForm(value, known.form, { item, key: key.text }, visits);
	}
}

function walkForm(
	node: Node,
	form: Form<unknown>,
	at: Pick<Visit, "item" | "key">,
	visits: Visit[],
): void {
	if (isDated(node) && form.inside === undefined) {
		for (const { value } of node.entries) walkForm(value, form, at, visits);
		return;
	}
	const inside = form.inside?.(node);
	if (inside?.kind === "shape") walkItem(node, inside.shape, visits);
	else if (inside?.kind === "values" && node.kind === "map") {
		for (const { key, value } of node.entries) {
			visits.push({ ...at, role: "key", node: key, form });
			walkForm(value, inside.form, at, visits);
		}
	} else {
		const inner = inside?.kind === "scalar" ? inside.form : form;
		const scalars = node.kind === "list" ? node.items : [node];
		for (const one of scalars)
			if (one.kind === "scalar") visits.push({ ...at, role: "value", node: one, form: inner });
	}
}
