import { ownerOf } from "../circles.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** What is shown, named, computed or charged needs itself. */
export function dependsOnItself(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.circles.map(({ site, names }) => ({
		code: "depends_on_itself",
		values: { name: ownerOf(site) ?? "", circle: [...names, names[0]].join(" → ") },
		at: site.at,
	}));
}
