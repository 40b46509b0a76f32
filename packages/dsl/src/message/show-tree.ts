/**
 * A checked template with every value wrapped in the helper `show`, which gets the value and the name it has in
 * `may_mention`: `{{child.sex}}` becomes `{{show child.sex "child.sex"}}`. So values are put into words by their type
 * where they are printed, while `#if` and `#each` still see them as they are.
 *
 * @throws Error when the tree holds anything but text, values, `#if` and `#each`: a bundle that was not checked.
 */
export function showTree(tree: object, mayMention: readonly string[]): hbs.AST.Program {
	return program(tree as Node, { mayMention, item: undefined }) as unknown as hbs.AST.Program;
}

interface Node {
	readonly type: string;
	readonly original?: unknown;
	readonly body?: readonly Node[];
	readonly path?: Node;
	readonly params?: readonly Node[];
	readonly program?: Node;
	readonly inverse?: Node;
}

interface Names {
	readonly mayMention: readonly string[];
	/** Inside `#each`: the name of the list. */
	readonly item: string | undefined;
}

function program(node: Node, names: Names): Node {
	return { ...node, body: (node.body ?? []).map((statement) => statementOf(statement, names)) };
}

function statementOf(node: Node, names: Names): Node {
	switch (node.type) {
		case "ContentStatement":
		case "CommentStatement":
			return node;
		case "MustacheStatement":
			return mustache(node, names);
		case "BlockStatement":
			return block(node, names);
		default:
			throw new Error(`a template may not hold ${node.type}`);
	}
}

function mustache(node: Node, names: Names): Node {
	const { path, name } = pathOf(node.path, names);
	const literal = { type: "StringLiteral", value: name, original: name };
	return { ...node, path: plainPath(["show"]), params: [path, literal] };
}

function block(node: Node, names: Names): Node {
	const helper = node.path?.original;
	if (helper !== "if" && helper !== "each")
		throw new Error(`a template may not hold #${String(helper)}`);
	const { path, name } = pathOf(node.params?.[0], names);
	const inside = helper === "each" ? { ...names, item: name } : names;
	return {
		...node,
		path: plainPath([helper]),
		params: [path],
		...(node.program && { program: program(node.program, inside) }),
		...(node.inverse && { inverse: program(node.inverse, names) }),
	};
}

/** A name of `may_mention` is read from the root, also inside items; another one is a member of the item. */
function pathOf(
	node: Node | undefined,
	{ mayMention, item }: Names,
): { readonly path: Node; readonly name: string } {
	const original = node?.type === "PathExpression" ? String(node.original) : "";
	if (mayMention.includes(original)) {
		const parts = original.split(".");
		return { path: { ...plainPath(["root", ...parts]), data: true } as Node, name: original };
	}
	if (item === undefined || original === "")
		throw new Error(`a template may not mention "${original}"`);
	if (original === "this") return { path: plainPath([]), name: item };
	return { path: plainPath(original.split(".")), name: `${item}.${original}` };
}

function plainPath(parts: readonly string[]): Node {
	return {
		type: "PathExpression",
		data: false,
		depth: 0,
		parts,
		original: parts.join(".") || "this",
	} as Node;
}
