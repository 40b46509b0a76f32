import { assume } from "../assume.ts";
import type { Arithmetic, Collection, Conditional, Expression, Quantifier } from "../ast.ts";
import { printRule } from "../print.ts";
import { implies } from "../proof/imply.ts";
import { ANY, fits, isNumeric, nameOf, type RuleType, YES_NO } from "../types.ts";
import { isFilled } from "./calls.ts";
import { isNullTest, isNumberLiteral } from "./comparisons.ts";
import { hintForYesNo } from "./hints.ts";
import { nameAt, valueType } from "./names.ts";
import { type NamedItem, type Place, report, said, type Typing } from "./typing.ts";

/** Each operand may rely on those before it, and on a test for `null` wherever it stands. */
export function logicType(
	op: "and" | "or",
	of: readonly Expression[],
	place: Place,
	typing: Typing,
): RuleType {
	const so = (before: Place, operand: Expression): Place => ({
		...before,
		facts: assume(operand, op === "and", before.facts, typing.env),
	});
	of.reduce(
		(before, operand) => {
			yesNo(operand, isNullTest(operand) ? place : before, typing);
			return so(before, operand);
		},
		of.filter(isNullTest).reduce(so, place),
	);
	return YES_NO;
}

export function yesNo(tree: Expression, place: Place, typing: Typing): RuleType {
	const type = typing.typeOf(tree, place);
	if (!fits(type, YES_NO))
		report(typing, "not_yes_no", tree, {
			name: said(tree),
			found: nameOf(type),
			...hintForYesNo(tree, type),
		});
	return YES_NO;
}

export function numericType(tree: Expression, place: Place, typing: Typing): RuleType {
	const type = typing.typeOf(tree, place);
	if (isNumeric(type) || type.kind === "money") return type;
	report(typing, "not_a_number", tree, { name: said(tree), found: nameOf(type) });
	return ANY;
}

export function arithmeticType(tree: Arithmetic, place: Place, typing: Typing): RuleType {
	const a = numericType(tree.left, place, typing);
	const b = numericType(tree.right, place, typing);
	if (tree.op === "/") divisor(tree.right, place, typing);
	if (a.kind === "any" || b.kind === "any") return ANY;
	if (a.kind === "money" || b.kind === "money") return moneyType(tree, a, b, typing);
	return tree.op === "/" || a.kind === "number" ? { kind: "number" } : b;
}

/** Money is added to money and multiplied with numbers; a number written beside it in a sum is an amount. */
function moneyType(tree: Arithmetic, a: RuleType, b: RuleType, typing: Typing): RuleType {
	const both = a.kind === "money" && b.kind === "money";
	const isSum = tree.op === "+" || tree.op === "-";
	const fitting = isSum
		? both || isNumberLiteral(tree.left) || isNumberLiteral(tree.right)
		: !both && (tree.op === "*" || a.kind === "money");
	if (!fitting)
		report(typing, "money_mixed", tree, {
			sign: tree.op,
			left: said(tree.left),
			left_type: nameOf(a),
			right: said(tree.right),
			right_type: nameOf(b),
			expected: isSum ? "two amounts" : "an amount and a number",
		});
	return fitting ? { kind: "money" } : ANY;
}

/** A quotient by zero is absent, so the rule has to exclude it. */
function divisor(tree: Expression, place: Place, typing: Typing): void {
	const isSafe =
		isNeverZero(tree, place, typing) ||
		implies(place.facts.known, { op: "!=", left: tree, right: ZERO }, typing.env);
	if (!isSafe && !typing.mayBeAbsent)
		report(typing, "division_unguarded", tree, { divisor: printRule(tree) });
}

const ZERO: Expression = { op: "literal", type: "whole", value: "0" };

/** By what is written, by the limits of the field, or because the list always has an item. */
function isNeverZero(tree: Expression, place: Place, typing: Typing): boolean {
	if (tree.op === "literal") return Number(tree.value) !== 0;
	if (tree.op === "path") return nameAt(tree, place, typing)?.positive === true;
	return tree.op === "call" && tree.name === "count" && isFilled(tree, place, typing);
}

export function conditionalType(tree: Conditional, place: Place, typing: Typing): RuleType {
	yesNo(tree.test, place, typing);
	const inside = (holds: boolean): Place => ({
		...place,
		facts: assume(tree.test, holds, place.facts, typing.env),
	});
	const then = typing.typeOf(tree.then, inside(true));
	const otherwise = typing.typeOf(tree.else, inside(false));
	if (fits(then, otherwise)) return otherwise.kind === "any" ? then : otherwise;
	if (then.kind === "money" && isNumberLiteral(tree.else)) return then;
	if (otherwise.kind === "money" && isNumberLiteral(tree.then)) return otherwise;
	if (!fits(otherwise, then))
		// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
		report(typing, "ways_differ", tree.else, { then: nameOf(then), else: nameOf(otherwise) });
	return then;
}

export function quantifierType(tree: Quantifier, place: Place, typing: Typing): RuleType {
	return yesNo(tree.satisfies, inItem(tree, place, typing), typing);
}

/** A list of what comes of the rule for each item. */
export function collectionType(tree: Collection, place: Place, typing: Typing): RuleType {
	return { kind: "list", of: typing.typeOf(tree.returns, inItem(tree, place, typing)) };
}

function inItem({ name, list }: Quantifier | Collection, place: Place, typing: Typing): Place {
	const type = valueType(list, place, typing);
	const item = itemOf(type);
	if (!item) report(typing, "not_a_list", list, { name: said(list), found: nameOf(type) });
	const named: NamedItem = { type: item ?? ANY, list: list.path };
	return { ...place, names: new Map([...place.names, [name, named]]) };
}

function itemOf(type: RuleType): RuleType | undefined {
	if (type.kind === "list") return type.of;
	if (type.kind === "choices") return { ...type, kind: "choice" };
	return type.kind === "any" ? ANY : undefined;
}
