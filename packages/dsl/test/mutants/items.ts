import type { Linked } from "../../src/link/link.ts";
import type { MapNode, Node, ScalarNode } from "../../src/syntax/nodes.ts";
import type { Lab } from "./lab.ts";
import type { ItemPlace } from "./mutant.ts";

/** Something of a definition where it is written, as an item with keys of its own. */
export interface Item extends ItemPlace {
	readonly id: string;
	readonly node: MapNode;
	readonly linked: Linked;
}

/** The items of one section of every procedure's latest edition: `fees`, `clocks`, `data`. Empty ones are left out. */
export function itemsOf(lab: Lab, section: string): readonly Item[] {
	return lab.latest.flatMap((linked) => {
		const all = (linked.definition as unknown as Record<string, object>)[section] ?? {};
		return Object.keys(all).flatMap((id) => {
			const { file, path } = linked.locate([section, id]);
			const node = lab.map({ file, path });
			return node && path === `${section}.${id}` ? [{ id, file, path, node, linked }] : [];
		});
	});
}

/** Every map of the library's files, the file's own first. */
export function* mapsIn(node: Node | undefined): Generator<MapNode> {
	if (node?.kind === "list") for (const item of node.items) yield* mapsIn(item);
	if (node?.kind !== "map") return;
	yield node;
	for (const { value } of node.entries) yield* mapsIn(value);
}

export function scalarAt(map: MapNode, key: string): ScalarNode | undefined {
	const value = map.entry(key)?.value;
	return value?.kind === "scalar" ? value : undefined;
}

export function placeOfNode(node: Node): ItemPlace {
	return { file: node.file.path, path: node.dotted };
}

/** One letter more, as typing errors are; the name is not another one of the library. */
export function misspelt(name: string): string {
	return `${name.slice(0, -1)}${name.slice(-1)}${name.slice(-1)}x`;
}
