import type { Expression } from "../ast.ts";
import { parseRule } from "../parser.ts";
import { printRule } from "../print.ts";
import { isNumeric, type RuleType } from "../types.ts";

/** The closest thing that would be right. Left out where there is none. */
export interface Hint {
	readonly closest?: string;
}

/** What to write instead of `right`, or of `left` where that says more. */
export function hintForPair(left: Expression, a: RuleType, right: Expression, b: RuleType): Hint {
	return inPlaceOf(right, b, left, a) ?? inPlaceOf(left, a, right, b) ?? {};
}

/** A partial date is ordered by its first or last day. */
export function hintForOrder(tree: Expression, { kind }: RuleType): Hint {
	return kind === "partial_date" ? { closest: `latest(${printRule(tree)})` } : {};
}

/** The question that is most likely meant. */
export function hintForYesNo(tree: Expression, type: RuleType): Hint {
	const text = printRule(tree);
	if (tree.op !== "path") return {};
	if (isNumeric(type) || type.kind === "money") return { closest: `${text} > 0` };
	if (type.kind === "choices" || type.kind === "list") return { closest: `count(${text}) > 0` };
	if (type.kind === "document") return { closest: `${text}.given` };
	const code = type.kind === "choice" ? type.codes?.[0] : undefined;
	return code === undefined ? {} : { closest: `${text} = "${code}"` };
}

/** How a value beside one of type `wanted` is rightly written. */
function inPlaceOf(
	tree: Expression,
	type: RuleType,
	other: Expression,
	wanted: RuleType,
): Hint | undefined {
	if (wanted.kind === "choices" && tree.op === "literal")
		return { closest: `has(${printRule(other)}, ${printRule(tree)})` };
	if (type.kind === "partial_date") return hintForOrder(tree, type);
	if (type.kind === "moment" && (wanted.kind === "date" || wanted.kind === "time"))
		return { closest: `${wanted.kind}_of(${printRule(tree)})` };
	if (tree.op !== "literal") return undefined;
	const text = String(tree.value);
	if (wanted.kind === "text") return tree.type === "text" ? undefined : { closest: `"${text}"` };
	if (tree.type !== "text") return undefined;
	if (isNumeric(wanted) && /^-?\d+(\.\d+)?$/.test(text)) return { closest: text };
	if (wanted.kind === "yes_no" && /^(yes|true)$/i.test(text)) return { closest: printRule(other) };
	if (wanted.kind !== "date" && wanted.kind !== "time") return undefined;
	const written = `${wanted.kind}("${text}")`;
	return parseRule(written).tree ? { closest: written } : undefined;
}
