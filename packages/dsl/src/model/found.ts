import type { Node } from "../syntax/nodes.ts";

/** What stands there, in words, for "expected …; found …". Long values are cut. */
export function found(node: Node): string {
	switch (node.kind) {
		case "empty":
			return "nothing";
		case "list":
			return "a list";
		case "map":
			return "a map of keys";
		case "scalar":
			return `\`${node.text.length > 60 ? `${node.text.slice(0, 60)}…` : node.text}\``;
	}
}
