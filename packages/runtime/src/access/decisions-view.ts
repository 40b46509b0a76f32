import type { DecisionView } from "@onedoor/dsl/bundle";

import type { Actor } from "../case/case.ts";
import type { Sight } from "./sight.ts";
import { isOfficer } from "./visible-data.ts";

/** What rules decided, and who replaced it. Everybody in the case reads why; officers also see what the rule read. */
export function decisionsOf(sight: Sight, actor: Actor): readonly DecisionView[] {
	const seesInput = isOfficer(sight, actor);
	return Object.values(sight.bundle.definition.steps).flatMap((step) => {
		const decided = sight.case.steps[step.name]?.decided;
		if (decided === undefined) return [];
		const { outcome, because, at, input, replaced } = decided;
		return [
			{
				step: step.name,
				outcome,
				...(because && { because }),
				at,
				...(seesInput && { input }),
				...(replaced && {
					replaced: {
						outcome: replaced.outcome,
						reason: replaced.reason,
						role: replaced.role,
						at: replaced.at,
					},
				}),
			},
		];
	});
}
