import type { Expression, Literal, Path } from "../expression/ast.ts";
import { partsOf } from "../expression/parts.ts";

/** A code written beside the name of a choice. */
export interface NamedCode {
	readonly path: Path;
	readonly code: Literal;
}

/** Every code that a rule holds against a choice: `x = "a"`, `x in ("a", "b")`, `has(x, "a")`. */
export function codesNamedIn(tree: Expression): readonly NamedCode[] {
	return [...codesAt(tree), ...partsOf(tree).flatMap(codesNamedIn)];
}

function codesAt(tree: Expression): readonly NamedCode[] {
	switch (tree.op) {
		case "in":
			return tree.set.kind === "list"
				? tree.set.items.flatMap((item) => pair(tree.left, item))
				: [];
		case "call":
			return tree.name === "has" && tree.args[0] && tree.args[1]
				? pair(tree.args[0], tree.args[1])
				: [];
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
