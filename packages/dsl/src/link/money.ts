import type { Fee, Id, Money } from "../bundle/index.ts";
import {
	currency_differs,
	keys_exclude,
	keys_need_one,
	not_yet_supported,
} from "../diagnostic/messages.generated.ts";
import type { Rule } from "../expression/ast.ts";
import type { RateModel } from "../model/fee.ts";
import type { Item } from "../model/shape.ts";
import type { RuleText } from "../model/values/rule.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { basisOf, present } from "./basis.ts";
import type { Linking } from "./linking.ts";
import { table } from "./registers.ts";
import { optionalRule, ruleOf } from "./rules.ts";
import { headOf } from "./scope.ts";
import { textOf, titleOf } from "./texts.ts";

export function linkFees(linking: Linking): Readonly<Record<Id, Fee>> {
	const { subsidies } = linking.procedure;
	const currency = currencyOf(linking);
	const [subsidy] = subsidies ?? [];
	if (subsidy)
		linking.report(not_yet_supported({ construct: "`subsidies`" }), placeOf(subsidy.key));
	return table(
		linking.procedure.fees,
		(fee, id): Fee => ({
			id,
			title: titleOf(linking, fee, id),
			amount: amountOf(linking, fee.amount, valueAt(fee.node, "amount") ?? fee.node, currency),
			if_several_apply: fee.if_several_apply ?? "only one",
			rates: (fee.rates ?? []).flatMap((rate) =>
				rate.value ? linkRate(linking, rate.id, rate.value, currency) : [],
			),
			...present<Fee>({
				...basisOf(linking, fee),
				...optionalRule("when", fee.when),
				...optionalRule("times", fee.times),
			}),
		}),
	);
}

/** The procedure's currency: written, or that of its first amount. */
export function currencyOf({ procedure }: Linking): string | undefined {
	const amounts = (procedure.fees ?? []).flatMap((fee) => [
		fee.value?.amount,
		...(fee.value?.rates ?? []).map((rate) => rate.value?.amount),
	]);
	return procedure.currency ?? amounts.find(isMoney)?.currency;
}

function linkRate(
	linking: Linking,
	id: Id,
	rate: Item<RateModel>,
	currency: string | undefined,
): readonly Fee["rates"][number][] {
	const amount = valueAt(rate.node, "amount");
	const percent = valueAt(rate.node, "percent");
	const values = { item: "a rate", keys: "`amount`, `percent`" };
	if (amount && percent) linking.report(keys_exclude(values), placeOf(percent));
	if (!amount && !percent) linking.report(keys_need_one(values), placeOf(headOf(rate.node)));
	if (!rate.when) return [];
	return [
		{
			id,
			when: ruleOf(rate.when),
			...present<Fee["rates"][number]>({
				title: textOf(linking, rate, "title", rate.title),
				amount: amount && amountOf(linking, rate.amount, amount, currency),
				percent: rate.percent,
			}),
		},
	];
}

function amountOf(
	linking: Linking,
	amount: RuleText | Money | undefined,
	node: Node,
	currency: string | undefined,
): Money | Rule {
	if (!amount) return { amount: 0, currency: currency ?? "XXX" };
	if (!isMoney(amount)) return ruleOf(amount);
	if (currency !== undefined && amount.currency !== currency) {
		linking.report(currency_differs({ found: amount.currency, expected: currency }), placeOf(node));
	}
	return amount;
}

function isMoney(amount: RuleText | Money | undefined): amount is Money {
	return amount !== undefined && "currency" in amount;
}
