import type { LogEntries, LogEntry } from "./log-entry.ts";
import type { SealedCase } from "./seal.ts";

/** Where a case no longer is what a seal says it was. */
export interface SealFault {
	readonly code:
		| "sealed_case_missing"
		/** The entry at which a log ended is another now, or gone. */
		| "sealed_event_differs"
		| "sealed_lookup_differs";
	readonly seq?: number;
}

export function judgeSealed(
	{ version, head, lookups, lookupsHead }: SealedCase,
	now: LogEntries,
): readonly SealFault[] {
	return [
		...(isStill(now.events, version, head)
			? []
			: [{ code: "sealed_event_differs", seq: version } as const]),
		...(isStill(now.lookups, lookups, lookupsHead)
			? []
			: [{ code: "sealed_lookup_differs", seq: lookups } as const]),
	];
}

/** A log only grows: the entry it ended with stands where it stood. */
function isStill(entries: readonly LogEntry[], length: number, head: string): boolean {
	return length === 0 || entries.some(({ seq, hash }) => seq === length && hash === head);
}
