import type { Calendar, CodeList, Definition } from "../bundle/index.ts";
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
import type { SimulationFile } from "../model/simulation.ts";
import { STANDARD_SECTIONS, type StandardFile, type StandardSection } from "../model/standard.ts";
import type { TariffsFile } from "../model/tariffs.ts";
import type { TextsFile } from "../model/texts.ts";
import type { FileKind, SourceFile } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { placeOf } from "../syntax/nodes.ts";
import type { ParsedFile } from "../syntax/parse.ts";
import type { Kept } from "./for-all.ts";
import type { Offered } from "./registers.ts";

export type Symbols<T> = ReadonlyMap<string, Keyed<Item<T>>>;

/** Everything the files say, by name. Folders carry no meaning; where an item stands does not matter. */
export interface Library {
	readonly procedures: readonly Item<ProcedureModel>[];
	/** Every edition of a procedure, the earliest first. */
	readonly editions: ReadonlyMap<string, readonly Item<ProcedureModel>[]>;
	readonly parts: ReadonlyMap<string, { readonly item: Item<PartModel>; readonly root: MapNode }>;
	readonly calendars: ReadonlyMap<string, Item<CalendarFile>>;
	/** By the calendar they are for. */
	readonly tariffs: ReadonlyMap<string, Item<TariffsFile>>;
	readonly fields: Symbols<FieldModel>;
	readonly lists: Symbols<ListModel>;
	readonly messages: Symbols<MessageModel>;
	readonly sources: Symbols<LawModel>;
	readonly registers: Symbols<RegisterModel>;
	readonly offices: Symbols<OfficeKindModel>;
	/** By section and id: `roles.receiver`. */
	readonly standards: Symbols<object>;
	readonly texts: readonly Item<TextsFile>[];
	readonly scenarios: readonly Item<ScenariosFile>[];
	/** By the procedure they are for. */
	readonly scenariosFor: ReadonlyMap<string, readonly Item<ScenariosFile>[]>;
	readonly simulations: readonly Item<SimulationFile>[];
	/** By the procedure they are for. */
	readonly simulationsFor: ReadonlyMap<string, readonly Item<SimulationFile>[]>;
	readonly overlays: ReadonlyMap<string, Item<OverlayFile>>;
	readonly moves: readonly Item<MovesFile>[];
	/** The part that a file holds. */
	readonly partIds: ReadonlyMap<SourceFile, string>;
	/** What is linked alike for many procedures, and so once for all of them. */
	readonly linked: {
		readonly lists: WeakMap<Item<ListModel>, Kept<CodeList>>;
		readonly registers: WeakMap<Item<RegisterModel>, Kept<Offered>>;
		readonly calendars: Kept<Calendar>;
		/** Read as it is on the day of an edition. */
		readonly parts: WeakMap<Item<PartModel>, Kept<Item<PartModel> | undefined>>;
		/** Of each edition of a procedure, which is linked again with every set of values. */
		readonly messages: Kept<Definition["messages"]>;
		/** By the map in the text, which is another one where a value in it is set. */
		readonly data: WeakMap<object, Kept<Definition["data"]>>;
	};
	/** Roots of files that are neither procedures nor parts, where `texts_for: library` finds its texts. */
	readonly shared: readonly MapNode[];
}

/** What may be asked of a library by name. Linking knows no more, so that what it has asked can be noted. */
export type LibraryByName = Omit<
	Library,
	"procedures" | "texts" | "scenarios" | "simulations" | "overlays" | "moves" | "tariffs" | "shared"
>;

export function readLibrary(files: readonly ParsedFile[], reader: Reader): Library {
	const read = files.map(({ file, root }) => {
		const model = file.kind && root && readFile(file.kind, root, reader);
		return { parsed: { file, root }, model };
	});
	return libraryOf(read, reader);
}

/** One library of files that were read one by one, in the order of their paths. */
export function libraryOf(files: readonly ReadModel[], reader: Reader): Library {
	const models = modelsIn(files);
	const take = <K extends FileKind>(kind: K) => models[kind] as unknown as Item<FileModels[K]>[];
	const symbols = <T>(entries: readonly (Keyed<Item<T>> | undefined)[]) =>
		symbolTable(entries, reader);
	const procedures = firstEditions(take("procedure"), reader);
	const parts = partTable(take("part"), reader);
	const scenarios = take("scenarios");
	const simulations = take("simulation");
	return {
		procedures,
		editions: editionsIn(procedures),
		parts,
		linked: {
			lists: new WeakMap(),
			registers: new WeakMap(),
			calendars: new Map(),
			parts: new WeakMap(),
			messages: new Map(),
			data: new WeakMap(),
		},
		partIds: new Map([...parts].map(([id, { root }]) => [root.file, id])),
		calendars: named(take("calendar"), (one) => one.calendar, "a calendar", reader),
		tariffs: named(take("tariffs"), (one) => one.tariffs_for, "tariffs", reader),
		fields: symbols(take("fields").flatMap((file) => file.fields ?? [])),
		lists: symbols(take("codes").flatMap((file) => file.lists ?? [])),
		messages: symbols(take("messages").flatMap((file) => file.messages ?? [])),
		sources: symbols(take("law").flatMap((file) => file.sources ?? [])),
		registers: symbols(take("registers").flatMap((file) => file.registers ?? [])),
		offices: symbols(take("offices").flatMap((file) => file.offices ?? [])),
		standards: symbols(take("standard").flatMap(standardsIn)),
		texts: take("texts"),
		scenarios,
		scenariosFor: Map.groupBy(scenarios, (file) => file.scenarios_for?.text ?? ""),
		simulations,
		simulationsFor: Map.groupBy(simulations, (file) => file.simulation_for?.text ?? ""),
		overlays: named(take("overlay"), (one) => one.overlay, "an overlay", reader),
		moves: take("moves"),
		shared: files.flatMap(({ parsed: { file, root } }) =>
			root && file.kind !== "procedure" && file.kind !== "part" ? [root] : [],
		),
	};
}

interface ReadModel {
	readonly parsed: { readonly file: SourceFile; readonly root?: MapNode | undefined };
	readonly model?: Item<object> | undefined;
}

function modelsIn(files: readonly ReadModel[]): Readonly<Record<FileKind, unknown[]>> {
	const models: Record<FileKind, unknown[]> = {
		procedure: [],
		part: [],
		fields: [],
		codes: [],
		messages: [],
		law: [],
		registers: [],
		offices: [],
		standard: [],
		calendar: [],
		tariffs: [],
		overlay: [],
		moves: [],
		scenarios: [],
		simulation: [],
		texts: [],
	};
	for (const { parsed, model } of files)
		if (parsed.file.kind && model) models[parsed.file.kind].push(model);
	return models;
}

/** What a standard file holds, each item by its section and id: a role and a step may bear one name. */
export function standardsIn(file: StandardFile): readonly Keyed<Item<object>>[] {
	return STANDARD_SECTIONS.flatMap((section) =>
		(file[section] ?? []).map(
			(entry): Keyed<Item<object>> => ({ ...entry, id: standardName(section, entry.id) }),
		),
	);
}

export function standardName(section: StandardSection, id: string): string {
	return `${section}.${id}`;
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
function firstEditions(
	all: readonly Item<ProcedureModel>[],
	reader: Reader,
): readonly Item<ProcedureModel>[] {
	const seen = new Set<string>();
	return all.filter(({ procedure: name, edition }) => {
		const pair = `${name?.text} ${edition}`;
		if (!name || !seen.has(pair)) {
			seen.add(pair);
			return true;
		}
		const what = `an edition of ${edition}`;
		reader.report(name_taken({ name: name.text, what }), placeOf(name.node));
		return false;
	});
}

function editionsIn(procedures: readonly Item<ProcedureModel>[]): Library["editions"] {
	const named = procedures.filter(({ procedure }) => procedure);
	const byId = Map.groupBy(named, ({ procedure }) => procedure?.text ?? "");
	for (const editions of byId.values())
		editions.sort((a, b) => ((a.edition ?? "") < (b.edition ?? "") ? -1 : 1));
	return byId;
}

function where(node: Parameters<typeof placeOf>[0]): string {
	const { file, start } = placeOf(node);
	return `what stands in ${file}:${start.line}`;
}
