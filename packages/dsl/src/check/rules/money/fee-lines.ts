import type { Fee, Money, Subsidy } from "../../../bundle/index.ts";
import type { Rule } from "../../../expression/ast.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { neverTogether } from "../../never.ts";
import { paidWhere } from "../../proof/read-where.ts";
import { alwaysOf } from "./always.ts";

/** Lines, rates and subsidies that can never count, and those that change nothing. */
export function feeLines(facts: DefinitionFacts): readonly CheckFinding[] {
	const { fees, subsidies = {} } = facts.definition;
	return [
		...Object.values(fees).flatMap((fee) => ofFee(fee, facts)),
		...Object.values(subsidies).flatMap((subsidy) => ofSubsidy(subsidy, facts)),
	];
}

function ofFee(fee: Fee, facts: DefinitionFacts): readonly CheckFinding[] {
	const at = ["fees", fee.id];
	if (isNever(fee, [fee.when], facts))
		return [{ code: "fee_never_due", values: { fee: fee.id }, at: [...at, "when"] }];
	return fee.rates.flatMap((rate): CheckFinding[] => {
		const values = { rate: rate.id, fee: fee.id };
		const place = [...at, "rates", rate.id];
		if (isNever(fee, [fee.when, rate.when], facts))
			return [{ code: "rate_never_applies", values, at: [...place, "when"] }];
		const related = [{ message: "the amount without it", at: [...at, "amount"] }];
		return isAsBefore(fee, rate)
			? [{ code: "rate_changes_nothing", values, at: place, related }]
			: [];
	});
}

function ofSubsidy(subsidy: Subsidy, facts: DefinitionFacts): readonly CheckFinding[] {
	const fee = facts.definition.fees[subsidy.of];
	if (!fee) return [];
	const at = ["subsidies", subsidy.id];
	const values = { subsidy: subsidy.id, fee: fee.id };
	if (isNever(fee, [fee.when, subsidy.when], facts))
		return [{ code: "subsidy_never_applies", values, at: [...at, "when"] }];
	const most = mostOf(fee);
	const given = subsidy.amount?.amount;
	if (given === undefined || most === undefined || given <= most || subsidy.dated) return [];
	const related = [{ message: "the fee", at: ["fees", fee.id, "amount"] }];
	return [{ code: "subsidy_above_fee", values, at: [...at, "amount"], related }];
}

/** Wherever the line is paid, what is known there excludes it; and a rule by itself never true is so everywhere. */
function isNever(fee: Fee, rules: readonly (Rule | undefined)[], facts: DefinitionFacts): boolean {
	const trees = rules.flatMap((rule) => rule?.tree ?? []);
	if (rules.at(-1) === undefined) return false;
	const paid = paidWhere(fee, facts);
	const said = [...alwaysOf(trees, facts), ...trees];
	if (paid.length === 0) return neverTogether(said, facts);
	return paid.every(({ step, known }) => neverTogether([...known, ...said], facts, { step }));
}

function isAsBefore(fee: Fee, { percent, amount, dated }: Fee["rates"][number]): boolean {
	if (dated || fee.dated) return false;
	if (percent !== undefined) return percent === 100;
	return amount !== undefined && fixed(amount) !== undefined && fixed(amount) === fixed(fee.amount);
}

/** The most the line comes to, when its prices are fixed. */
function mostOf(fee: Fee): number | undefined {
	if (fee.times || fee.dated) return undefined;
	const prices = [fee, ...fee.rates.filter(({ percent }) => percent === undefined)].map(
		({ amount, dated }) => (amount && !dated ? fixed(amount) : undefined),
	);
	return prices.includes(undefined) ? undefined : Math.max(...prices.map(Number));
}

function fixed(amount: Money | Rule): number | undefined {
	return "currency" in amount ? amount.amount : undefined;
}
