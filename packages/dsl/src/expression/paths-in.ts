import type { Expression, Path } from "./ast.ts";
import { mapParts } from "./map-tree.ts";

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
	if (tree.op === "path") return { ...tree, path: rename(tree.path) };
	if (tree.op !== "some" && tree.op !== "every")
		return mapParts(tree, (part) => renamePaths(part, rename));
	const satisfies = renamePaths(tree.satisfies, (path) =>
		path[0] === tree.name ? path : rename(path),
	);
	return { ...tree, list: { ...tree.list, path: rename(tree.list.path) }, satisfies };
}
