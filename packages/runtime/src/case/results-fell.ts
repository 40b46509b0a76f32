import type { Case } from "./case.ts";
import type { ResultsFell } from "./effect.ts";
import type { Entry, Turn } from "./turn.ts";

/**
 * Records an event by which results may fall: revoked, or replaced by one signed later. Then who keeps them has to be
 * told, and cases that cite them.
 */
export function recordWithFall(turn: Turn, entry: Entry, next: Case): void {
	const results = fallen(turn.case.papers, next.papers);
	const step = entry.step ?? turn.definition.starts_at;
	const effect: ResultsFell | undefined =
		results.length === 0
			? undefined
			: { kind: "results_fell", id: turn.effectId(), case: next.id, step, visit: 1, results };
	turn.record(entry, next);
	if (effect) turn.emit(effect);
}

function fallen(before: Case["papers"], after: Case["papers"]): readonly string[] {
	if (before === after) return [];
	const stood = new Set(
		before.flatMap(({ id, kind, revoked_at }) =>
			kind === "result" && revoked_at === undefined ? [id] : [],
		),
	);
	return after.flatMap(({ id, revoked_at }) =>
		revoked_at !== undefined && stood.has(id) ? [id] : [],
	);
}
