import type { Field } from "../../../bundle/index.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";

/** An amount without a currency has no minor units, so nobody could say what a number beside it means. */
export function currencyMissing({ definition }: DefinitionFacts): readonly CheckFinding[] {
	if (definition.currency !== undefined) return [];
	const field = Object.values(definition.data).find(isAmount);
	const computed = Object.values(definition.computed).find(({ as }) => as === "money");
	if (field)
		return [{ code: "currency_missing", values: { name: field.id }, at: ["data", field.id] }];
	if (computed)
		return [
			{ code: "currency_missing", values: { name: computed.id }, at: ["computed", computed.id] },
		];
	const fee = Object.values(definition.fees).find(({ amount }) => "tree" in amount);
	return fee
		? [{ code: "currency_missing", values: { name: fee.id }, at: ["fees", fee.id, "amount"] }]
		: [];
}

function isAmount({ as, group }: Field): boolean {
	return as === "money" || Object.values(group ?? {}).some(isAmount);
}
