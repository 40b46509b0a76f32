import type { CaseEvent } from "../case/event.ts";

/** Digests of what erasures left of entries, by their places. */
export interface Left {
	readonly events: Readonly<Record<string, string>>;
	readonly lookups: Readonly<Record<string, string>>;
}

/** What the erasures of a log say together: of an entry that several touched, the last one. */
export function leftBy(events: readonly CaseEvent[]): Left {
	return events
		.filter(({ kind }) => kind === "erased")
		.map(({ values }) => values?.left as Left | undefined)
		.reduce<Left>(
			(all, left) => ({
				events: { ...all.events, ...left?.events },
				lookups: { ...all.lookups, ...left?.lookups },
			}),
			{ events: {}, lookups: {} },
		);
}
