import type { Expression } from "../../expression/ast.ts";
import { renamePaths } from "../../expression/paths-in.ts";

/** Inside a repeated group `this` stays in rules; elsewhere it has become a full path. Here both are one. */
export function absolute(rule: Expression, group: string | undefined): Expression {
	if (group === undefined) return rule;
	const parts = group.split(".");
	return renamePaths(rule, (path) => {
		if (path[0] === "this") return [...parts, ...path.slice(1)];
		return path[0] === "outer" ? [...parts.slice(0, -1), ...path.slice(1)] : path;
	});
}
