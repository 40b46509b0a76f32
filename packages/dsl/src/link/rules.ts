import type { Rule } from "../expression/ast.ts";
import { renamePaths } from "../expression/paths-in.ts";
import type { RuleText } from "../model/values/rule.ts";

/** How the first words of a path change when a rule leaves the place it was written in. */
export type Rewrite = (path: readonly string[]) => readonly string[];

const UNCHANGED: Rewrite = (path) => path;

/** The words stay as the officer wrote them; the tree names things from the root of the definition. */
export function ruleOf(rule: RuleText, rewrite: Rewrite = UNCHANGED): Rule {
	return { text: rule.text, tree: renamePaths(rule.tree, rewrite) };
}

/** `when`, `must` and their like, left out when the text has none. */
export function optionalRule<K extends string>(
	key: K,
	rule: RuleText | undefined,
	rewrite?: Rewrite,
): { readonly [P in K]?: Rule } {
	return (rule === undefined ? {} : { [key]: ruleOf(rule, rewrite) }) as {
		readonly [P in K]?: Rule;
	};
}

/** `this.x` and `outer.x` become paths from the root; inside a repeated group they stay relative to the item. */
export function absolute(group: readonly string[], repeated: boolean): Rewrite {
	return (path) => {
		const [first, ...rest] = path;
		const away = first === "this" ? 0 : first === "outer" ? 1 : undefined;
		// Outside any group `this` means nothing; it stays, and the check of the rule says so.
		if (repeated || away === undefined || group.length <= away) return path;
		return [...group.slice(0, group.length - away), ...rest];
	};
}
