import type { EditIntent } from "@onedoor/dsl/edit";

import { type Spot, type Value, writeAt } from "../writing.ts";

/** A further entry of a map; the map itself is written with its first. */
export function entryAt(spot: Spot, id: string, value: Value): EditIntent {
	const { owner, key, isThere } = spot;
	if (!isThere) return writeAt(spot, { [id]: value });
	return { kind: "add_value", file: owner.file, path: [...owner.path, key], key: id, value };
}
