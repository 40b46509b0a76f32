import type { Words } from "../model/form.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";

/** An item's own title, as it is written. */
export function writtenTitle(node: Node): Words | undefined {
	const title = valueAt(node, "title");
	if (title?.kind === "scalar") return title.text;
	if (title?.kind !== "map") return undefined;
	return Object.fromEntries(
		title.entries.flatMap(({ key, value }) =>
			value.kind === "scalar" ? [[key.text, value.text]] : [],
		),
	);
}
