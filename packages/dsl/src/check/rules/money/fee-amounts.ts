import { moneyText } from "../../../bundle/currency.ts";
import type { Fee } from "../../../bundle/index.ts";
import type { Expression } from "../../../expression/ast.ts";
import { printRule } from "../../../expression/print.ts";
import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { follows, rangeOf } from "../../money-range.ts";
import type { Site } from "../../sites.ts";

/** An amount, or the number it is multiplied by, that can come below nothing, or to no number at all. */
export function feeAmounts(facts: DefinitionFacts): readonly CheckFinding[] {
	const ofRules = facts.sites
		.filter(({ at }) => at[0] === "fees" && at.at(-1) !== "when")
		.flatMap((site) => [...undefinedIn(site, facts), ...negative(site, facts)]);
	return [...ofRules, ...Object.values(facts.definition.fees).flatMap(belowNothing)];
}

/** An amount that is no rule: `-10.00 GBP`. */
function belowNothing(fee: Fee): readonly CheckFinding[] {
	const at = ["fees", fee.id];
	const places = [
		{ ...fee, at: [...at, "amount"] },
		...fee.rates.map((rate, index) => ({ ...rate, at: [...at, "rates", String(index), "amount"] })),
	];
	return places.flatMap((place): readonly CheckFinding[] => {
		const amounts = [place.amount, ...(place.dated?.amount ?? []).map(({ value }) => value)];
		const least = amounts.find((one) => one !== undefined && "currency" in one && one.amount < 0);
		if (least === undefined || !("currency" in least)) return [];
		return [
			{ code: "fee_negative", values: { rule: moneyText(least), fee: fee.id }, at: place.at },
		];
	});
}

function negative({ rule, at, known }: Site, facts: DefinitionFacts): readonly CheckFinding[] {
	const range = rangeOf(rule.tree, known, facts);
	if (!range || range.least >= 0) return [];
	const least = Number.isFinite(range.least) ? range.least : undefined;
	const values = { rule: rule.text, fee: at[1], least };
	return [{ code: "fee_negative", values, at }];
}

function undefinedIn({ rule, at, known }: Site, facts: DefinitionFacts): readonly CheckFinding[] {
	return divisorsIn(rule.tree, known).flatMap(({ divisor, given }): CheckFinding[] => {
		const range = rangeOf(divisor, given, facts);
		if (!range || range.least > 0 || range.most < 0 || isNotZero(divisor, given, facts)) return [];
		const values = { divisor: printRule(divisor), fee: at[1] };
		return [{ code: "fee_undefined", values, at, ...(divisor.at && { ruleAt: divisor.at }) }];
	});
}

interface Divisor {
	readonly divisor: Expression;
	/** What holds where it divides. */
	readonly given: readonly Expression[];
}

function divisorsIn(tree: Expression, given: readonly Expression[]): readonly Divisor[] {
	const inside = (one: Expression) => divisorsIn(one, given);
	switch (tree.op) {
		case "/":
			return [{ divisor: tree.right, given }, ...inside(tree.left), ...inside(tree.right)];
		case "+":
		case "-":
		case "*":
			return [...inside(tree.left), ...inside(tree.right)];
		case "negate":
			return inside(tree.of);
		case "if":
			return [
				...divisorsIn(tree.then, [...given, tree.test]),
				...divisorsIn(tree.else, [...given, { op: "not", of: tree.test }]),
			];
		case "call":
			return tree.args.flatMap(inside);
		default:
			return [];
	}
}

const ZERO: Expression = { op: "literal", type: "whole", value: "0" };

function isNotZero(
	left: Expression,
	given: readonly Expression[],
	facts: DefinitionFacts,
): boolean {
	return follows(given, { op: "!=", left, right: ZERO }, facts);
}
