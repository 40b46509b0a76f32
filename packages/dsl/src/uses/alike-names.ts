import { type Node, valueAt } from "../syntax/nodes.ts";
import type { Declaration, Piece } from "./declaration.ts";
import { membersOf } from "./members.ts";
import type { Site } from "./notation.ts";

/**
 * What a source means by the name alone: without `by`, a record is found by the members of the group that are called
 * as its key; a whole record fills those that are called as what it gives. Neither name is written at the source.
 */
export function namedAlike(text: string, site: Site): readonly Piece[] {
	const [path = "", by] = text.split(" by ");
	const [register = "", record = "", field] = path.split(".");
	const fields = site.place.around.filter(({ shape }) => shape === "a field");
	const records = membersOf(site.book, site.book.shared("register", register), record);
	if (fields.length === 0 || records.length === 0) return [];
	const keys =
		by === undefined ? records.flatMap(({ value }) => texts(valueAt(value, "found_by"))) : [];
	const given =
		field === undefined ? records.flatMap(({ value }) => names(valueAt(value, "gives"))) : [];
	const means = (name: string) => groupMembers(site, name);
	const filled = given.flatMap((name) => {
		const members = means(name);
		return members.length === 0 ? [] : [...members, ...membersOf(site.book, records, name)];
	});
	return [...keys.flatMap(means), ...filled].map((target) => ({
		from: 0,
		to: path.length,
		targets: [target],
		implied: "name",
	}));
}

/** Members of the group that is filled, or else of the one around the field. */
function groupMembers({ book, place }: Site, name: string): readonly Declaration[] {
	const around = place.around.filter(({ shape }) => shape === "a field").toReversed();
	for (const { key, node } of around.slice(0, 2)) {
		if (key === undefined) continue;
		const owner = { kind: "member", name: key.text, key, value: node, root: place.root } as const;
		const found = membersOf(book, [owner], name);
		if (found.length > 0) return found;
	}
	return [];
}

function texts(node: Node | undefined): readonly string[] {
	if (node?.kind === "list") return node.items.flatMap(texts);
	return node?.kind === "scalar" ? [node.text] : [];
}

function names(node: Node | undefined): readonly string[] {
	return node?.kind === "map" ? node.entries.map(({ key }) => key.text) : [];
}
