import { keysOf } from "../model/shape.ts";
import { sourceFile } from "../source/source-file.ts";
import { entryOf, type MapNode, type Node, type ScalarNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import type { Declaration } from "../uses/declaration.ts";
import { placeInScalar } from "../uses/place-in-scalar.ts";
import type { Use, Uses } from "../uses/uses.ts";
import { checkFree, checkId } from "./add-item.ts";
import { type Draft, EditRefused } from "./draft.ts";
import type { UserPlace } from "./edited.ts";
import type { ItemKind, RenameItem, RenameName } from "./intent.ts";
import { existing, pathOf } from "./items.ts";
import { shapeAt } from "./shape-at.ts";
import { declaredAt, meantTogether, placeOfUse } from "./users.ts";

/** Another id for an item. Every name that means it follows, in whatever file; those are answered. */
export function renameItem(draft: Draft, kind: ItemKind, intent: RenameItem): readonly UserPlace[] {
	const { file, path, to } = intent;
	const place = existing(draft, file, kind, path);
	if (place.id === to) return [];
	checkId(kind, to);
	checkFree(draft, file, kind, { ...place, id: to });
	return renameAt(draft, file, pathOf(place), intent);
}

/** Another name for what is declared at a path, of whatever kind. */
export function renameName(draft: Draft, intent: RenameName): readonly UserPlace[] {
	const { file, path, to } = intent;
	const declaration = declaredAt(draft, file, path)?.declaration;
	if (declaration === undefined)
		throw new EditRefused("item_unknown", { file, path: path.join(".") });
	checkId(declaration.kind, to);
	const [map = "", ...owner] = path.slice(0, -1).toReversed();
	checkFree(draft, file, declaration.kind, { owner: owner.toReversed(), map, id: to });
	return renameAt(draft, file, path, intent);
}

type Wanted = Pick<RenameName, "to" | "open_cases" | "together">;

/** Renames what is declared at a path of a file: of any kind. */
function renameAt(
	draft: Draft,
	file: string,
	path: readonly string[],
	{ to, open_cases: openCases, together }: Wanted,
): readonly UserPlace[] {
	const found = declaredAt(draft, file, path);
	if (found === undefined) {
		draft.edit(file, { op: "rename", path, key: to });
		return [];
	}
	const { uses, declaration } = found;
	const all = meantTogether(uses, declaration, together);
	const used = [...new Set(all.flatMap((one) => uses.usesOf(one)))];
	const alike = used.filter(({ implied }) => implied === "name");
	if (alike.length > 0) throw new EditRefused("named_alike", { users: alike.map(placeOfUse) });
	keepKinds(draft, uses, all, used, to);
	replaceNames(
		draft,
		declaration.name,
		to,
		all,
		used.filter(({ implied }) => !implied),
	);
	checkFollowed(draft, declaration, to, used.length, together);
	const known = used.some(({ node, implied }) => !implied && node.file.path !== file);
	// No case that is open knows a scenario.
	const isKnown = known && declaration.kind !== "scenario";
	if (isKnown || openCases) leaveWas(draft, file, [...path.slice(0, -1), to], declaration.name);
	return used.filter(({ implied }) => !implied).map(placeOfUse);
}

/** A document is of the catalogue's kind of its own name: when one of the two changes, it says the kind. */
function keepKinds(
	draft: Draft,
	uses: Uses,
	all: readonly Declaration[],
	used: readonly Use[],
	to: string,
): void {
	const own = uses.uses.filter(
		({ node, implied }) => implied === "kind" && all.some(({ key }) => key === node),
	);
	const others = used.filter(({ implied }) => implied === "kind");
	for (const [use, kind] of [
		...own.map((one) => [one, one.node.text] as const),
		...others.map((one) => [one, to] as const),
	])
		draft.set(use.node.file.path, use.node.path, "kind", kind);
}

function replaceNames(
	draft: Draft,
	from: string,
	to: string,
	all: readonly Declaration[],
	used: readonly Use[],
): void {
	const pieces = new Map<string, { node: ScalarNode; places: (readonly [number, number])[] }>();
	const note = (node: ScalarNode, place: readonly [number, number]) => {
		if (node.text.slice(place[0], place[1]) !== from) return;
		const key = `${node.file.path}:${node.start}`;
		const before = pieces.get(key) ?? { node, places: [] };
		if (!before.places.some(([at]) => at === place[0])) before.places.push(place);
		pieces.set(key, before);
	};
	for (const { key } of all) note(key, [0, key.text.length]);
	for (const { node, from: start, to: end } of used) note(node, [start, end]);
	for (const file of new Set([...pieces.values()].map(({ node }) => node.file.path)))
		replaceIn(
			draft,
			file,
			to,
			[...pieces.values()].filter(({ node }) => node.file.path === file),
		);
}

/** All at once where each stands in the text as it reads; the file then says the same but for the name. */
function replaceIn(
	draft: Draft,
	file: string,
	to: string,
	pieces: readonly {
		readonly node: ScalarNode;
		readonly places: readonly (readonly [number, number])[];
	}[],
): void {
	// `kind` may have been written meanwhile, so places are looked up in the text as it is now.
	const root = draft.root(file);
	const scalars = scalarsOf(root);
	const texts = new Map<string, string>();
	const splices: { start: number; end: number }[] = [];
	for (const { node, places } of pieces) {
		const now = scalars.get(keyOf(node));
		const spans = now ? places.map(([start, end]) => placeInScalar(now, start, end)) : [];
		if (now === undefined || spans.some((span) => span === undefined))
			throw new EditRefused("would_damage", { file, path: node.path.join(".") });
		for (const span of spans) if (span) splices.push({ start: span.start, end: span.end });
		texts.set(keyOf(node), withNames(node.text, places, to));
	}
	const text = splices
		.toSorted((a, b) => b.start - a.start)
		.reduce((all, { start, end }) => all.slice(0, start) + to + all.slice(end), draft.text(file));
	const meant = JSON.stringify(said(root, texts));
	const twice = parse(sourceFile(file, text)).findings.find(({ code }) => code === "key_twice");
	if (twice) throw new EditRefused("name_taken", { file, path: twice.path });
	draft.put(file, text);
	if (JSON.stringify(said(draft.root(file), new Map())) !== meant)
		throw new EditRefused("would_damage", { file });
}

function withNames(
	text: string,
	places: readonly (readonly [number, number])[],
	to: string,
): string {
	return places
		.toSorted((a, b) => b[0] - a[0])
		.reduce((all, [start, end]) => all.slice(0, start) + to + all.slice(end), text);
}

/** Keys and values at the same path are told apart. */
function keyOf({ path, file, start }: ScalarNode): string {
	const isKey = /^\s*:(?:\s|$)/.test(
		file.text.slice(start).replace(/^(?:"[^"]*"|'[^']*'|[^\s:"']+)/, ""),
	);
	return `${isKey ? "key" : "value"} ${path.join("\0")}`;
}

function scalarsOf(node: Node): ReadonlyMap<string, ScalarNode> {
	const found = new Map<string, ScalarNode>();
	const visit = (one: Node) => {
		if (one.kind === "scalar") found.set(keyOf(one), one);
		if (one.kind === "list") one.items.forEach(visit);
		if (one.kind === "map")
			for (const { key, value } of one.entries) {
				found.set(keyOf(key), key);
				visit(value);
			}
	};
	visit(node);
	return found;
}

/** What a file says, with some of its scalars in other words. */
function said(node: Node, texts: ReadonlyMap<string, string>): unknown {
	switch (node.kind) {
		case "scalar":
			return texts.get(keyOf(node)) ?? node.text;
		case "empty":
			return null;
		case "list":
			return node.items.map((item) => said(item, texts));
		case "map":
			return node.entries.map(({ key, value }) => [
				texts.get(keyOf(key)) ?? key.text,
				said(value, texts),
			]);
	}
}

/** After a rename, as many names mean it as before; fewer or more mean that some other thing bears the name. */
function checkFollowed(
	draft: Draft,
	before: Declaration,
	to: string,
	count: number,
	together: boolean | undefined,
): void {
	const path =
		before.key.path.at(-1) === before.name
			? [...before.key.path.slice(0, -1), to]
			: before.key.path;
	const found = declaredAt(draft, before.key.file.path, path);
	if (found === undefined)
		throw new EditRefused("would_damage", { file: before.key.file.path, path: path.join(".") });
	const now = new Set(
		meantTogether(found.uses, found.declaration, together).flatMap((one) => found.uses.usesOf(one)),
	);
	if (now.size < count)
		throw new EditRefused("would_damage", { path: path.join("."), lost: count - now.size });
}

const ID = /^[a-z][a-z0-9_]*$/;

function leaveWas(draft: Draft, file: string, path: readonly string[], was: string): void {
	const node = draft.at(file, path);
	const root: MapNode = draft.root(file);
	const shape = shapeAt(root, path);
	if (node === undefined || !ID.test(was) || shape === undefined || entryOf(node, "was")) return;
	const takes = Object.hasOwn(keysOf(shape, node), "was");
	if (takes && (node.kind === "map" || node.kind === "empty")) draft.set(file, path, "was", was);
}
