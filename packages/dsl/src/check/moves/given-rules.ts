import { ruleMessage } from "../../diagnostic/rule-message.ts";
import { checkRule } from "../../expression/check-rule.ts";
import type { RuleType } from "../../expression/types.ts";
import type { RuleText } from "../../model/values/rule.ts";
import { envOf } from "../env/env-of.ts";
import type { Between } from "./check-moves.ts";

/** Rules of a plan read what the old edition knows; each has to have the type of what it gives. */
export function givenRules(
	{ old, report }: Pick<Between, "old" | "report">,
	rules: readonly { readonly rule: RuleText; readonly types: readonly RuleType[] }[],
): void {
	for (const { rule, types } of rules) {
		const site = { rule, at: [], expected: { types, mayBeAbsent: true }, known: [] };
		for (const { code, values, at } of checkRule(rule.tree, envOf(site, old), site.expected).errors)
			report(ruleMessage(code, values), rule.node, at);
	}
}
