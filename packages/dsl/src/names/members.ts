import { type MapNode, type Node, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import type { Declaration, NameKind } from "./declaration.ts";
import { below } from "./declarations.ts";
import type { Names } from "./names.ts";

/** What may stand behind a dot after a name: members of a group, outcomes of a step, codes of a list. */
export function membersOf(one: Declaration, names: Names): readonly Declaration[] {
	switch (one.kind) {
		case "data":
		case "field":
			return fieldMembers(one, names, DEEPEST);
		case "step":
			return [...waysOf(one, names), ...followed(one, names, "step")];
		case "document":
			return belonging(one, "one_of", "document");
		case "list":
			return belonging(one, "codes", "code");
		case "calendar":
			return belonging(one, "day_sets", "day_set");
		case "register":
			return [
				...belonging(one, "records", "record"),
				...belonging(one, "services", "service"),
				...keptLists(one, names),
			];
		case "record":
		case "answer":
			return belonging(one, "gives", "held");
		case "service":
			return [...belonging(one, "answers", "answer"), ...belonging(one, "takes", "held")];
		case "held":
			return catalogued(one, names).flatMap((field) => membersOf(field, names));
		default:
			return [];
	}
}

/** Where a chain of `use` or `like` ends that bites its own tail. */
const DEEPEST = 8;

function fieldMembers(one: Declaration, names: Names, depth: number): readonly Declaration[] {
	const own = belonging(one, "group", one.kind);
	const inherited = catalogued(one, names);
	if (depth === 0 || inherited.length === 0) return own;
	const known = new Set(own.map(({ id }) => id));
	const base = inherited.flatMap((field) => fieldMembers(field, names, depth - 1));
	return [...own, ...base.filter(({ id }) => !known.has(id))];
}

/** The catalogue fields a field is: by `use`, by `like`, or as the member of a record or of a part's needs. */
export function catalogued(one: Declaration, names: Names): readonly Declaration[] {
	const said = [valueAt(one.node, "use"), valueAt(one.node, "like")]
		.concat(one.node.kind === "scalar" ? [one.node] : [])
		.flatMap((node) => (node?.kind === "scalar" ? [node.text.replace(/ many$/, "")] : []));
	return names.shared("field").filter(({ id, node }) => said.includes(id) && node !== one.node);
}

function keptLists(register: Declaration, names: Names): readonly Declaration[] {
	const lists = valueAt(register.node, "lists");
	const kept = lists?.kind === "list" ? lists.items : [];
	return names
		.shared("list")
		.filter(({ id }) => kept.some((item) => item.kind === "scalar" && item.text === id));
}

/** Outcomes, answers and exits: the ways on that have names. */
export function waysOf(step: Declaration, names: Names): readonly Declaration[] {
	const written = ["outcomes", "answers", "exits"].flatMap((section) =>
		belonging(step, section, "way"),
	);
	return written.length > 0 ? written : followed(step, names, "exit");
}

/** The steps or exits of the part that a step follows. */
export function followed(
	step: Declaration,
	names: Names,
	kind: "step" | "exit" | "role",
): readonly Declaration[] {
	const part = textAt(step.node, "part");
	const root = names.shared("part").find(({ id }) => id === part)?.root;
	return root && root !== step.root ? names.within(root, kind) : [];
}

export function belonging(
	owner: Declaration,
	section: string,
	kind: NameKind,
): readonly Declaration[] {
	return below(owner.node, section).map(([key, node]) =>
		member(kind, owner, key, node, owner.root),
	);
}

function member(
	kind: NameKind,
	owner: Declaration,
	key: ScalarNode,
	node: Node,
	root: MapNode,
): Declaration {
	return { kind, id: key.text, name: `${owner.name}.${key.text}`, key, node, root, owner };
}

export function textAt(node: Node | undefined, key: string): string | undefined {
	const value = valueAt(node, key);
	return value?.kind === "scalar" ? value.text : undefined;
}

/** The list of a choice, its own or its catalogue field's. */
export function listOf(
	field: Declaration | undefined,
	names: Names,
	depth = 8,
): string | undefined {
	if (!field || depth === 0) return undefined;
	const own = textAt(field.node, "list");
	return own ?? listOf(catalogued(field, names)[0], names, depth - 1);
}
