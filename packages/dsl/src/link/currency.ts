import type { Money } from "../bundle/index.ts";
import type { RuleText } from "../model/values/rule.ts";
import type { Linking } from "./linking.ts";

/** The procedure's currency: written, or that of its first amount. */
export function currencyOf({ procedure }: Linking): string | undefined {
	const amounts = [
		...(procedure.fees ?? []).flatMap((fee) => [
			fee.value?.amount,
			...(fee.value?.rates ?? []).map((rate) => rate.value?.amount),
		]),
		...(procedure.subsidies ?? []).map((subsidy) => subsidy.value?.amount),
		...(procedure.channels ?? []).map((channel) => channel.value?.charge_cap),
	];
	return procedure.currency ?? amounts.find(isMoney)?.currency;
}

export function isMoney(amount: RuleText | Money | undefined): amount is Money {
	return amount !== undefined && "currency" in amount;
}
