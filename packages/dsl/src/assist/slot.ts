import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import { type Key, keysOf, type Shape } from "../model/shape.ts";
import {
	EmptyNode,
	entryOf,
	ListNode,
	MapNode,
	type Node,
	ScalarNode,
	Trail,
} from "../syntax/nodes.ts";
import { type Around, type Place as NamePlace, shapeName } from "../uses/walk-names.ts";

/** What the tables say of a path of keys. */
export interface Slot {
	/** The form of the value there. */
	readonly form: Form<unknown>;
	/** The items around it and the key it stands under, as those who resolve names ask for them. */
	readonly place: NamePlace;
	/** The key's row, where the path ends with a key of an item. */
	readonly row?: Key<unknown>;
	/** Where the value is an item: its table. */
	readonly shape?: Shape<object>;
	/** Where the value is a map with free keys: the form of its values. */
	readonly values?: Form<unknown>;
	/** Where the value is a list, or may be one: the form of its entries. */
	readonly entries?: Form<unknown>;
}

/**
 * Follows a path of keys through the tables, as the text chooses them: a step's keys are those of its verb. Undefined
 * where the tables know nothing.
 * @param owner the same file's root as names are resolved in it
 */
export function slotAt(
	root: MapNode,
	path: readonly string[],
	owner: MapNode = root,
): Slot | undefined {
	const { kind } = root.file;
	if (!kind) return undefined;
	const place: NamePlace = { root: owner, around: [], slot: "", under: [] };
	let slot: Slot | undefined = {
		form: ROOT_FORM,
		place,
		shape: FILE_SHAPES[kind] as unknown as Shape<object>,
	};
	let node: Node = root;
	for (const word of path) {
		const entry = entryOf(node, word);
		const next: Slot | undefined =
			slot && below(slot, node, word, entry?.key ?? keyNode(node, word));
		node = entry?.value ?? emptyMap(node);
		slot = next && opened(next, node);
	}
	return slot;
}

/**
 * Visits each value that stands below a root, with what the tables say of it; a list's entries by their index.
 * @param visit whether to go on below
 */
export function walkSlots(
	root: MapNode,
	visit: (node: Node, slot: Slot, path: readonly string[]) => boolean,
): void {
	const start = slotAt(root, []);
	if (start) walkBelow(root, start, [], visit);
}

function walkBelow(
	node: Node,
	slot: Slot,
	path: readonly string[],
	visit: Parameters<typeof walkSlots>[1],
): void {
	const entries =
		node.kind === "map"
			? node.entries.map(({ key, value }) => [key, value] as const)
			: node.kind === "list"
				? node.items.map((item, at) => [keyNode(item, String(at)), item] as const)
				: [];
	for (const [key, value] of entries) {
		const inside = below(slot, node, key.text, key);
		if (inside === undefined) continue;
		const next = opened(inside, value);
		const at = [...path, key.text];
		if (visit(value, next, at)) walkBelow(value, next, at, visit);
	}
}

const ROOT_FORM: Form<unknown> = {
	kind: "item",
	expected: "a map",
	example: "",
	read: () => undefined,
	schema: () => ({}),
};

function below(slot: Slot, node: Node, word: string, key: ScalarNode): Slot | undefined {
	const { place, shape } = slot;
	if (!shape) {
		const form = slot.values ?? (/^\d+$/.test(word) ? slot.entries : undefined);
		const under = slot.values ? [...place.under, key] : place.under;
		return form && { form, place: { ...place, under } };
	}
	const item = node.kind === "map" ? node : emptyMap(node);
	const keys = keysOf(shape, item);
	const row = Object.hasOwn(keys, word) ? keys[word] : undefined;
	const free = shape.free?.test(word) ? shape.free.form : undefined;
	const form = row?.form ?? free;
	const around = [...place.around, aroundOf(shape, item, place)];
	return form && { form, place: { ...place, around, slot: word, under: [] }, ...(row && { row }) };
}

function aroundOf(shape: Shape<object>, node: Node, { under }: NamePlace): Around {
	const key = under.at(-1);
	return { shape: shapeName(shape), node, keys: under, ...(key && { key }) };
}

/** What may stand below: of two forms the one for a map, since somebody is about to write keys there. */
function opened(slot: Slot, node: Node): Slot {
	const { form } = slot;
	const map = form.inside?.(node.kind === "map" ? node : emptyMap(node));
	const { file, start, end, trail } = node;
	const list = form.inside?.(new ListNode(file, start, end, trail, [], false));
	return {
		...slot,
		...(map?.kind === "shape" && { shape: map.shape }),
		...(map?.kind === "values" && { values: map.form }),
		...(list?.kind === "scalar" && { entries: list.form }),
	};
}

export function emptyMap({ file, trail, start, end }: Node): MapNode {
	return new MapNode(file, start, end, trail, [], false);
}

/** Where a value is still to be written. */
export function nothingAt({ file, trail, start, end }: Node): EmptyNode {
	return new EmptyNode(file, start, end, trail);
}

/** A key that nobody has written yet. */
function keyNode({ file, trail, start }: Node, text: string): ScalarNode {
	return new ScalarNode(file, start, start, new Trail(trail, text), text, "plain");
}
