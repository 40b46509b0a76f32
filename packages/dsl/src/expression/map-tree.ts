import type { Expression, Path } from "./ast.ts";

/** The same rule with each part replaced, the innermost first. */
export function mapTree(tree: Expression, replace: (part: Expression) => Expression): Expression {
	return replace(mapParts(tree, (part) => mapTree(part, replace)));
}

/** The same operator over other operands. The list of `some`, `every` and `for` is asked for as well, and has to stay a name. */
export function mapParts(tree: Expression, replace: (part: Expression) => Expression): Expression {
	switch (tree.op) {
		case "literal":
		case "path":
			return tree;
		case "and":
		case "or":
			return { ...tree, of: tree.of.map(replace) };
		case "not":
		case "negate":
			return { ...tree, of: replace(tree.of) };
		case "in": {
			const { set } = tree;
			const inside =
				set.kind === "list"
					? { ...set, items: set.items.map(replace) }
					: { ...set, from: replace(set.from), to: replace(set.to) };
			return { ...tree, left: replace(tree.left), set: inside };
		}
		case "if": {
			const { test, then, else: otherwise } = tree;
			// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
			return { ...tree, test: replace(test), then: replace(then), else: replace(otherwise) };
		}
		case "some":
		case "every":
			return { ...tree, list: replace(tree.list) as Path, satisfies: replace(tree.satisfies) };
		case "for":
			return { ...tree, list: replace(tree.list) as Path, returns: replace(tree.returns) };
		case "call":
			return { ...tree, args: tree.args.map(replace) };
		default:
			return { ...tree, left: replace(tree.left), right: replace(tree.right) };
	}
}
