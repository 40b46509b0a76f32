import { isDated } from "../model/dated.ts";
import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import { keysOf, type Shape } from "../model/shape.ts";
import type { Entry, MapNode, Node, ScalarNode } from "../syntax/nodes.ts";

/** An item around a place, with the key it stands under. */
export interface Around {
	/** Name of its shape: "a step", "a field". */
	readonly shape: string;
	readonly node: Node;
	readonly key?: ScalarNode;
	/** All keys between the item around it and this one: a step and a visit's number. */
	readonly keys: readonly ScalarNode[];
}

/** Where a name stands: in which file, and in which items, outermost first. */
export interface Place {
	readonly root: MapNode;
	readonly around: readonly Around[];
	/** The key of its item under which it is written. */
	readonly slot: string;
	/** Keys of maps between that and the name, outermost first: the step of `happens`, the path of `given`. */
	readonly under: readonly ScalarNode[];
}

export interface Visitor {
	/** A scalar value, and the form it is read by. */
	readonly scalar?: (node: ScalarNode, form: Form<unknown>, place: Place) => void;
	/** A key that the author or another file chose. */
	readonly key?: (entry: Entry, place: Place) => void;
}

/** Goes over everything a file says, by the tables of its kind. What no table knows is left out. */
export function walkNames(root: MapNode, visitor: Visitor): void {
	const { kind } = root.file;
	if (kind === undefined) return;
	const shape = FILE_SHAPES[kind] as unknown as Shape<object>;
	walkItem(root, shape, { root, around: [], slot: "", under: [] }, visitor);
}

function walkItem(node: Node, shape: Shape<object>, place: Place, visitor: Visitor): void {
	if (node.kind !== "map") return;
	const key = place.under.at(-1);
	const here: Around = { shape: shapeName(shape), node, keys: place.under, ...(key && { key }) };
	const keys = keysOf(shape, node);
	for (const entry of node.entries) {
		const slot = entry.key.text;
		const form = Object.hasOwn(keys, slot) ? keys[slot]?.form : undefined;
		if (form === undefined) continue;
		walkValue(
			entry.value,
			form,
			{ ...place, around: [...place.around, here], slot, under: [] },
			visitor,
		);
	}
}

/** Verbs make variants of a step; what they share is found under one name. */
export function shapeName({ name }: Shape<object>): string {
	return name.startsWith("a step") ? "a step" : name;
}

function walkValue(node: Node, form: Form<unknown>, place: Place, visitor: Visitor): void {
	const inside = form.inside?.(node);
	if (node.kind === "scalar") {
		visitor.scalar?.(node, inside?.kind === "scalar" ? inside.form : form, place);
	} else if (inside?.kind === "shape") walkItem(node, inside.shape, place, visitor);
	else if (node.kind === "list") {
		for (const item of node.items)
			walkValue(item, inside?.kind === "scalar" ? inside.form : form, place, visitor);
	} else if (node.kind === "map") walkEntries(node, form, place, visitor);
}

function walkEntries(map: MapNode, form: Form<unknown>, place: Place, visitor: Visitor): void {
	const inside = form.inside?.(map);
	const dated = form.kind === "scalar" && isDated(map);
	for (const entry of map.entries) {
		if (!dated) visitor.key?.(entry, place);
		const below = dated ? place : { ...place, under: [...place.under, entry.key] };
		walkValue(entry.value, inside?.kind === "values" ? inside.form : form, below, visitor);
	}
}
