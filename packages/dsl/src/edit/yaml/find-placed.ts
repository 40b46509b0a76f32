import type { YamlPath } from "./edit.ts";
import type { Placed, PlacedCollection, PlacedEntry } from "./layout.ts";

/** An entry with the collection it stands in, and the entry around that. */
export interface FoundEntry {
	readonly collection: PlacedCollection;
	readonly index: number;
	readonly entry: PlacedEntry;
	/** Around the collection; undefined at the root. */
	readonly parent?: PlacedEntry;
	/** Is any collection around it in brackets? */
	readonly inFlow: boolean;
}

/** Where a path leads; undefined when something on it is no collection that stands in the text. */
export function findPlaced(root: Placed, path: YamlPath): FoundEntry | undefined {
	let found: FoundEntry | undefined;
	let at = root;
	let inFlow = false;
	for (const name of path) {
		if (at.kind !== "map" && at.kind !== "seq") return undefined;
		inFlow ||= at.flow;
		const index = at.entries.findIndex((entry) => entry.name === name);
		const entry = at.entries[index];
		if (entry === undefined) return undefined;
		found = { collection: at, index, entry, inFlow, ...(found && { parent: found.entry }) };
		at = entry.value;
	}
	return found;
}

/** Does a path lead through an alias? */
export function aliasOn(root: Placed, path: YamlPath): boolean {
	return path.some((_, length) => {
		const found = findPlaced(root, path.slice(0, length));
		return (length === 0 ? root : found?.entry.value)?.kind === "alias";
	});
}
