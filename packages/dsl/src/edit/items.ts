import { keysOf } from "../model/shape.ts";
import { entryOf, type MapNode } from "../syntax/nodes.ts";
import { type Draft, EditRefused } from "./draft.ts";
import { findHere } from "./find-here.ts";
import type { ItemKind } from "./intent.ts";
import { shapeAt } from "./shape-at.ts";

/** Where items of a kind stand: the section of the file, and the keys of an owner that may hold them. */
interface Housing {
	readonly section: string;
	/** For items that always have an owner, or may have one: pages of a step, members of a group. */
	readonly inside?: readonly string[];
	readonly owned?: true;
}

const HOUSINGS: Readonly<Record<ItemKind, Housing>> = {
	step: { section: "steps", inside: ["branches", "steps"] },
	field: { section: "data", inside: ["group"] },
	page: { section: "steps", inside: ["pages"], owned: true },
	list: { section: "lists" },
	option: { section: "lists", inside: ["codes"], owned: true },
	document: { section: "documents", inside: ["one_of"] },
	outcome: { section: "steps", inside: ["outcomes", "answers", "exits"], owned: true },
	fee: { section: "fees" },
	message: { section: "messages" },
	role: { section: "roles" },
	clock: { section: "clocks" },
	condition: { section: "conditions" },
	check: { section: "checks" },
	result: { section: "results" },
	translation: { section: "texts" },
	scenario: { section: "scenarios" },
};

/** The map that an item stands in, or will stand in, and its id there. */
export interface ItemPlace {
	/** The item around the map: the root, a step, a group. */
	readonly owner: readonly string[];
	readonly map: string;
	readonly id: string;
}

export function pathOf({ owner, map, id }: ItemPlace): readonly string[] {
	return [...owner, map, id];
}

/** Where an item stands or would stand. Its owner must be written in this file. */
export function placeFor(draft: Draft, file: string, kind: ItemKind, path: string): ItemPlace {
	const { section, inside = [], owned } = HOUSINGS[kind];
	const root = draft.root(file);
	const top = kind === "field" && root.file.kind === "fields" ? "fields" : section;
	const names = path.split(".");
	if (kind === "translation") return { owner: [], map: top, id: path };
	// Codes may hold dots, ids may not.
	const split = kind === "option" ? 1 : names.length - 1;
	const [above, id] = [names.slice(0, split), names.slice(split).join(".")];
	if (above.length === 0 && owned) throw new EditRefused("item_unknown", { file, path });
	if (above.length === 0) return { owner: [], map: top, id };
	const owner = findHere(draft, file, [top, ...above].join("."));
	const map =
		inside.find((key) => entryOf(owner.node, key)) ??
		inside.find((key) => takes(root, owner, key)) ??
		inside[0];
	if (map === undefined) throw new EditRefused("item_unknown", { file, path });
	return { owner: owner.path, map, id };
}

/** Where an item stands; a branch may be named without the step around it. */
export function existing(draft: Draft, file: string, kind: ItemKind, path: string): ItemPlace {
	const place = placeFor(draft, file, kind, path);
	if (draft.at(file, pathOf(place))) return place;
	const found = findHere(
		draft,
		file,
		`${place.owner.length === 0 ? place.map : [...place.owner, place.map].join(".")}.${place.id}`,
	);
	const [id = "", map = "", ...owner] = found.path.toReversed();
	return { owner: owner.toReversed(), map, id };
}

function takes(root: MapNode, { path, node }: ReturnType<typeof findHere>, key: string): boolean {
	const shape = shapeAt(root, path);
	return shape !== undefined && Object.hasOwn(keysOf(shape, node), key);
}
