import type { Expression, Path } from "./ast.ts";

/** Every name a rule reads, in order; a list's item is read as a member of the list. */
export function pathsIn(tree: Expression): readonly Path[] {
	return read(tree, new Map());
}

function read(tree: Expression, items: ReadonlyMap<string, readonly string[]>): readonly Path[] {
	switch (tree.op) {
		case "literal":
			return [];
		case "path": {
			const list = items.get(tree.path[0] ?? "");
			return [list ? { ...tree, path: [...list, ...tree.path.slice(1)] } : tree];
		}
		case "and":
		case "or":
			return tree.of.flatMap((operand) => read(operand, items));
		case "not":
		case "negate":
			return read(tree.of, items);
		case "in":
			return [
				...read(tree.left, items),
				...(tree.set.kind === "list" ? tree.set.items : [tree.set.from, tree.set.to]).flatMap(
					(item) => read(item, items),
				),
			];
		case "if":
			return [tree.test, tree.then, tree.else].flatMap((part) => read(part, items));
		case "some":
		case "every":
			return [tree.list, ...read(tree.satisfies, new Map([...items, [tree.name, tree.list.path]]))];
		case "call":
			return tree.args.flatMap((arg) => read(arg, items));
		default:
			return [...read(tree.left, items), ...read(tree.right, items)];
	}
}

/** The same rule with other names. What `some` and `every` name themselves stays. */
export function renamePaths(
	tree: Expression,
	rename: (path: readonly string[]) => readonly string[],
): Expression {
	const again = (part: Expression) => renamePaths(part, rename);
	switch (tree.op) {
		case "literal":
			return tree;
		case "path":
			return { ...tree, path: rename(tree.path) };
		case "and":
		case "or":
			return { ...tree, of: tree.of.map(again) };
		case "not":
		case "negate":
			return { ...tree, of: again(tree.of) };
		case "in": {
			const { set } = tree;
			const inside =
				set.kind === "list"
					? { ...set, items: set.items.map(again) }
					: { ...set, from: again(set.from), to: again(set.to) };
			return { ...tree, left: again(tree.left), set: inside };
		}
		case "if":
			// biome-ignore lint/suspicious/noThenProperty: `then` is a word of the rule language; nothing awaits a rule.
			return { ...tree, test: again(tree.test), then: again(tree.then), else: again(tree.else) };
		case "some":
		case "every": {
			const satisfies = renamePaths(tree.satisfies, (path) =>
				path[0] === tree.name ? path : rename(path),
			);
			return { ...tree, list: { ...tree.list, path: rename(tree.list.path) }, satisfies };
		}
		case "call":
			return { ...tree, args: tree.args.map(again) };
		default:
			return { ...tree, left: again(tree.left), right: again(tree.right) };
	}
}
