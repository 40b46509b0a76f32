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
	return partsOf(tree).flatMap((part) => read(part, items));
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
