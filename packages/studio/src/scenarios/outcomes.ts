import { useSyncExternalStore } from "react";

/** How the scenarios of a procedure come out. */
export interface Outcome {
	readonly status: "playing" | "played" | "faulty" | "failed";
	readonly of: number;
	readonly failing: number;
}

const known = new Map<string, Outcome>();
const listeners = new Set<() => void>();
let playedOf = "";

/** Those that were played stay known as long as the texts are the same, whatever page was looked at meanwhile. */
export function outcomesOf(texts: string): ReadonlyMap<string, Outcome> {
	if (playedOf !== texts) known.clear();
	playedOf = texts;
	return known;
}

/** @param outcome undefined: it is not known any more */
export function setOutcome(procedure: string, outcome: Outcome | undefined): void {
	if (outcome === undefined) known.delete(procedure);
	else known.set(procedure, outcome);
	for (const listener of listeners) listener();
}

/** Undefined while the scenarios are not played yet. */
export function useOutcome(procedure: string): Outcome | undefined {
	return useSyncExternalStore(subscribe, () => known.get(procedure));
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
