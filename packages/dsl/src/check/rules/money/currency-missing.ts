import type { Field } from "../../../bundle/index.ts";
import { checkRule } from "../../../expression/check-rule.ts";
import { envOf } from "../../env/env-of.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import type { Site } from "../../sites.ts";

/** An amount without a currency has no minor units, so nobody could say what a number beside it means. */
export function currencyMissing(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	if (definition.currency !== undefined) return [];
	const field = Object.values(definition.data).find(isAmount);
	const computed = Object.values(definition.computed).find(({ as }) => as === "money");
	if (field)
		return [{ code: "currency_missing", values: { name: field.id }, at: ["data", field.id] }];
	if (computed)
		return [
			{ code: "currency_missing", values: { name: computed.id }, at: ["computed", computed.id] },
		];
	const [site] = facts.sites.filter((one) => isNumberForMoney(one, facts));
	return site
		? [{ code: "currency_missing", values: { name: site.at[1] ?? "" }, at: site.at }]
		: [];
}

/** A fee whose rule gives a plain number: `metres * 4.50` is four and a half of what? */
function isNumberForMoney(site: Site, facts: DefinitionFacts): boolean {
	if (site.at[0] !== "fees" || !site.at.includes("amount")) return false;
	const { kind } = checkRule(site.rule.tree, envOf(site, facts)).type;
	return kind === "whole" || kind === "number";
}

function isAmount({ as, group }: Field): boolean {
	return as === "money" || Object.values(group ?? {}).some(isAmount);
}
