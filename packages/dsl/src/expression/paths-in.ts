import type { Expression, Path } from "./ast.ts";
import { mapParts } from "./map-tree.ts";
import { partsOf } from "./parts.ts";

/** Every name a rule reads, in order; a list's item is read as a member of the list. */
export function pathsIn(tree: Expression): readonly Path[] {
	return read(tree, new Map());
}

function read(tree: Expression, items: ReadonlyMap<string, readonly string[]>): readonly Path[] {
	if (tree.op === "path") {
		const list = items.get(tree.path[0] ?? "");
		return [list ? { ...tree, path: [...list, ...tree.path.slice(1)] } : tree];
	}
	if (tree.op === "some" || tree.op === "every")
		return [tree.list, ...read(tree.satisfies, new Map([...items, [tree.name, tree.list.path]]))];
	if (tree.op === "for")
		return [tree.list, ...read(tree.returns, new Map([...items, [tree.name, tree.list.path]]))];
	return partsOf(tree).flatMap((part) => read(part, items));
}

/** The same rule with other names. What `some`, `every` and `for` name themselves stays. */
export function renamePaths(
	tree: Expression,
	rename: (path: readonly string[]) => readonly string[],
): Expression {
	if (tree.op === "path") return { ...tree, path: rename(tree.path) };
	if (tree.op !== "some" && tree.op !== "every" && tree.op !== "for")
		return mapParts(tree, (part) => renamePaths(part, rename));
	const { name, list } = tree;
	return mapParts(tree, (part) =>
		renamePaths(part, part === list ? rename : (path) => (path[0] === name ? path : rename(path))),
	);
}
