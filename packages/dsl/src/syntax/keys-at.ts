import type { Node } from "./nodes.ts";

/**
 * The keys from the root down to an offset, list items by their index from 0: what an edit calls a place. The last is
 * the key or item that the offset stands in.
 */
export function keysAt(node: Node, offset: number): readonly string[] {
	if (node.kind === "list") {
		const index = node.items.findIndex(({ start, end }) => start <= offset && offset <= end);
		const item = node.items[index];
		return item === undefined ? [] : [String(index), ...keysAt(item, offset)];
	}
	if (node.kind !== "map") return [];
	const entry = node.entries.find(
		({ key, value }) => key.start <= offset && offset <= Math.max(key.end, value.end),
	);
	if (entry === undefined) return [];
	return offset <= entry.key.end
		? [entry.key.text]
		: [entry.key.text, ...keysAt(entry.value, offset)];
}
