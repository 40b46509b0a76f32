import type { Definition, IsoDate } from "../bundle/index.ts";
import { DefinitionFacts, type GivesOf } from "./facts.ts";
import type { CheckFinding } from "./finding.ts";
import { RULES } from "./rules/index.ts";

/**
 * Everything wrong with a linked definition, in the order of the rules and then of the definition. Findings are data:
 * the linker knows where each place stands, and the catalogue has the words.
 *
 * @param givesOf what procedures give that this one starts
 * @param day on which facts that come and go are asked; left out: the first day of the edition
 */
export function check(
	linked: { readonly definition: Definition },
	givesOf?: GivesOf,
	day?: IsoDate,
): CheckFinding[] {
	const facts = new DefinitionFacts(linked.definition, givesOf, day);
	return RULES.flatMap((rule) => [...rule(facts)]);
}
