import type { FileKind } from "../source/source-file.ts";
import type { MapNode } from "../syntax/nodes.ts";
import { valueAt } from "../syntax/nodes.ts";
import { type CalendarFile, calendarShape } from "./calendar.ts";
import { type CodesFile, codesShape } from "./codes.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import { type FieldModel, fieldShape } from "./field.ts";
import type { Reader } from "./form.ts";
import { item, type Keyed, map } from "./forms.ts";
import { type LawFile, lawShape } from "./law.ts";
import { type MessagesFile, messagesShape } from "./messages.ts";
import { type MovesFile, movesShape, type OverlayFile, overlayShape } from "./moves.ts";
import { type OfficesFile, officesShape } from "./offices.ts";
import { type PartModel, partShape } from "./part.ts";
import { type ProcedureModel, procedureShape } from "./procedure.ts";
import { type RegistersFile, registersShape } from "./registers.ts";
import { type ScenariosFile, scenariosShape } from "./scenario.ts";
import { type Item, readItem, type Shape } from "./shape.ts";
import { type SimulationFile, simulationShape } from "./simulation.ts";
import { type StandardFile, standardShape } from "./standard.ts";
import { type TariffsFile, tariffsShape } from "./tariffs.ts";
import { type TextsFile, textsShape } from "./texts.ts";
import { ids } from "./values/names.ts";

export interface FieldsFile extends Common {
	readonly fields?: readonly Keyed<Item<FieldModel>>[];
}

export const fieldsShape: Shape<FieldsFile> = {
	name: "a fields file",
	keys: {
		...WORDS,
		...BASIS,
		fields: {
			form: map(
				ids,
				item(() => fieldShape),
			),
			required: true,
			doc: "The fields that procedures `use`, by id.",
		},
	},
};

/** What each kind of file says. */
export interface FileModels {
	readonly procedure: ProcedureModel;
	readonly part: PartModel;
	readonly fields: FieldsFile;
	readonly codes: CodesFile;
	readonly messages: MessagesFile;
	readonly law: LawFile;
	readonly registers: RegistersFile;
	readonly offices: OfficesFile;
	readonly standard: StandardFile;
	readonly calendar: CalendarFile;
	readonly tariffs: TariffsFile;
	readonly overlay: OverlayFile;
	readonly moves: MovesFile;
	readonly scenarios: ScenariosFile;
	readonly simulation: SimulationFile;
	readonly texts: TextsFile;
}

export const FILE_SHAPES: { readonly [K in FileKind]: Shape<FileModels[K]> } = {
	procedure: procedureShape,
	part: partShape,
	fields: fieldsShape,
	codes: codesShape,
	messages: messagesShape,
	law: lawShape,
	registers: registersShape,
	offices: officesShape,
	standard: standardShape,
	calendar: calendarShape,
	tariffs: tariffsShape,
	overlay: overlayShape,
	moves: movesShape,
	scenarios: scenariosShape,
	simulation: simulationShape,
	texts: textsShape,
};

/** Reads a file's root by its kind. Dated values of a procedure are those of its edition's day. */
export function readFile<K extends FileKind>(
	kind: K,
	root: MapNode,
	reader: Reader,
): Item<FileModels[K]> | undefined {
	const edition = kind === "procedure" ? valueAt(root, "edition") : undefined;
	const day = edition?.kind === "scalar" ? edition.text : reader.day;
	const partial = kind === "standard" && ({ partial: true } as const);
	return readItem(FILE_SHAPES[kind] as Shape<FileModels[K] & object>, root, {
		...reader,
		day,
		...partial,
	});
}
