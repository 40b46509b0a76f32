import type { ForEachStep } from "@onedoor/dsl/bundle";

import type { Case } from "../case.ts";
import type { Turn } from "../turn.ts";

/** How many items there are; a list that is hidden or was never asked has none. */
export function lengthOf(turn: Turn, current: Case, { of }: ForEachStep): number {
	const list = turn.scope(current).get(of.split("."));
	return Array.isArray(list) ? list.length : 0;
}
