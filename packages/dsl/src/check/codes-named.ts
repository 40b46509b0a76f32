import type { Expression, Literal, Path } from "../expression/ast.ts";

/** A code written beside the name of a choice. */
export interface NamedCode {
	readonly path: Path;
	readonly code: Literal;
}

/** Every code that a rule holds against a choice: `x = "a"`, `x in ("a", "b")`, `has(x, "a")`. */
export function codesNamedIn(tree: Expression): readonly NamedCode[] {
	switch (tree.op) {
		case "literal":
		case "path":
			return [];
		case "and":
		case "or":
			return tree.of.flatMap(codesNamedIn);
		case "not":
		case "negate":
			return codesNamedIn(tree.of);
		case "in":
			return tree.set.kind === "list"
				? tree.set.items.flatMap((item) => pair(tree.left, item))
				: [];
		case "if":
			return [tree.test, tree.then, tree.else].flatMap(codesNamedIn);
		case "some":
		case "every":
			return codesNamedIn(tree.satisfies);
		case "call":
			return [
				...(tree.name === "has" && tree.args[0] && tree.args[1]
					? pair(tree.args[0], tree.args[1])
					: []),
				...tree.args.flatMap(codesNamedIn),
			];
		case "=":
		case "!=":
			return [...pair(tree.left, tree.right), ...pair(tree.right, tree.left)];
		default:
			return [];
	}
}

function pair(path: Expression, code: Expression): readonly NamedCode[] {
	return path.op === "path" && code.op === "literal" && code.type === "text"
		? [{ path, code }]
		: [];
}
