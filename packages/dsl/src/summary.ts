import type { Definition, Id } from "./bundle/index.ts";
import { type Burden, burdenOf } from "./burden/burden.ts";
import { DefinitionFacts } from "./check/facts.ts";
import { type BlockerReason, onlineBlockers } from "./check/online/blockers.ts";
import type { Linked } from "./link/link.ts";
import type { Place } from "./source/span.ts";

/** What `onedoor check` says of a procedure at a glance. */
export interface ProcedureSummary {
	readonly id: string;
	readonly edition: string;
	readonly steps: number;
	/** `full`: nobody has to come; `partial`: some may have to; `information`: it cannot be filed online. */
	readonly online: "full" | "partial" | "information";
	/** Why it is not fully online, in the order of the definition. */
	readonly blockers: readonly Blocker[];
	readonly burden: Burden;
}

/** One thing that stands between a procedure and being done wholly online, and where it is written. */
export interface Blocker {
	readonly reason: BlockerReason;
	/** Of the definition: `steps.interview`. */
	readonly path: string;
	readonly file: string;
	readonly start: Place;
}

/**
 * What is counted and proved for it waits until it is read: an editor checks at every letter and does not look.
 *
 * @param started finds the procedures it starts, for what they ask of the same people
 */
export function summarise(
	{ definition, locate }: Pick<Linked, "definition" | "locate">,
	started: (procedure: Id) => Definition | undefined,
): ProcedureSummary {
	const found = later(() => onlineBlockers(new DefinitionFacts(definition), started));
	const burden = later(() => burdenOf(definition, started));
	const blockers = later(() =>
		found().map(({ reason, at }) => {
			const { file, start } = locate(at);
			return { reason, path: at.join("."), file, start };
		}),
	);
	return {
		id: definition.procedure,
		edition: definition.edition,
		steps: Object.keys(definition.steps).length,
		get online() {
			if (found().some(({ reason }) => reason === "no_online_channel")) return "information";
			return found().length === 0 ? "full" : "partial";
		},
		get blockers() {
			return blockers();
		},
		get burden() {
			return burden();
		},
	};
}

/** Works something out when it is first asked for. */
function later<T>(work: () => T): () => T {
	let known: { readonly value: T } | undefined;
	return () => {
		known ??= { value: work() };
		return known.value;
	};
}
