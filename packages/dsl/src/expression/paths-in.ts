import type { Expression, Path } from "./ast.ts";
import { mapParts } from "./map-tree.ts";
import { partsOf } from "./parts.ts";

/** Every name a rule reads, in order; a list's item is read as a member of the list. */
export function pathsIn(tree: Expression): readonly Path[] {
	const found: Path[] = [];
	read(tree, undefined, found);
	return found;
}

/** What an item is called → the list it is one of. */
type Items = ReadonlyMap<string, readonly string[]>;

function read(tree: Expression, items: Items | undefined, found: Path[]): void {
	if (tree.op === "path") {
		const list = items?.get(tree.path[0] ?? "");
		found.push(list ? { ...tree, path: [...list, ...tree.path.slice(1)] } : tree);
	} else if (tree.op === "some" || tree.op === "every" || tree.op === "for") {
		found.push(tree.list);
		const inside = new Map(items).set(tree.name, tree.list.path);
		read(tree.op === "for" ? tree.returns : tree.satisfies, inside, found);
	} else for (const part of partsOf(tree)) read(part, items, found);
}

/** The same rule with other names. What `some`, `every` and `for` name themselves stays. */
export function renamePaths(
	tree: Expression,
	rename: (path: readonly string[]) => readonly string[],
): Expression {
	if (tree.op === "path") {
		const path = rename(tree.path);
		return path === tree.path ? tree : { ...tree, path };
	}
	if (tree.op !== "some" && tree.op !== "every" && tree.op !== "for")
		return mapParts(tree, (part) => renamePaths(part, rename));
	const { name, list } = tree;
	return mapParts(tree, (part) =>
		renamePaths(part, part === list ? rename : (path) => (path[0] === name ? path : rename(path))),
	);
}
