import type { Case } from "./case.ts";
import type { CaseEvent } from "./event.ts";
import { patched } from "./merge-patch.ts";

/**
 * Folds one event into the case. Replay needs neither procedure nor calendar: the event says what it changed.
 * Events come in order, from 1, without gaps; an event out of order is a fault of the log and throws.
 */
export function evolve(current: Case | undefined, event: CaseEvent): Case {
	const before = current?.version ?? 0;
	if (event.seq !== before + 1)
		throw new Error(`event ${event.seq} cannot follow version ${before}`);
	const changed: Record<string, unknown> = { ...current };
	patched(changed, event.change as Readonly<Record<string, unknown>>);
	changed.version = event.seq;
	return changed as unknown as Case;
}
