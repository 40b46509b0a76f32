import type { Id } from "../bundle/index.ts";
import type { Linked } from "../link/link.ts";

/** One procedure on both sides. Without an old side it is new; without a new one it is gone. */
export interface SidesOf {
	readonly id: Id;
	readonly old?: Linked;
	readonly now?: Linked;
	/** Only this edition is gone: others of the procedure are there. */
	readonly isEdition?: boolean;
}

/**
 * Each edition with the one it is to be held against: itself, where it was there before; otherwise the latest before it.
 * An edition that is in both and did not change in any way still stands in the answer, with nothing in it.
 */
export function pairsOf(before: readonly Linked[], after: readonly Linked[]): readonly SidesOf[] {
	const [olds, news] = [byProcedure(before), byProcedure(after)];
	return [...new Set([...news.keys(), ...olds.keys()])].sort().flatMap((id): readonly SidesOf[] => {
		const [old = [], now = []] = [olds.get(id), news.get(id)];
		const kept = new Set(now.map(({ definition }) => definition.edition));
		const gone = old.filter(({ definition }) => !kept.has(definition.edition));
		const pairs = now.map((one) => pairFor(id, one, old, gone));
		const continued = new Set(pairs.map((pair) => pair.old));
		const ended = gone.filter((one) => !continued.has(one));
		return [
			...pairs,
			...ended.map((one): SidesOf => ({ id, old: one, isEdition: now.length > 0 })),
		];
	});
}

/** An edition that was given another day is the one that is no more under its old day. */
function pairFor(id: Id, now: Linked, old: readonly Linked[], gone: readonly Linked[]): SidesOf {
	const { edition } = now.definition;
	const same = old.find(({ definition }) => definition.edition === edition);
	const earlier = old.filter(({ definition }) => definition.edition < edition).at(-1);
	const found = same ?? earlier ?? gone[0] ?? old[0];
	return { id, ...(found && { old: found }), now };
}

/** By edition, the oldest first. */
function byProcedure(all: readonly Linked[]): ReadonlyMap<Id, readonly Linked[]> {
	const sorted = all.toSorted((one, other) =>
		one.definition.edition < other.definition.edition ? -1 : 1,
	);
	return Map.groupBy(sorted, ({ definition }) => definition.procedure);
}
