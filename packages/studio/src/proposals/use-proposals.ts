import { useEffect, useSyncExternalStore } from "react";

import type { ProposalsView, ProposalView } from "../api/proposals.ts";
import { getProposals } from "../host/api.ts";

/** The forge is asked again after this time, when somebody looks. */
const FRESH_MS = 60_000;

const listeners = new Set<() => void>();
let known: ProposalsView = { proposals: [] };
/** Whether an answer came, or the news that none can come now. */
let isHeard = false;
let askedAt = Number.NEGATIVE_INFINITY;

/** Open proposals of the library, as last heard; none while nothing is known. They are one for the whole page. */
export function useProposals(): readonly ProposalView[] {
	useEffect(() => {
		hear();
		addEventListener("focus", hear);
		return () => removeEventListener("focus", hear);
	}, []);
	return useKnown().proposals;
}

/** That of one procedure; `unheard` while nobody has answered yet. */
export function useProposalOf(procedure: string): ProposalView | "unheard" | undefined {
	const own = useProposals().find((one) => one.procedure === procedure);
	const isUnheard = useSyncExternalStore(subscribe, () => !isHeard);
	return own ?? (isUnheard ? "unheard" : undefined);
}

/** With the files that are saved otherwise than they are published. */
export function useProposed(): ProposalsView {
	useEffect(hear, []);
	return useKnown();
}

function useKnown(): ProposalsView {
	return useSyncExternalStore(subscribe, () => known);
}

/** Asks at once: a proposal has just been made. */
export function hearAgain(): void {
	askedAt = Number.NEGATIVE_INFINITY;
	hear();
}

function hear(): void {
	if (performance.now() - askedAt < FRESH_MS) return;
	askedAt = performance.now();
	getProposals().then(
		(view) => {
			known = view;
			tell();
		},
		() => {
			// Not reachable now: what was heard last stays, and the next look asks again.
			askedAt = Number.NEGATIVE_INFINITY;
			tell();
		},
	);
}

function tell(): void {
	isHeard = true;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
