import type { Expression, Path } from "../expression/ast.ts";
import { parseRule } from "../expression/parser.ts";
import { codesOf, pathAt } from "./data-names.ts";
import { type Declaration, type Piece, unique } from "./declaration.ts";
import { dotted, type Notation, type Site } from "./notation.ts";

/** Names and codes in a rule. A text is a code where it is compared with a choice. */
export const ruleNames: Notation = (text, site) => {
	if (text === "otherwise") return [];
	const { tree } = parseRule(text);
	return tree ? inRule(tree, { text, site, items: new Map() }) : [];
};

interface Reading {
	readonly text: string;
	readonly site: Site;
	/** What `some`, `every` and `for` named, and the list it is an item of. */
	readonly items: ReadonlyMap<string, readonly Declaration[]>;
}

function inRule(tree: Expression, reading: Reading): readonly Piece[] {
	const all = (parts: readonly Expression[]) => parts.flatMap((part) => inRule(part, reading));
	switch (tree.op) {
		case "literal":
			return [];
		case "path":
			return inPath(tree, reading);
		case "and":
		case "or":
			return all(tree.of);
		case "not":
		case "negate":
			return inRule(tree.of, reading);
		case "if":
			return all([tree.test, tree.then, tree.else]);
		case "some":
		case "every":
			return overItems(tree, tree.satisfies, reading);
		case "for":
			return overItems(tree, tree.returns, reading);
		case "in": {
			const { set } = tree;
			const items = set.kind === "list" ? set.items : [set.from, set.to];
			return [...all([tree.left, ...items]), ...codes(tree.left, items, reading)];
		}
		case "call":
			return [
				...all(tree.args),
				...(tree.name === "has" && tree.args[0]
					? codes(tree.args[0], tree.args.slice(1), reading)
					: []),
			];
		default:
			return [
				...all([tree.left, tree.right]),
				...codes(tree.left, [tree.right], reading),
				...codes(tree.right, [tree.left], reading),
			];
	}
}

function inPath({ path, at }: Path, { text, site, items }: Reading): readonly Piece[] {
	if (at === undefined || text.slice(at[0], at[1]) !== path.join(".")) return [];
	const [first = "", ...rest] = path;
	const list = items.get(first);
	if (list === undefined) return pathAt(path, at[0], site);
	// The item's own name is no use of anything; its members are those of the list.
	return dotted(site.book, [first, ...rest], list, at[0]).slice(1);
}

function overItems(
	tree: Extract<Expression, { op: "some" | "every" | "for" }>,
	of: Expression,
	reading: Reading,
): readonly Piece[] {
	const list = inPath(tree.list, reading);
	const items = new Map([...reading.items, [tree.name, list.at(-1)?.targets ?? []]]);
	return [...list, ...inRule(of, { ...reading, items })];
}

/** `birth_kind = "normal"`, `check.outcome = "accepted"`. */
function codes(
	left: Expression,
	others: readonly Expression[],
	reading: Reading,
): readonly Piece[] {
	if (left.op !== "path") return [];
	const last = inPath(left, reading).at(-1);
	// `check.outcome` is a choice of the step's ways out; `sex.source` is none of the field's codes.
	const whole = last?.to === left.at?.[1];
	const taken = ["outcome", "answer"].includes(left.path.at(-1) ?? "");
	const of = unique(last?.targets ?? []).filter(({ kind }) => (kind === "step" ? taken : whole));
	return others.flatMap((other) => {
		if (other.op !== "literal" || other.type !== "text" || !other.at) return [];
		const [from, to] = [other.at[0] + 1, other.at[1] - 1];
		const code = reading.text.slice(from, to);
		const targets = code === other.value ? codesOf(reading.site.book, of, code) : [];
		return targets.length > 0 ? [{ from, to, targets }] : [];
	});
}
