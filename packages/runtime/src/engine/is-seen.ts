import type { CaseEvent } from "../case/event.ts";
import type { Store } from "../storage/storage.ts";

/** Events that change nothing of a case but its version: what somebody saw before them is still so. */
const CHANGES_NOTHING: ReadonlySet<CaseEvent["kind"]> = new Set([
	"message_carried",
	"message_not_carried",
]);

/** Whether whoever saw that version has seen the case as it is. */
export async function isSeen(
	store: Pick<Store, "events">,
	{ id, version }: { readonly id: string; readonly version: number },
	seen: number,
): Promise<boolean> {
	if (seen >= version || version - seen > MOST_SINCE) return seen === version;
	const since = await store.events(id, seen, MOST_SINCE);
	return since.length === version - seen && since.every(({ kind }) => CHANGES_NOTHING.has(kind));
}

const MOST_SINCE = 20;
