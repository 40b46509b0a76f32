import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import { type Key, keysOf, type Shape } from "../model/shape.ts";
import type { FileKind } from "../source/source-file.ts";
import { type MapNode, type Node, valueAt } from "../syntax/nodes.ts";

/** What the tables say of a path of keys. */
export interface Slot {
	/** The form of the value there. */
	readonly form: Form<unknown>;
	/** The item that has the key, with its verb: "a step that does `pay`". */
	readonly item: string;
	readonly key: string;
	/** The key's row, where the path ends with a key of an item. */
	readonly row?: Key<unknown>;
	/** Where the value is an item: its table. */
	readonly shape?: Shape<object>;
	/** Where the value is a map with free keys: the form of its values. */
	readonly values?: Form<unknown>;
	/** Where the value is a list, or may be one: the form of its entries. */
	readonly entries?: Form<unknown>;
}

/** The table of a file's root. */
export function rootSlot(kind: FileKind): Slot {
	const shape = FILE_SHAPES[kind] as unknown as Shape<object>;
	return { form: ROOT_FORM, item: shape.name, key: "", shape };
}

const ROOT_FORM: Form<unknown> = {
	kind: "item",
	expected: "a map",
	example: "",
	read: () => undefined,
	schema: () => ({}),
};

/**
 * Follows a path of keys through the tables, as the text chooses them: a step's keys are those of its verb. Undefined
 * where the tables know nothing.
 */
export function slotAt(kind: FileKind, root: MapNode, path: readonly string[]): Slot | undefined {
	let slot: Slot | undefined = rootSlot(kind);
	let node: Node | undefined = root;
	for (const word of path) {
		slot = slot && below(slot, node, word, root);
		node = valueAt(node, word);
		slot = slot && opened(slot, node ?? emptyMap(root));
	}
	return slot;
}

function below(slot: Slot, node: Node | undefined, word: string, root: MapNode): Slot | undefined {
	if (slot.shape) {
		const at = node?.kind === "map" ? node : emptyMap(root);
		const keys = keysOf(slot.shape, at);
		const row = Object.hasOwn(keys, word) ? keys[word] : undefined;
		const item = slot.shape.variant?.(at)?.name ?? slot.shape.name;
		if (row) return { form: row.form, item, key: word, row };
		const { free } = slot.shape;
		return free?.test(word) ? { form: free.form, item, key: word } : undefined;
	}
	const { item, key } = slot;
	const form = slot.values ?? (/^\d+$/.test(word) ? slot.entries : undefined);
	return form && { form, item, key };
}

/** What may stand below: of two forms the one for a map, since somebody is about to write keys there. */
function opened(slot: Slot, node: Node): Slot {
	const { form } = slot;
	const map = form.inside?.(node.kind === "map" ? node : emptyMapAt(node));
	const list = form.inside?.({ ...node, kind: "list", items: [], flow: false });
	return {
		...slot,
		...(map?.kind === "shape" && { shape: map.shape }),
		...(map?.kind === "values" && { values: map.form }),
		...(list?.kind === "scalar" && { entries: list.form }),
	};
}

function emptyMap(root: MapNode): MapNode {
	return emptyMapAt(root);
}

function emptyMapAt({ file, path, start, end }: Node): MapNode {
	return { kind: "map", file, path, start, end, entries: [], flow: false };
}
