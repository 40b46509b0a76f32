import type { Id, Step } from "@onedoor/dsl/bundle";
import { holds } from "@onedoor/dsl/expression";
import { documentAt, withValue } from "@onedoor/dsl/form";

import type { Case } from "./case.ts";
import type { Turn } from "./turn.ts";

/**
 * Papers taken in return when a result is handed out: by saying that it was collected, whoever hands it out says that
 * they have them. Papers that this case does not ask for are not among them.
 */
export function papersTaken(turn: Turn, step: Step, outcome: Id): readonly Id[] {
	if (step.does !== "deliver" || (outcome !== "collected" && outcome !== "delivered")) return [];
	const scope = turn.scope();
	return step.receives.filter((id) => {
		const when = documentAt(turn.definition, id)?.when;
		return when === undefined || holds(when, scope);
	});
}

export function withTaken(turn: Turn, current: Case, papers: readonly Id[]): Case {
	if (papers.length === 0) return current;
	const sources = papers.map((id) => [id, { source: "officer", as_of: turn.now }] as const);
	return {
		...current,
		data: papers.reduce((data, id) => withValue(data, id, { by: "hand_in" }), current.data),
		sources: { ...current.sources, ...Object.fromEntries(sources) },
	};
}
