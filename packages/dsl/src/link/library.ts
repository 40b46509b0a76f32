import { name_taken } from "../diagnostic/messages.generated.ts";
import type { CalendarFile } from "../model/calendar.ts";
import type { ListModel } from "../model/codes.ts";
import type { FieldModel } from "../model/field.ts";
import { type FileModels, readFile } from "../model/file-model.ts";
import type { Reader } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { LawModel } from "../model/law.ts";
import type { MessageModel } from "../model/messages.ts";
import type { MovesFile, OverlayFile } from "../model/moves.ts";
import type { OfficeKindModel } from "../model/offices.ts";
import type { PartModel } from "../model/part.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { RegisterModel } from "../model/registers.ts";
import type { ScenariosFile } from "../model/scenario.ts";
import type { Item } from "../model/shape.ts";
import type { TextsFile } from "../model/texts.ts";
import type { FileKind } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { placeOf } from "../syntax/nodes.ts";
import type { ParsedFile } from "../syntax/parse.ts";

export type Symbols<T> = ReadonlyMap<string, Keyed<Item<T>>>;

/** Everything the files say, by name. Folders carry no meaning; where an item stands does not matter. */
export interface Library {
	readonly procedures: readonly Item<ProcedureModel>[];
	readonly parts: ReadonlyMap<string, { readonly item: Item<PartModel>; readonly root: MapNode }>;
	readonly calendars: ReadonlyMap<string, Item<CalendarFile>>;
	readonly fields: Symbols<FieldModel>;
	readonly lists: Symbols<ListModel>;
	readonly messages: Symbols<MessageModel>;
	readonly sources: Symbols<LawModel>;
	readonly registers: Symbols<RegisterModel>;
	readonly offices: Symbols<OfficeKindModel>;
	readonly texts: readonly Item<TextsFile>[];
	readonly scenarios: readonly Item<ScenariosFile>[];
	readonly overlays: ReadonlyMap<string, Item<OverlayFile>>;
	readonly moves: readonly Item<MovesFile>[];
	/** Roots of files that are neither procedures nor parts, where `texts_for: library` finds its texts. */
	readonly shared: readonly MapNode[];
}

export function readLibrary(files: readonly ParsedFile[], reader: Reader): Library {
	const models = readModels(files, reader);
	const take = <K extends FileKind>(kind: K) => models[kind] as unknown as Item<FileModels[K]>[];
	const symbols = <T>(entries: readonly (Keyed<Item<T>> | undefined)[]) =>
		symbolTable(entries, reader);
	return {
		procedures: take("procedure").filter((one) => isFirstEdition(one, take("procedure"), reader)),
		parts: partTable(take("part"), reader),
		calendars: named(take("calendar"), (one) => one.calendar, "a calendar", reader),
		fields: symbols(take("fields").flatMap((file) => file.fields ?? [])),
		lists: symbols(take("codes").flatMap((file) => file.lists ?? [])),
		messages: symbols(take("messages").flatMap((file) => file.messages ?? [])),
		sources: symbols(take("law").flatMap((file) => file.sources ?? [])),
		registers: symbols(take("registers").flatMap((file) => file.registers ?? [])),
		offices: symbols(take("offices").flatMap((file) => file.offices ?? [])),
		texts: take("texts"),
		scenarios: take("scenarios"),
		overlays: named(take("overlay"), (one) => one.overlay, "an overlay", reader),
		moves: take("moves"),
		shared: files.flatMap(({ file, root }) =>
			root && file.kind !== "procedure" && file.kind !== "part" ? [root] : [],
		),
	};
}

function readModels(
	files: readonly ParsedFile[],
	reader: Reader,
): Readonly<Record<FileKind, unknown[]>> {
	const models: Record<FileKind, unknown[]> = {
		procedure: [],
		part: [],
		fields: [],
		codes: [],
		messages: [],
		law: [],
		registers: [],
		offices: [],
		calendar: [],
		overlay: [],
		moves: [],
		scenarios: [],
		texts: [],
	};
	for (const { file, root } of files) {
		const model = file.kind && root && readFile(file.kind, root, reader);
		if (file.kind && model) models[file.kind].push(model);
	}
	return models;
}

/** One namespace over the whole library; a second bearer of a name is shown the first. */
function symbolTable<T>(
	entries: readonly (Keyed<Item<T>> | undefined)[],
	reader: Reader,
): Symbols<T> {
	const table = new Map<string, Keyed<Item<T>>>();
	for (const entry of entries) {
		if (!entry) continue;
		const first = table.get(entry.id);
		if (first)
			reader.report(name_taken({ name: entry.id, what: where(first.key) }), placeOf(entry.key));
		else table.set(entry.id, entry);
	}
	return table;
}

function named<T extends object>(
	items: readonly Item<T>[],
	nameOf: (
		item: Item<T>,
	) => { readonly text: string; readonly node: Parameters<typeof placeOf>[0] } | undefined,
	what: string,
	reader: Reader,
): ReadonlyMap<string, Item<T>> {
	const table = new Map<string, Item<T>>();
	for (const item of items) {
		const name = nameOf(item);
		if (!name) continue;
		if (table.has(name.text))
			reader.report(name_taken({ name: name.text, what }), placeOf(name.node));
		else table.set(name.text, item);
	}
	return table;
}

function partTable(parts: readonly Item<PartModel>[], reader: Reader): Library["parts"] {
	const table = named(parts, (part) => part.part, "a part", reader);
	return new Map(
		[...table].flatMap(([id, part]) =>
			part.node.kind === "map" ? [[id, { item: part, root: part.node }] as const] : [],
		),
	);
}

/** Several editions of a procedure may lie side by side; the pair of procedure and edition is unique. */
function isFirstEdition(
	one: Item<ProcedureModel>,
	all: readonly Item<ProcedureModel>[],
	reader: Reader,
): boolean {
	const name = one.procedure;
	if (!name) return true;
	const first = all.find(
		(other) => other.procedure?.text === name.text && other.edition === one.edition,
	);
	if (first === one) return true;
	reader.report(
		name_taken({ name: name.text, what: `an edition of ${one.edition}` }),
		placeOf(name.node),
	);
	return false;
}

function where(node: Parameters<typeof placeOf>[0]): string {
	const { file, start } = placeOf(node);
	return `what stands in ${file}:${start.line}`;
}
