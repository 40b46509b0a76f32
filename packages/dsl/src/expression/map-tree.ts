import type { Expression, Path } from "./ast.ts";

/** The same rule with each part replaced, the innermost first. */
export function mapTree(tree: Expression, replace: (part: Expression) => Expression): Expression {
	return replace(mapParts(tree, (part) => mapTree(part, replace)));
}

/**
 * The same operator over other operands; the tree itself where none is another one, so that what is remembered of it
 * stays known. The list of `some`, `every` and `for` is asked for as well, and has to stay a name.
 */
export function mapParts(tree: Expression, replace: (part: Expression) => Expression): Expression {
	switch (tree.op) {
		case "literal":
		case "path":
			return tree;
		case "and":
		case "or":
			return withParts(tree, { of: mapAll(tree.of, replace) });
		case "not":
		case "negate":
			return withParts(tree, { of: replace(tree.of) });
		case "in": {
			const { set } = tree;
			const inside =
				set.kind === "list"
					? withParts(set, { items: mapAll(set.items, replace) })
					: withParts(set, { from: replace(set.from), to: replace(set.to) });
			return withParts(tree, { left: replace(tree.left), set: inside });
		}
		case "if": {
			const { test, then, else: otherwise } = tree;
			// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
			const parts = { test: replace(test), then: replace(then), else: replace(otherwise) };
			return withParts(tree, parts);
		}
		case "some":
		case "every":
			return withParts(tree, {
				list: replace(tree.list) as Path,
				satisfies: replace(tree.satisfies),
			});
		case "for":
			return withParts(tree, { list: replace(tree.list) as Path, returns: replace(tree.returns) });
		case "call":
			return withParts(tree, { args: mapAll(tree.args, replace) });
		default:
			return withParts(tree, { left: replace(tree.left), right: replace(tree.right) });
	}
}

function withParts<T extends object>(whole: T, parts: Partial<T>): T {
	for (const key in parts) if (parts[key] !== whole[key]) return { ...whole, ...parts };
	return whole;
}

function mapAll(
	all: readonly Expression[],
	replace: (part: Expression) => Expression,
): readonly Expression[] {
	const mapped = all.map(replace);
	return mapped.every((part, at) => part === all[at]) ? all : mapped;
}
