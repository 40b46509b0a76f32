import type { Expression, Literal } from "../../expression/ast.ts";

/** Every constant of a rule. */
export function literalsIn(tree: Expression): readonly Literal[] {
	switch (tree.op) {
		case "literal":
			return [tree];
		case "path":
			return [];
		case "and":
		case "or":
			return tree.of.flatMap(literalsIn);
		case "not":
		case "negate":
			return literalsIn(tree.of);
		case "in":
			return [
				tree.left,
				...(tree.set.kind === "list" ? tree.set.items : [tree.set.from, tree.set.to]),
			].flatMap(literalsIn);
		case "if":
			return [tree.test, tree.then, tree.else].flatMap(literalsIn);
		case "some":
		case "every":
			return literalsIn(tree.satisfies);
		case "call":
			return tree.args.flatMap(literalsIn);
		default:
			return [tree.left, tree.right].flatMap(literalsIn);
	}
}
