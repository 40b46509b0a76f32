import { type MapNode, valueAt } from "../syntax/nodes.ts";
import { type Declaration, LIBRARY_KINDS, type NameKind } from "./declaration.ts";
import { declarationsIn } from "./declarations.ts";

/** Every name of a library, by what bears it. Files that cannot be parsed take part with what is sketched of them. */
export interface Names {
	readonly roots: ReadonlyMap<string, MapNode>;
	/** Of the whole library, in the order of files; editions of one procedure each bear its name. */
	readonly shared: (kind: NameKind) => readonly Declaration[];
	/** Of one file. */
	readonly within: (root: MapNode, kind: NameKind) => readonly Declaration[];
	/** The files whose own names may be read in this one: itself, or those it is for. */
	readonly scopeOf: (root: MapNode) => readonly MapNode[];
}

export function namesOf(roots: readonly MapNode[]): Names {
	const shared = new Map<NameKind, Declaration[]>(LIBRARY_KINDS.map((kind) => [kind, []]));
	for (const root of roots) for (const one of declarationsIn(root)) shared.get(one.kind)?.push(one);
	const names: Names = {
		roots: new Map(roots.map((root) => [root.file.path, root])),
		shared: (kind) => shared.get(kind) ?? [],
		within: (root, kind) => declarationsIn(root).filter((one) => one.kind === kind),
		scopeOf: (root) => scopeOf(root, names),
	};
	return names;
}

/** The key by which a file says for whom it is. */
const FOR: Readonly<Record<string, string>> = {
	scenarios: "scenarios_for",
	texts: "texts_for",
	overlay: "of",
	moves: "moves_for",
};

function scopeOf(root: MapNode, names: Names): readonly MapNode[] {
	const key = root.file.kind && FOR[root.file.kind];
	if (!key) return [root];
	const owner = valueAt(root, key);
	const id = owner?.kind === "scalar" ? owner.text : undefined;
	const owners = [...names.shared("procedure"), ...names.shared("part")];
	return [root, ...owners.filter((one) => one.id === id).map((one) => one.root)];
}
