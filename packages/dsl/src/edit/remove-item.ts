import { keysOf } from "../model/shape.ts";
import type { Node, ScalarNode } from "../syntax/nodes.ts";
import { placeInScalar } from "../uses/place-in-scalar.ts";
import { type Use, type Uses, usesIn } from "../uses/uses.ts";
import { type Draft, EditRefused } from "./draft.ts";
import type { UserPlace } from "./edited.ts";
import type { ItemKind, RemoveItem, RemoveName } from "./intent.ts";
import { existing, type ItemPlace, pathOf } from "./items.ts";
import { shapeAt } from "./shape-at.ts";
import { declaredAt, placeOfUse, usersOf } from "./users.ts";

/** Takes an item out. With users it is refused and they are listed, unless it is said what becomes of them. */
export function removeItem(draft: Draft, kind: ItemKind, intent: RemoveItem): readonly UserPlace[] {
	return removeAt(draft, intent, existing(draft, intent.file, kind, intent.path));
}

/** The same for what is declared at a path, of whatever kind. */
export function removeName(draft: Draft, intent: RemoveName): readonly UserPlace[] {
	const { file, path } = intent;
	const [id = "", map = "", ...owner] = path.toReversed();
	if (declaredAt(draft, file, path) === undefined || map === "")
		throw new EditRefused("item_unknown", { file, path: path.join(".") });
	return removeAt(draft, intent, { owner: owner.toReversed(), map, id });
}

function removeAt(
	draft: Draft,
	intent: Pick<RemoveItem, "file" | "users">,
	place: ItemPlace,
): readonly UserPlace[] {
	const { file } = intent;
	const found = declaredAt(draft, file, pathOf(place));
	const users = found ? usersOf(found.uses, found.declaration) : [];
	const places = users.map(placeOfUse);
	if (users.length > 0 && intent.users === undefined)
		throw new EditRefused("in_use", { users: places });
	takeOut(draft, file, place);
	if (intent.users === "remove") unlist(draft, users);
	else if (intent.users !== undefined) {
		redirect(draft, users, place.id, intent.users);
		if (found) refuseDangling(draft, meantIn(found.uses));
	}
	return places;
}

/** The map goes with its last entry, unless its owner must have one. */
function takeOut(draft: Draft, file: string, place: ItemPlace): void {
	const inside = [...place.owner, place.map];
	const map = draft.at(file, inside);
	const isLast = map?.kind === "map" && map.entries.length === 1;
	const path = isLast && !isRequired(draft, file, place.owner, place.map) ? inside : pathOf(place);
	draft.edit(file, { op: "remove", path });
}

function isRequired(draft: Draft, file: string, owner: readonly string[], key: string): boolean {
	const node = owner.length === 0 ? draft.root(file) : draft.at(file, owner);
	const shape = shapeAt(draft.root(file), owner);
	return node !== undefined && shape !== undefined && keysOf(shape, node)[key]?.required === true;
}

/** Keys of one name that may go without changing what anybody is asked, owed or sent to. */
const OPTIONAL: ReadonlySet<string> = new Set([
	"about",
	"accountable",
	"beyond",
	"closed_on",
	"filled_by",
	"led_by",
	"letter",
	"narrowed_by",
	"reasons",
	"signed_by",
]);

/** Lists and maps that name it do so no more. Rules, letters and ways on need somebody to decide. */
function unlist(draft: Draft, users: readonly Use[]): void {
	const stuck = users.filter((use) => !canGo(use));
	if (stuck.length > 0) throw new EditRefused("in_use", { users: stuck.map(placeOfUse) });
	// From the end of each file, so that indexes of lists hold until their turn.
	const nodes = [
		...new Map(users.map(({ node }) => [`${node.file.path}:${node.start}`, node])).values(),
	];
	for (const node of nodes.toSorted((a, b) => b.start - a.start)) dropName(draft, node);
}

function canGo({ node, key, path }: Use): boolean {
	return key || isListed(node) || OPTIONAL.has(path.at(-1) ?? "");
}

function isListed({ path }: ScalarNode): boolean {
	return /^\d+$/.test(path.at(-1) ?? "");
}

function dropName(draft: Draft, { file: { path: file }, path }: ScalarNode): void {
	const node = draft.at(file, path);
	// It went with something around it.
	if (node === undefined) return;
	const inside = path.slice(0, -1);
	const around = draft.at(file, inside);
	const isLast = sizeOf(around) === 1 && inside.length > 1;
	if (!isLast) draft.edit(file, { op: "remove", path });
	else if (!isRequired(draft, file, inside.slice(0, -1), inside.at(-1) ?? ""))
		draft.edit(file, { op: "remove", path: inside });
	else if (around?.kind === "list") draft.edit(file, { op: "remove", path: inside.slice(0, -1) });
	else draft.edit(file, { op: "remove", path });
}

function sizeOf(node: Node | undefined): number {
	if (node?.kind === "list") return node.items.length;
	return node?.kind === "map" ? node.entries.length : 0;
}

/** Those who named it name another; what was said about it alone (translations, scenarios) goes. */
function redirect(draft: Draft, users: readonly Use[], from: string, to: string): void {
	const words = users.filter(({ key }) => !key);
	unlist(
		draft,
		users.filter(({ key }) => key),
	);
	for (const file of new Set(words.map(({ node }) => node.file.path))) {
		const text = words
			.filter(({ node }) => node.file.path === file)
			.flatMap((use) => spanNow(draft, use, from) ?? [])
			.toSorted((a, b) => b.start - a.start)
			.reduce((all, { start, end }) => all.slice(0, start) + to + all.slice(end), draft.text(file));
		draft.put(file, text);
	}
}

function spanNow(
	draft: Draft,
	{ node, from, to }: Use,
	name: string,
): ReturnType<typeof placeInScalar> {
	const now = draft.at(node.file.path, node.path);
	if (now === undefined) return undefined;
	const span =
		now.kind === "scalar" && now.text.slice(from, to) === name
			? placeInScalar(now, from, to)
			: undefined;
	if (span === undefined)
		throw new EditRefused("would_damage", { file: node.file.path, path: node.path.join(".") });
	return span;
}

/** How many names each value holds that mean something. */
function meantIn({ uses }: Uses): ReadonlyMap<string, Use[]> {
	return Map.groupBy(uses, ({ node }) => JSON.stringify([node.file.path, node.path]));
}

/** Another thing may lack what its users read of the one that goes: then nobody is sent there. */
function refuseDangling(draft: Draft, before: ReadonlyMap<string, readonly Use[]>): void {
	const after = meantIn(usesIn(draft.roots()));
	const lost = [...before].flatMap(([key, [use, ...others]]) => {
		const isFewer = (after.get(key)?.length ?? 0) < others.length + 1;
		return use && isFewer && draft.at(use.node.file.path, use.node.path) ? [use] : [];
	});
	if (lost.length > 0) throw new EditRefused("would_dangle", { users: lost.map(placeOfUse) });
}
