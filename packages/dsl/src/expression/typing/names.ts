import { isPresent } from "../assume.ts";
import type { Path } from "../ast.ts";
import { ANY, type Named, type RuleType, type Unknown } from "../types.ts";
import { type Place, report, type Typing, unknownName } from "./typing.ts";

/** A value that is used: its name means something, and it is there. */
export function valueType(tree: Path, place: Place, typing: Typing): RuleType {
	const named = nameAt(tree, place, typing);
	if (!named) return ANY;
	if (!typing.mayBeAbsent && !isPresent(tree.path, named, place.facts, typing.env)) {
		report(typing, "maybe_absent", tree, { name: tree.path.join(".") });
	}
	return named.type;
}

/** What a name means; undefined, and reported, when it means nothing. */
export function nameAt(tree: Path, { names }: Place, typing: Typing): Named | undefined {
	const item = names.get(tree.path[0] ?? "");
	if (item && tree.path.length === 1) return { type: item.type, presentWhen: [] };
	const path = item ? [...item.list, ...tree.path.slice(1)] : tree.path;
	const found = typing.env.resolve(path);
	if ("unknown" in found) {
		reportUnknown(tree, path, found, [...names.keys()], typing);
		return undefined;
	}
	return item ? oneOf(found) : found;
}

/** A member of an item is read through its list, which makes a list of it. */
function oneOf(found: Named): Named {
	return found.type.kind === "list"
		? { presentWhen: [], ...found.item, type: found.type.of }
		: found;
}

function reportUnknown(
	tree: Path,
	path: readonly string[],
	found: Unknown,
	items: readonly string[],
	typing: Typing,
): void {
	const name = path[found.unknown] ?? "";
	if (found.why) {
		report(typing, "this_without_group", partOf(tree, 0), { name });
		return;
	}
	const part = partOf(tree, found.unknown - (path.length - tree.path.length));
	if (found.unknown === 0)
		report(typing, "name_unknown", part, unknownName(name, [...found.candidates, ...items]));
	else
		report(typing, "member_unknown", part, {
			of: path.slice(0, found.unknown).join("."),
			...unknownName(name, found.candidates),
		});
}

/** The part of a path that is wrong; the grammar has no blanks in paths, so its letters can be counted. */
function partOf(tree: Path, index: number): Path {
	const start =
		(tree.at?.[0] ?? 0) +
		tree.path.slice(0, index).reduce((length, name) => length + name.length + 1, 0);
	return { ...tree, at: [start, start + (tree.path[index]?.length ?? 0)] };
}
