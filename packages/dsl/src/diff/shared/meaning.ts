import type { Node } from "../../syntax/nodes.ts";

/** What a text says: the same for two texts that differ in comments, quotes, blanks or the order of keys. */
export function meaningOf(node: Node): string {
	return JSON.stringify(plain(node));
}

function plain(node: Node): unknown {
	switch (node.kind) {
		case "scalar":
			return node.text;
		case "empty":
			return null;
		case "list":
			return node.items.map(plain);
		case "map": {
			const entries = node.entries.map(({ key, value }) => [key.text, plain(value)] as const);
			return { map: entries.toSorted(([one], [other]) => (one < other ? -1 : 1)) };
		}
	}
}
