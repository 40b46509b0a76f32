import { inFull, isPresent } from "../assume.ts";
import type { Path } from "../ast.ts";
import { renamePaths } from "../paths-in.ts";
import { ANY, ANY_ITEM, type Named, type RuleEnv, type RuleType, type Unknown } from "../types.ts";
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
	return item ? oneOf(found, tree.path[0] ?? "", item.list, typing.env) : found;
}

/**
 * A member of an item is read through its list, which makes a list of it. What shows it is said of the list's items;
 * here it is said of this one, so that a rule about `g` can exclude that `g.member` is absent.
 */
function oneOf(found: Named, name: string, list: readonly string[], env: RuleEnv): Named {
	if (found.type.kind !== "list") return found;
	// An item that bears the name of something else would be taken for it: then nothing is concluded.
	if (!("unknown" in env.resolve([name])))
		return { presentWhen: [], ...found.item, type: found.type.of };
	const full = [...inFull({ op: "path", path: list }, env).path, ANY_ITEM];
	const ofItem = (path: readonly string[]): readonly string[] =>
		path.length > full.length && full.every((part, index) => path[index] === part)
			? [name, ...path.slice(full.length)]
			: path;
	const presentWhen = (found.item?.presentWhen ?? []).map((rule) => renamePaths(rule, ofItem));
	return { ...found.item, presentWhen, type: found.type.of };
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
