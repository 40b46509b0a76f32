import type { Node } from "../syntax/nodes.ts";
import type { YamlValue } from "./yaml/meaning.ts";

/** What a piece of a file says, as an edit takes it: every scalar is its text. */
export function saidBy(node: Node | undefined): YamlValue {
	if (node === undefined || node.kind === "empty") return null;
	if (node.kind === "scalar") return node.text;
	if (node.kind === "list") return node.items.map(saidBy);
	return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, saidBy(value)]));
}
