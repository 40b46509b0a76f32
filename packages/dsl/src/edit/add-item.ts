import { keysOf } from "../model/shape.ts";
import type { FileKind } from "../source/source-file.ts";
import { entryOf, type Node } from "../syntax/nodes.ts";
import { usesIn } from "../uses/uses.ts";
import { begunMessage } from "./begun-message.ts";
import { type Draft, EditRefused } from "./draft.ts";
import { findHere } from "./find-here.ts";
import type { AddItem, ItemKind } from "./intent.ts";
import { type ItemPlace, pathOf, placeFor } from "./items.ts";
import { shapeAt } from "./shape-at.ts";
import type { YamlValue } from "./yaml/meaning.ts";

/** A new item in its section; a section that is not there yet is made where the canonical form has it. */
export function addItem(draft: Draft, kind: ItemKind, intent: AddItem): void {
	const { file, path, before, ask } = intent;
	beginFile(draft, kind, intent);
	const place = placeFor(draft, file, kind, path);
	checkId(kind, place.id);
	checkFree(draft, file, kind, place);
	const values = kind === "message" ? begunMessage(draft, intent) : (intent.values ?? null);
	const value = ordered(draft, file, place, values);
	const around = place.owner.length === 0 ? draft.root(file) : draft.at(file, place.owner);
	if (entryOf(around, place.map)) {
		const inside = [...place.owner, place.map];
		draft.edit(file, {
			op: "add",
			path: inside,
			key: place.id,
			value,
			untyped: true,
			...(before !== undefined && { before }),
		});
	} else draft.set(file, place.owner, place.map, { [place.id]: value });
	if (ask !== undefined) askOn(draft, file, path, ask, intent.ask_before);
}

/** The first scenario or message of a procedure, and the first list of a file, make it. */
function beginFile(draft: Draft, kind: ItemKind, { file, procedure }: AddItem): void {
	if (draft.text(file).trim() !== "") return;
	if (kind === "list") draft.put(file, "lists:\n");
	if (procedure === undefined) return;
	checkId("procedure", procedure);
	if (kind === "scenario") draft.put(file, `scenarios_for: ${procedure}\n`);
	if (kind === "message") draft.put(file, "messages:\n");
}

const ID = /^[a-z][a-z0-9_]{0,59}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

export function checkId(kind: string, id: string): void {
	const fits =
		kind === "translation" || (kind === "option" || kind === "code" ? CODE : ID).test(id);
	if (!fits) throw new EditRefused("id_malformed", { id });
}

/** Kinds whose names rules read bare: one namespace of a procedure. */
const BARE: ReadonlySet<string> = new Set(["field", "document", "computed", "condition", "step"]);

/** Kinds that all files of a kind share one namespace for. */
const SHARED: Readonly<Record<string, FileKind>> = { message: "messages", list: "codes" };

/** Refuses a name that is taken in its map, or in the namespace of the procedure or, of what is shared, the library. */
export function checkFree(draft: Draft, file: string, kind: string, place: ItemPlace): void {
	const path = pathOf(place);
	const shared = SHARED[kind];
	if (shared) checkFreeInLibrary(draft, shared, path);
	const namesake = usesIn([draft.root(file)]).declarations.find(
		(one) =>
			one.name === place.id &&
			((BARE.has(kind) && BARE.has(one.kind) && place.map !== "group") ||
				one.key.path.join("\0") === path.join("\0")),
	);
	if (namesake) throw new EditRefused("name_taken", { file, path: namesake.key.path.join(".") });
}

function checkFreeInLibrary(draft: Draft, kind: FileKind, path: readonly string[]): void {
	const namesake = draft
		.roots()
		.find((root) => root.file.kind === kind && draft.at(root.file.path, path) !== undefined);
	if (namesake)
		throw new EditRefused("name_taken", { file: namesake.file.path, path: path.join(".") });
}

/** Keys in the order of their table. */
function ordered(draft: Draft, file: string, place: ItemPlace, value: YamlValue): YamlValue {
	const shape = shapeAt(draft.root(file), pathOf(place));
	if (shape === undefined || value === null || typeof value !== "object" || Array.isArray(value))
		return value;
	const entries = Object.entries(value as Readonly<Record<string, YamlValue>>);
	const variant =
		shape.variants?.shapes[String((value as Record<string, YamlValue>)[shape.variants.key])];
	const names = Object.keys(variant?.keys ?? keysOf(shape, draft.root(file)));
	const rank = (key: string) => (names.includes(key) ? names.indexOf(key) : names.length);
	return Object.fromEntries(entries.toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** A new field or document is asked on a page; a form of several pages is no page itself. */
function askOn(
	draft: Draft,
	file: string,
	item: string,
	page: string,
	before: string | undefined,
): void {
	const found = findHere(
		draft,
		file,
		page.includes(".") ? `steps.${page.replace(".", ".pages.")}` : `steps.${page}`,
	);
	const pages = entryOf(found.node, "pages")?.value;
	if (pages?.kind === "map") {
		const [first] = pages.entries;
		const closest = first === undefined ? null : `${page}.${first.key.text}`;
		throw new EditRefused("item_unknown", { path: page, closest });
	}
	const list = [...found.path, "ask"];
	const asked = draft.at(file, list);
	if (asked === undefined) {
		draft.set(file, found.path, "ask", [item]);
		return;
	}
	const at = placeInList(asked, before);
	draft.edit(file, {
		op: "add",
		path: list,
		value: item,
		untyped: true,
		...(at !== undefined && { before: String(at) }),
	});
}

/** @throws EditRefused where nothing of that name is asked there */
function placeInList(asked: Node, before: string | undefined): number | undefined {
	if (before === undefined) return undefined;
	const items = asked.kind === "list" ? asked.items : [asked];
	const at = items.findIndex((one) => one.kind === "scalar" && one.text === before);
	if (at < 0) throw new EditRefused("item_unknown", { path: before, closest: null });
	return at;
}
