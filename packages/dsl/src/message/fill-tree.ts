/** Puts the value of a name of `may_mention` into words; what is absent comes here too. */
export type Show = (value: unknown, name: string) => string;

/**
 * A checked template with its values in place. The tree is walked as it stands and nothing is compiled from it, so that
 * letters can be read wherever the page's policy forbids making code from text. `#if` and `#each` see values as they
 * are: nothing, `false`, 0, an empty text and an empty list are none.
 *
 * @throws Error when it holds anything but text, values, `#if` and `#each`: a bundle that was not checked.
 */
export function fillTree(
	tree: object,
	mayMention: readonly string[],
	values: Readonly<Record<string, unknown>>,
	show: Show,
): string {
	return program(tree as Node, { mayMention, values, show });
}

interface Node {
	readonly type: string;
	readonly value?: unknown;
	readonly original?: unknown;
	readonly body?: readonly Node[];
	readonly path?: Node;
	readonly params?: readonly Node[];
	readonly program?: Node;
	readonly inverse?: Node;
}

interface Filling {
	readonly mayMention: readonly string[];
	readonly values: Readonly<Record<string, unknown>>;
	readonly show: Show;
	/** Inside `#each`: the name of the list, and one of it. */
	readonly item?: { readonly of: string; readonly value: unknown };
}

function program(node: Node | undefined, filling: Filling): string {
	return (node?.body ?? []).map((statement) => filled(statement, filling)).join("");
}

function filled(node: Node, filling: Filling): string {
	switch (node.type) {
		case "ContentStatement":
			return String(node.value ?? "");
		case "CommentStatement":
			return "";
		case "MustacheStatement": {
			const { value, name } = read(node.path, filling);
			return filling.show(value, name);
		}
		case "BlockStatement":
			return block(node, filling);
		default:
			throw new Error(`a template may not hold ${node.type}`);
	}
}

function block(node: Node, filling: Filling): string {
	const helper = node.path?.original;
	if (helper !== "if" && helper !== "each")
		throw new Error(`a template may not hold #${String(helper)}`);
	const { value, name } = read(node.params?.[0], filling);
	if (helper === "if") return program(isNone(value) ? node.inverse : node.program, filling);
	const items = typeof value === "object" && value !== null ? Object.values(value) : [];
	if (items.length === 0) return program(node.inverse, filling);
	return items
		.map((item) => program(node.program, { ...filling, item: { of: name, value: item } }))
		.join("");
}

function isNone(value: unknown): boolean {
	return !value || (Array.isArray(value) && value.length === 0);
}

/** A name of `may_mention` is read from the root, also inside items; another one is a member of the item. */
function read(
	node: Node | undefined,
	{ mayMention, values, item }: Filling,
): { readonly value: unknown; readonly name: string } {
	const name = node?.type === "PathExpression" ? String(node.original) : "";
	if (mayMention.includes(name)) return { value: memberAt(values, name), name };
	if (item === undefined || name === "") throw new Error(`a template may not mention "${name}"`);
	if (name === "this") return { value: item.value, name: item.of };
	return { value: memberAt(item.value, name), name: `${item.of}.${name}` };
}

/** Own members only: what is inherited is absent. */
function memberAt(from: unknown, path: string): unknown {
	return path
		.split(".")
		.reduce<unknown>(
			(value, name) =>
				typeof value === "object" && value !== null && Object.hasOwn(value, name)
					? (value as Readonly<Record<string, unknown>>)[name]
					: undefined,
			from,
		);
}
