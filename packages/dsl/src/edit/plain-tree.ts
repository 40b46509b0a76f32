import type { Node } from "../syntax/nodes.ts";

/** What a file says, without where and how: to compare the text that came out with the text that was meant. */
export type PlainTree = string | null | readonly PlainTree[] | PlainMap;

export interface PlainMap {
	/** In the order of the file: order is what people see, so an edit must keep it too. */
	readonly entries: readonly (readonly [string, PlainTree])[];
}

export function plainTree(node: Node): PlainTree {
	switch (node.kind) {
		case "scalar":
			return node.text;
		case "empty":
			return null;
		case "list":
			return node.items.map(plainTree);
		case "map":
			return { entries: node.entries.map(({ key, value }) => [key.text, plainTree(value)]) };
	}
}

/** The tree with another value at a path; a key that is not there yet is put after `after`, or first. */
export function withValue(
	tree: PlainTree,
	[key, ...rest]: readonly string[],
	value: PlainTree,
	after?: string,
): PlainTree {
	if (key === undefined) return value;
	const entries = isMap(tree) ? tree.entries : [];
	const known = entries.findIndex(([name]) => name === key);
	if (known >= 0)
		return {
			entries: entries.map(([name, old]) => [
				name,
				name === key ? withValue(old, rest, value, after) : old,
			]),
		};
	const place = after === undefined ? 0 : entries.findIndex(([name]) => name === after) + 1;
	return { entries: entries.toSpliced(place, 0, [key, withValue(null, rest, value)]) };
}

export function sameTree(a: PlainTree, b: PlainTree): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function isMap(tree: PlainTree): tree is PlainMap {
	return typeof tree === "object" && tree !== null && "entries" in tree;
}
