import type { Bundle, StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import { itemTask, type Scopes, scopesOf } from "@onedoor/dsl/form";

import type { Case, Instant } from "../case/case.ts";
import { factsOf } from "../case/facts.ts";

/** A case, seen at an instant. */
export interface Sight {
	readonly bundle: Bundle;
	readonly case: Case;
	readonly now: Instant;
}

/** A command looks at few cases, each at one instant: the last ones are remembered, and no case for long. */
const known: (Sight & { readonly scopes: Scopes })[] = [];
const REMEMBERED = 4;
/** The place of the oldest of them. */
let oldest = 0;

/** What rules read at rest. One look at a case asks many rules, and reads the case once. */
export function scopeAt(sight: Sight): Scope {
	return scopesAt(sight).scope;
}

/** What the rules of a step read: those about one item of a list know it by its name. */
export function scopeOfStep(sight: Sight, name: StepName): Scope {
	const item = itemTask(sight.bundle.definition, name);
	return item ? scopesAt(sight).ofItem(item) : scopeAt(sight);
}

export function scopesAt(sight: Sight): Scopes {
	const { bundle, case: current, now } = sight;
	for (const before of known)
		if (before.case === current && before.bundle === bundle && before.now === now)
			return before.scopes;
	const scopes = scopesOf(bundle.definition, current.data, factsOf(bundle, current, now), "rest");
	known[oldest] = { bundle, case: current, now, scopes };
	oldest = (oldest + 1) % REMEMBERED;
	return scopes;
}
