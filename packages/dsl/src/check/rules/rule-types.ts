import { checkRule } from "../../expression/check-rule.ts";
import { envOf } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

/** Every rule has the type its place needs, knows the names it reads, and reads only values that are there. */
export function ruleTypes(facts: DefinitionFacts): readonly CheckFinding[] {
	return facts.sites.flatMap((site) =>
		checkRule(site.rule.tree, envOf(site, facts), site.expected).errors.map(
			({ code, values, at }) => ({ code, values, at: site.at, ruleAt: at }),
		),
	);
}
