import { NO_CURRENCY } from "../bundle/currency.ts";
import type { Fee, Id, Money, Rate, Subsidy } from "../bundle/index.ts";
import { fee_unknown, keys_exclude, keys_need_one } from "../diagnostic/messages.generated.ts";
import type { Rule } from "../expression/ast.ts";
import type { RateModel, SubsidyModel } from "../model/fee.ts";
import type { Item } from "../model/shape.ts";
import type { RuleText } from "../model/values/rule.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { checkCurrency, currencyOf, isMoney } from "./currency.ts";
import { datedOf, whenInForce } from "./dated.ts";
import { type Linking, resolve } from "./linking.ts";
import { table } from "./registers.ts";
import { optionalRule, ruleOf } from "./rules.ts";
import { headOf } from "./scope.ts";
import { textOf, titleOf } from "./texts.ts";

export function linkFees(linking: Linking): Readonly<Record<Id, Fee>> {
	const currency = currencyOf(linking);
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
				help: textOf(linking, fee, "help", fee.help),
				...whenInForce(linking, fee, fee.when),
				dated: datedOf<Fee>(linking, fee, ["amount"], amountIn(linking, currency)),
				...optionalRule("times", fee.times),
				instead_of: fee.instead_of?.flatMap(
					(other) => resolve(linking, other, idsOf(linking.procedure.fees), fee_unknown) ?? [],
				),
			}),
		}),
	);
}

/** What other budgets pay; left out of the definition when the procedure has none. */
export function linkSubsidies(linking: Linking): Readonly<Record<Id, Subsidy>> | undefined {
	const { subsidies, fees } = linking.procedure;
	if (!subsidies) return undefined;
	const currency = currencyOf(linking);
	return table(subsidies, (subsidy, id): Subsidy | undefined => {
		requireOne(linking, "a subsidy", subsidy);
		const of = resolve(linking, subsidy.of, idsOf(fees), fee_unknown);
		if (of === undefined) return undefined;
		const node = valueAt(subsidy.node, "amount");
		const amount = node && amountOf(linking, subsidy.amount, node, currency);
		return {
			id,
			title: titleOf(linking, subsidy, id),
			of,
			paid_by: subsidy.paid_by?.text ?? "",
			...present<Subsidy>({
				...basisOf(linking, subsidy),
				...whenInForce(linking, subsidy, subsidy.when),
				amount: amount as Money | undefined,
				percent: subsidy.percent,
				dated: datedOf<Subsidy>(linking, subsidy, ["amount", "percent"]),
			}),
		};
	});
}

function linkRate(
	linking: Linking,
	id: Id,
	rate: Item<RateModel>,
	currency: string | undefined,
): readonly Rate[] {
	const amount = valueAt(rate.node, "amount");
	requireOne(linking, "a rate", rate);
	const { when } = whenInForce(linking, rate, rate.when);
	if (!when || !rate.when) return [];
	return [
		{
			id,
			when,
			...present<Rate>({
				title: textOf(linking, rate, "title", rate.title),
				amount: amount && amountOf(linking, rate.amount, amount, currency),
				percent: rate.percent,
				dated: datedOf<Rate>(linking, rate, ["amount", "percent"], amountIn(linking, currency)),
			}),
		},
	];
}

/** `amount` or `percent`, one of the two. */
function requireOne(
	linking: Linking,
	item: string,
	{ node }: Item<RateModel | SubsidyModel>,
): void {
	const amount = valueAt(node, "amount");
	const percent = valueAt(node, "percent");
	const values = { item, keys: "`amount`, `percent`" };
	if (amount && percent) linking.report(keys_exclude(values), placeOf(percent));
	if (!amount && !percent) linking.report(keys_need_one(values), placeOf(headOf(node)));
}

/** An entry of a dated amount; a dated percent is a bare number. */
function amountIn(
	linking: Linking,
	currency: string | undefined,
): (value: unknown, node: Node) => unknown {
	return (value, node) =>
		typeof value === "number"
			? value
			: amountOf(linking, value as RuleText | Money | undefined, node, currency);
}

function amountOf(
	linking: Linking,
	amount: RuleText | Money | undefined,
	node: Node,
	currency: string | undefined,
): Money | Rule {
	if (!amount) return { amount: 0, currency: currency ?? NO_CURRENCY };
	if (!isMoney(amount)) return ruleOf(amount);
	checkCurrency(linking, amount.currency, node);
	return amount;
}
