import type { Expression } from "../expression/ast.ts";
import { mayHold } from "../expression/proof/find-case.ts";
import type { DefinitionFacts } from "./facts.ts";
import { worldOf } from "./proof/world-of.ts";
import type { Site } from "./sites.ts";

/**
 * Whether it is proved that these rules are never all true in one case, where they are read. False means "not proved".
 * The limits of fields count, and an edition serves only cases from its first day on.
 */
export function neverTogether(
	rules: readonly Expression[],
	facts: DefinitionFacts,
	place: Pick<Site, "step"> = {},
): boolean {
	const last = rules.at(-1);
	return last !== undefined && !mayHold(last, rules.slice(0, -1), worldOf(place, facts));
}
