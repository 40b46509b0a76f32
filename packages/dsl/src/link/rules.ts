import type { Expression, Path, Rule } from "../expression/ast.ts";
import type { RuleText } from "../model/values/rule.ts";

/** How the first words of a path change when a rule leaves the place it was written in. */
export type Rewrite = (path: readonly string[]) => readonly string[];

export function ruleOf(rule: RuleText, rewrite: Rewrite = (path) => path): Rule {
	return { text: rule.text, tree: rewriteTree(rule.tree, rewrite) };
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

/** Every path of a tree, those of quantified lists among them. */
export function pathsIn(tree: Expression): readonly string[][] {
	const paths: string[][] = [];
	rewriteTree(tree, (path) => {
		paths.push([...path]);
		return path;
	});
	return paths;
}

function rewriteTree(tree: Expression, rewrite: Rewrite): Expression {
	const again = (one: Expression) => rewriteTree(one, rewrite);
	switch (tree.op) {
		case "literal":
			return tree;
		case "path":
			return rewritePath(tree, rewrite);
		case "and":
		case "or":
			return { ...tree, of: tree.of.map(again) };
		case "not":
		case "negate":
			return { ...tree, of: again(tree.of) };
		case "in":
			return { ...tree, left: again(tree.left), set: rewriteSet(tree.set, again) };
		case "if":
			return { ...tree, test: again(tree.test), then: again(tree.then), else: again(tree.else) };
		case "some":
		case "every":
			return rewriteQuantifier(tree, rewrite);
		case "call":
			return { ...tree, args: tree.args.map(again) };
		default:
			return { ...tree, left: again(tree.left), right: again(tree.right) };
	}
}

function rewritePath(tree: Path, rewrite: Rewrite): Path {
	return { ...tree, path: rewrite(tree.path) };
}

type MembershipSet = Extract<Expression, { op: "in" }>["set"];

function rewriteSet(set: MembershipSet, again: (one: Expression) => Expression): MembershipSet {
	if (set.kind === "list") return { ...set, items: set.items.map(again) };
	return { ...set, from: again(set.from), to: again(set.to) };
}

/** The item's own name is bound inside `satisfies`, so a path that begins with it stays. */
function rewriteQuantifier(
	tree: Extract<Expression, { op: "some" | "every" }>,
	rewrite: Rewrite,
): Expression {
	const inside: Rewrite = (path) => (path[0] === tree.name ? path : rewrite(path));
	return {
		...tree,
		list: rewritePath(tree.list, rewrite),
		satisfies: rewriteTree(tree.satisfies, inside),
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
