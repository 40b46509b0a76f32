import type { Expression, Rule } from "../expression/ast.ts";
import { evaluate } from "../expression/evaluate.ts";
import { parseRule } from "../expression/parser.ts";
import type { Scope } from "../expression/scope.ts";

/**
 * The implementation of the machine's only guard, `{ type: "rule", params: { rule } }`. The rule reads the scope
 * that stands as `facts` in the event or else in the context. Without one, or without a readable rule, it is false.
 * The tree that the compiler put beside the text says more than the text: which numbers are amounts of money.
 */
export function ruleGuard(
	args: { readonly context: unknown; readonly event: unknown },
	params: { readonly rule: string | Rule; readonly tree?: Expression },
): boolean {
	const scope = scopeIn(args.event) ?? scopeIn(args.context);
	const tree =
		params.tree ?? (typeof params.rule === "string" ? treeOf(params.rule) : params.rule.tree);
	return scope !== undefined && tree !== undefined && evaluate(tree, scope) === true;
}

function scopeIn(holder: unknown): Scope | undefined {
	if (typeof holder !== "object" || holder === null || !("facts" in holder)) return undefined;
	const { facts } = holder;
	return typeof facts === "object" && facts !== null && "get" in facts
		? (facts as Scope)
		: undefined;
}

const trees = new Map<string, Expression | undefined>();
/** A machine has few rules; more than this many come from somewhere else and are not remembered. */
const REMEMBERED = 5000;

function treeOf(text: string): Expression | undefined {
	if (trees.has(text)) return trees.get(text);
	const { tree } = parseRule(text);
	if (trees.size < REMEMBERED) trees.set(text, tree);
	return tree;
}
