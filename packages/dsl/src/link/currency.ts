import type { Money } from "../bundle/index.ts";
import { currency_differs } from "../diagnostic/messages.generated.ts";
import { remembered } from "../expression/remembered.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { RuleText } from "../model/values/rule.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

/** The procedure's currency: written, or that of its first amount. */
export function currencyOf({ procedure }: Linking): string | undefined {
	return currencyIn(procedure).code;
}

const currencyIn = remembered((procedure: Item<ProcedureModel>) => {
	const amounts = [
		...(procedure.fees ?? []).flatMap((fee) => [
			fee.value?.amount,
			...(fee.value?.rates ?? []).map((rate) => rate.value?.amount),
		]),
		...(procedure.subsidies ?? []).map((subsidy) => subsidy.value?.amount),
		...(procedure.channels ?? []).map((channel) => channel.value?.charge_cap),
	];
	return { code: procedure.currency ?? amounts.find(isMoney)?.currency };
});

export function isMoney(amount: RuleText | Money | undefined): amount is Money {
	return amount !== undefined && "currency" in amount;
}

/** Every amount of a procedure is in its currency, caps and limits as well as fees. */
export function checkCurrency(linking: Linking, found: string, node: Node): void {
	const expected = currencyOf(linking);
	if (expected !== undefined && found !== expected)
		linking.report(currency_differs({ found, expected }), placeOf(node));
}
