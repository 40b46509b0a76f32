import type { Fetched } from "../case/lookups.ts";
import type { Draft } from "../storage/rows.ts";

/** What registers gave for a draft, by path. */
export function fetchedOf(draft: Pick<Draft, "fetched"> | undefined): Fetched {
	return (draft?.fetched ?? {}) as Fetched;
}
