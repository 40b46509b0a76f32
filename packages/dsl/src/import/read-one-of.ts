import { switchOf } from "./alternatives.ts";
import { below } from "./json.ts";
import { hasWord, type Limits, limitsOf } from "./limits.ts";
import { type Part, partsOf } from "./parts.ts";
import { isUnasked, type Reading, type Unasked, type Wanted } from "./reading.ts";
import type { Group, Node } from "./tree.ts";

/** Shapes of a value that are not all objects. */
export interface Shapes {
	readonly said: Limits["others"][number];
	readonly branches: readonly { readonly parts: readonly Part[]; readonly limits: Limits }[];
	/** One of them is "nothing". */
	readonly isNullable: boolean;
}

/** `anyOf: [{ type: string }, { type: number }]`. Shapes of one object are the object's own matter. */
export function shapesOf(limits: Limits, root: unknown): Shapes | undefined {
	if (hasWord(limits, "properties", "items")) return undefined;
	for (const said of limits.others) {
		if (said.keyword !== "oneOf" && said.keyword !== "anyOf") continue;
		const found = (Array.isArray(said.value) ? said.value : []).map((schema, index) => {
			const place = { schema, pointer: below(said.pointer, index), refs: said.part.refs };
			const { parts, deadEnd } = partsOf([place], root);
			return { parts, limits: limitsOf(parts), isLost: deadEnd !== undefined };
		});
		const branches = found.filter(({ limits: own, isLost }) => !isLost && !isNull(own));
		const areObjects = branches.every(
			({ limits: own }) => isObjectLike(own) || isObjectLike(limits),
		);
		if (branches.length === 0 || (areObjects && branches.length === found.length)) continue;
		return { said, branches, isNullable: found.some(({ limits: own }) => isNull(own)) };
	}
	return undefined;
}

function isNull({ types }: Limits): boolean {
	return types?.size === 1 && types.has("null");
}

function isObjectLike(limits: Limits): boolean {
	return limits.types?.has("object") === true || hasWord(limits, "properties", "required");
}

/** One value whose shape people choose. */
export function readOneOf(
	{ said, branches, isNullable }: Shapes,
	wanted: Wanted,
	limits: Limits,
	reading: Reading,
): Node | Unasked {
	const own = wanted.parts.map((part) => (part === said.part ? without(part, said.keyword) : part));
	const [only] = branches;
	if (only && branches.length === 1) {
		const node = reading.read({ ...wanted, parts: [...own, ...only.parts] });
		return isUnasked(node) || !isNullable ? node : Object.assign(node, { absent: null });
	}
	const group: Group = {
		kind: "group",
		shape: "one_of",
		id: wanted.id,
		pointer: wanted.parts[0]?.pointer ?? "#",
		key: wanted.key,
		around: wanted.around,
		when: wanted.when,
		members: [],
		properties: new Map(),
		required: [],
		checks: [],
		...(isNullable && { absent: null }),
	};
	reading.findings.add(
		said.keyword === "oneOf" ? "not_checked" : "narrowed",
		said.pointer,
		said.keyword,
		{
			found: branches.length,
			...(said.keyword === "oneOf" && { why: "only_one" }),
		},
	);
	const kind = switchOf(
		branches.map((branch) => branch.limits),
		{
			id: reading.names.id(group, "kind", "kind"),
			pointer: said.pointer,
			around: group,
			when: true,
		},
	);
	const property = { nodes: [kind] };
	group.members.push(kind);
	for (const [index, branch] of branches.entries()) {
		const node = reading.read({
			parts: [...own.map(bare), ...branch.parts],
			key: undefined,
			id: reading.names.id(group, `option_${index + 1}`, "option"),
			around: group,
			when: { is: property, values: [index] },
			ui: { words: {}, pointer: wanted.ui.pointer },
		});
		// Whoever chooses a list has something in it: an empty one could not be told from none.
		if (!isUnasked(node) && node.kind === "list")
			Object.assign(node, { min: Math.max(1, node.min), absent: undefined });
		if (!isUnasked(node)) group.members.push(node);
		else if (index === 0 && branches.length === 1) return node;
	}
	const codes = kind.codes?.filter((code) =>
		group.members.some(
			({ when }) => typeof when === "object" && "is" in when && when.values[0] === code.value,
		),
	);
	if (!codes || codes.length === 0)
		return { unasked: reading.findings.add("not_asked", said.pointer, said.keyword) };
	Object.assign(kind, { codes });
	return limits.types?.size === 0
		? { unasked: reading.findings.add("not_asked", limits.typeAt, "type") }
		: group;
}

function without(part: Part, keyword: string): Part {
	const { [keyword]: _said, ...schema } = part.schema;
	return { ...part, schema };
}

/** The words of the whole stand at the whole. */
function bare(part: Part): Part {
	const { title: _title, description: _description, default: _default, ...schema } = part.schema;
	return { ...part, schema };
}
