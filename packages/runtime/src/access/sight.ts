import type { Bundle } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import { scopeOf } from "@onedoor/dsl/form";

import type { Case, Instant } from "../case/case.ts";
import { factsOf } from "../case/facts.ts";

/** A case, seen at an instant. */
export interface Sight {
	readonly bundle: Bundle;
	readonly case: Case;
	readonly now: Instant;
}

const scopes = new WeakMap<Case, Sight & { readonly scope: Scope }>();

/** What rules read at rest. One look at a case asks many rules, and reads the case once. */
export function scopeAt(sight: Sight): Scope {
	const { bundle, case: current, now } = sight;
	const known = scopes.get(current);
	if (known?.bundle === bundle && known.now === now) return known.scope;
	const scope = scopeOf(bundle.definition, current.data, factsOf(bundle, current, now), "rest");
	scopes.set(current, { bundle, case: current, now, scope });
	return scope;
}
