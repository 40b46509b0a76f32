import { type Node, valueAt } from "../syntax/nodes.ts";
import type { Words } from "./form.ts";

/** An item's own title, as it is written. */
export function writtenTitle(node: Node): Words | undefined {
	return writtenWords(valueAt(node, "title"));
}

/** Words as they are written: in the language of the file, or by language. */
export function writtenWords(words: Node | undefined): Words | undefined {
	if (words?.kind === "scalar") return words.text;
	if (words?.kind !== "map") return undefined;
	return Object.fromEntries(
		words.entries.flatMap(({ key, value }) =>
			value.kind === "scalar" ? [[key.text, value.text]] : [],
		),
	);
}
