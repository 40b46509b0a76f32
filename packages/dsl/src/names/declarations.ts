import type { FileKind } from "../source/source-file.ts";
import { type MapNode, type Node, type ScalarNode, valueAt } from "../syntax/nodes.ts";
import type { Declaration, NameKind } from "./declaration.ts";

/** Sections of a procedure or part whose keys are names. */
const SECTIONS: Readonly<Record<string, NameKind>> = {
	data: "data",
	documents: "document",
	computed: "computed",
	conditions: "condition",
	checks: "check",
	steps: "step",
	clocks: "clock",
	fees: "fee",
	subsidies: "subsidy",
	roles: "role",
	offices: "office",
	results: "result",
	channels: "channel",
	anytime: "action",
	afterwards: "action",
	exits: "exit",
	gives: "gives",
};

/** What files of the other kinds declare: below the section, or at the root by the value of a key. */
const SHARED: Partial<Record<FileKind, readonly [string, NameKind]>> = {
	fields: ["fields", "field"],
	codes: ["lists", "list"],
	messages: ["messages", "message"],
	law: ["sources", "source"],
	registers: ["registers", "register"],
	offices: ["offices", "office_kind"],
	scenarios: ["scenarios", "scenario"],
};
const NAMED_AT_ROOT: Partial<Record<FileKind, NameKind>> = {
	procedure: "procedure",
	part: "part",
	calendar: "calendar",
	overlay: "overlay",
};

/** The names a file gives at first level, in its order; what belongs to them is asked of `membersOf`. */
export function declarationsIn(root: MapNode): readonly Declaration[] {
	const known = cache.get(root);
	if (known) return known;
	const found = collect(root);
	cache.set(root, found);
	return found;
}

/** A tree never changes: a new text is a new tree. */
const cache = new WeakMap<MapNode, readonly Declaration[]>();

function collect(root: MapNode): readonly Declaration[] {
	const { kind } = root.file;
	if (!kind) return [];
	const own = NAMED_AT_ROOT[kind];
	const name = valueAt(root, kind);
	const head =
		own && name?.kind === "scalar"
			? [{ kind: own, id: name.text, name: name.text, key: name, node: root, root }]
			: [];
	if (kind === "procedure" || kind === "part") return [...head, ...sectionsOf(root)];
	const [section, shared] = SHARED[kind] ?? [];
	return section && shared ? [...head, ...entriesOf(root, section, shared)] : head;
}

function sectionsOf(root: MapNode): readonly Declaration[] {
	const sections = Object.entries(SECTIONS).flatMap(([section, kind]) =>
		entriesOf(root, section, kind).flatMap((one) =>
			kind === "step" ? [one, ...stepsInside(one)] : [one],
		),
	);
	return [...sections, ...needed(root)];
}

/** Branches, and the step done for each, bear their bare ids beside the steps they stand in. */
function stepsInside(step: Declaration): readonly Declaration[] {
	const branches = below(step.node, "branches").map(([key, node]) =>
		named("step", key, node, step.root),
	);
	return branches.flatMap((one) => [one, ...stepsInside(one)]);
}

/** What a part needs of the procedure that follows it, it may read as its own. */
function needed(root: MapNode): readonly Declaration[] {
	const needs = valueAt(root, "needs");
	const data = below(needs, "data").map(([key, node]) => named("data", key, node, root));
	const listed = (section: string, kind: NameKind) => {
		const list = valueAt(needs, section);
		const items = list?.kind === "list" ? list.items : [];
		return items.flatMap((item) => (item.kind === "scalar" ? [named(kind, item, item, root)] : []));
	};
	return [...data, ...listed("roles", "role"), ...listed("clocks", "clock")];
}

function entriesOf(root: MapNode, section: string, kind: NameKind): readonly Declaration[] {
	return below(root, section).map(([key, node]) => named(kind, key, node, root));
}

export function below(
	node: Node | undefined,
	section: string,
): readonly (readonly [ScalarNode, Node])[] {
	const map = valueAt(node, section);
	return map?.kind === "map" ? map.entries.map(({ key, value }) => [key, value] as const) : [];
}

function named(kind: NameKind, key: ScalarNode, node: Node, root: MapNode): Declaration {
	return { kind, id: key.text, name: key.text, key, node, root };
}
