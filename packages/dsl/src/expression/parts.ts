import type { Expression, Literal } from "./ast.ts";

/** The operands of a rule, in the order in which they are written; the list of `some`, `every` and `for` is one of them. */
export function partsOf(tree: Expression): readonly Expression[] {
	switch (tree.op) {
		case "literal":
		case "path":
			return [];
		case "and":
		case "or":
			return tree.of;
		case "not":
		case "negate":
			return [tree.of];
		case "in":
			return [
				tree.left,
				...(tree.set.kind === "list" ? tree.set.items : [tree.set.from, tree.set.to]),
			];
		case "if":
			return [tree.test, tree.then, tree.else];
		case "some":
		case "every":
			return [tree.list, tree.satisfies];
		case "for":
			return [tree.list, tree.returns];
		case "call":
			return tree.args;
		default:
			return [tree.left, tree.right];
	}
}

/** Every constant of a rule. */
export function literalsIn(tree: Expression): readonly Literal[] {
	return tree.op === "literal" ? [tree] : partsOf(tree).flatMap(literalsIn);
}
