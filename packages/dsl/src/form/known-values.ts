import type { Definition } from "../bundle/index.ts";
import type { Data } from "./paths.ts";

/** What was worked out from a definition and data alone, by key. */
export interface KnownValues {
	readonly shown: Map<string, unknown>;
	readonly values: Map<string, unknown>;
}

const known = new WeakMap<Definition, WeakMap<Data, KnownValues>>();

/**
 * What rules at rest gave for the very same data of the same definition, without reading any fact of the case. A case
 * passes through many states with the same data; neither it nor a definition is ever changed.
 */
export function knownValuesOf(definition: Definition, data: Data): KnownValues {
	const all = known.get(definition) ?? new WeakMap<Data, KnownValues>();
	known.set(definition, all);
	const before = all.get(data);
	if (before) return before;
	const fresh = { shown: new Map(), values: new Map() };
	all.set(data, fresh);
	return fresh;
}
