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

const known = new WeakMap<Case, Sight & { readonly scopes: Scopes }>();

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
	const before = known.get(current);
	if (before?.bundle === bundle && before.now === now) return before.scopes;
	const scopes = scopesOf(bundle.definition, current.data, factsOf(bundle, current, now), "rest");
	known.set(current, { bundle, case: current, now, scopes });
	return scopes;
}
