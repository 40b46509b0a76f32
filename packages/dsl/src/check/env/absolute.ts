import type { DataPath, Definition } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { renamePaths } from "../../expression/paths-in.ts";
import { ANY_ITEM } from "../../expression/types.ts";
import { fieldAt } from "../../form/asked.ts";

/** Inside a repeated group `this` stays in rules; elsewhere it has become a full path. Here both are one. */
export function absolute(rule: Expression, group: DataPath | undefined): Expression {
	if (group === undefined) return rule;
	return fromRoot(rule, group.split("."));
}

/** The same where it matters that a rule in a list reads one item, and no list: for what is proved of its values. */
export function ofAnyItem(
	rule: Expression,
	group: DataPath | undefined,
	definition: Definition,
): Expression {
	if (group === undefined) return rule;
	return fromRoot(rule, itemIn(group.split("."), definition));
}

function fromRoot(rule: Expression, group: readonly string[]): Expression {
	return renamePaths(rule, (path) => {
		const [first, ...rest] = path;
		if (first === "this") return [...group, ...rest];
		return first === "outer" ? [...around(group), ...rest] : path;
	});
}

/** The group around an item is that around its list. */
function around(group: readonly string[]): readonly string[] {
	return group.slice(0, group.at(-1) === ANY_ITEM ? -2 : -1);
}

function itemIn(group: readonly string[], definition: Definition): readonly string[] {
	return group.flatMap((name, index) => {
		const isList = fieldAt(definition, group.slice(0, index + 1).join("."))?.many !== undefined;
		return isList ? [name, ANY_ITEM] : [name];
	});
}
