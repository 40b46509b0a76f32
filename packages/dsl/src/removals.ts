import type { Finding } from "./diagnostic/finding.ts";
import { keysAt } from "./syntax/keys-at.ts";
import type { MapNode, Node } from "./syntax/nodes.ts";

/**
 * Findings about something that does nothing, or that must not be said here: without it the text says the same, or
 * what is right. `item`: the key or list item at the place goes; `around`: with the item that it belongs to.
 */
const REMOVED: ReadonlyMap<string, "item" | "around"> = new Map([
	["accepted_nothing", "item"],
	["extends_nothing", "item"],
	["identity_loosened", "item"],
	["key_of_other_type", "item"],
	["looser_than_catalogue", "item"],
	["mention_unused", "item"],
	["never_delegated", "item"],
	["rate_changes_nothing", "item"],
	["rate_never_applies", "around"],
	["reason_for_nothing", "item"],
	["subsidy_never_applies", "around"],
]);

/** Maps and lists that say nothing once they are empty, and then go as well. */
const GO_EMPTY: ReadonlySet<string> = new Set([
	"accepts",
	"may",
	"may_mention",
	"rates",
	"subsidies",
]);

/** Such findings with that removal as their repair. */
export function withRemovals(
	findings: readonly Finding[],
	roots: ReadonlyMap<string, MapNode>,
): readonly Finding[] {
	return findings.map((found) => {
		const how = REMOVED.get(found.code);
		const root = roots.get(found.file);
		if (how === undefined || root === undefined || found.fix !== undefined) return found;
		const here = keysAt(root, found.span.start);
		const path = withEmpty(root, how === "around" ? here.slice(0, -1) : here);
		return {
			...found,
			fix: { kind: "edit", intent: { kind: "remove_value", file: found.file, path } },
		};
	});
}

/** The place itself, or what is around it when nothing else stands there. */
function withEmpty(root: MapNode, path: readonly string[]): readonly string[] {
	const around = path.slice(0, -1);
	const node = nodeAt(root, around);
	const size =
		node?.kind === "map" ? node.entries.length : node?.kind === "list" ? node.items.length : 0;
	return size === 1 && GO_EMPTY.has(around.at(-1) ?? "") ? around : path;
}

function nodeAt(root: MapNode, path: readonly string[]): Node | undefined {
	let at: Node | undefined = root;
	for (const key of path) {
		if (at?.kind === "list") at = at.items[Number(key)];
		else
			at = at?.kind === "map" ? at.entries.find((one) => one.key.text === key)?.value : undefined;
	}
	return at;
}
