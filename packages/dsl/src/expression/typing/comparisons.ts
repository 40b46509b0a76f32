import { isPresent } from "../assume.ts";
import type { Expression, Membership } from "../ast.ts";
import { fits, isNumeric, nameOf, ORDERED, type RuleType, YES_NO } from "../types.ts";
import { hintForOrder, hintForPair } from "./hints.ts";
import { nameAt } from "./names.ts";
import { type Place, report, said, type Typing, unknownName } from "./typing.ts";

/** `a = b` and `a != b`, or the question whether a value is there. */
export function equalityType(
	left: Expression,
	right: Expression,
	place: Place,
	typing: Typing,
): RuleType {
	const subject = isNull(right) ? left : isNull(left) ? right : undefined;
	if (subject) nullTest(subject, place, typing);
	else comparable(left, right, place, typing);
	return YES_NO;
}

export function orderType(
	left: Expression,
	right: Expression,
	place: Place,
	typing: Typing,
): RuleType {
	const a = typing.typeOf(left, place);
	const b = typing.typeOf(right, place);
	const [without, type] = !hasOrder(a) && !isStray(left, a, b) ? [left, a] : [right, b];
	if (!hasOrder(type) && !isStray(without, type, without === left ? b : a))
		report(typing, "no_order", without, {
			name: said(without),
			found: nameOf(type),
			...hintForOrder(without, type),
		});
	else if (!goTogether(a, b, left, right)) differ(left, a, right, b, typing);
	return YES_NO;
}

export function membershipType({ left, set }: Membership, place: Place, typing: Typing): RuleType {
	if (set.kind === "list") {
		for (const item of set.items) comparable(left, item, place, typing);
		return YES_NO;
	}
	orderType(left, set.from, place, typing);
	return orderType(left, set.to, place, typing);
}

export function isNullTest(tree: Expression): boolean {
	return (tree.op === "=" || tree.op === "!=") && (isNull(tree.left) || isNull(tree.right));
}

/** A text beside a choice is one of its codes. Whether it was one. */
export function isCode(tree: Expression, of: RuleType, typing: Typing): boolean {
	if (of.kind !== "choice" || tree.op !== "literal" || tree.type !== "text") return false;
	const code = String(tree.value);
	if (of.codes && !of.codes.includes(code))
		report(typing, "code_unknown", tree, { list: of.list, ...unknownName(code, of.codes) });
	return true;
}

/** `null` has one use: to ask whether a value that may be absent is. */
function nullTest(subject: Expression, place: Place, typing: Typing): void {
	if (subject.op !== "path") {
		report(typing, "null_misplaced", subject);
		return;
	}
	const named = nameAt(subject, place, typing);
	if (named && !named.unsure && isPresent(subject.path, named, place.facts, typing.env))
		report(typing, "never_absent", subject, { name: subject.path.join(".") });
}

function comparable(left: Expression, right: Expression, place: Place, typing: Typing): void {
	const a = typing.typeOf(left, place);
	const b = typing.typeOf(right, place);
	if (isCode(left, b, typing) || isCode(right, a, typing)) return;
	if (a.kind === "yes_no" && b.kind === "yes_no")
		report(typing, "yes_no_compared", right, { name: said(left) });
	else if (!goTogether(a, b, left, right)) differ(left, a, right, b, typing);
}

/** A value written beside something with an order: the value is wrong, not the comparison. */
function isStray(tree: Expression, type: RuleType, other: RuleType): boolean {
	return tree.op === "literal" && !hasOrder(type) && hasOrder(other);
}

function differ(
	left: Expression,
	a: RuleType,
	right: Expression,
	b: RuleType,
	typing: Typing,
): void {
	report(typing, "types_differ", right, {
		left: said(left),
		left_type: nameOf(a),
		right: said(right),
		right_type: nameOf(b),
		...hintForPair(left, a, right, b),
	});
}

const COMPARED: ReadonlySet<string> = new Set([...ORDERED, "any"]);
const EQUAL: ReadonlySet<string> = new Set([...COMPARED, "text", "choice"]);

function hasOrder({ kind }: RuleType): boolean {
	return COMPARED.has(kind);
}

/** A number written beside money is an amount of it; a number that was asked is not. */
function goTogether(a: RuleType, b: RuleType, left: Expression, right: Expression): boolean {
	if (a.kind === "any" || b.kind === "any") return true;
	if (a.kind === "money" && isNumeric(b)) return isNumberLiteral(right);
	if (b.kind === "money" && isNumeric(a)) return isNumberLiteral(left);
	return EQUAL.has(a.kind) && EQUAL.has(b.kind) && (fits(a, b) || fits(b, a));
}

export function isNumberLiteral(tree: Expression): boolean {
	return tree.op === "negate"
		? isNumberLiteral(tree.of)
		: tree.op === "literal" && (tree.type === "whole" || tree.type === "number");
}

function isNull(tree: Expression): boolean {
	return tree.op === "literal" && tree.type === "null";
}
