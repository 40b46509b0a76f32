import {
	type Imported,
	type ImportedSheet,
	importJsonSchema,
	importSentence,
	importSheet,
	isListOfFields,
	libraryMatches,
	type SheetColumn,
	withLibrary,
} from "@onedoor/dsl/import";
import { parse } from "csv-parse/sync";

import type { ImportAsked, ImportView, SheetView } from "../../api/answers.ts";
import type { LibraryFile } from "../library-folder.ts";
import { readWorkbook, type Sheets } from "./workbook.ts";

/** The files that would be written, and what is to be said of them; a code where the file is none of its kind. */
export async function imported(
	asked: ImportAsked,
	around: readonly LibraryFile[],
): Promise<
	{ readonly view: ImportView; readonly files: readonly { path: string; text: string }[] } | string
> {
	const { kind, text, id, title, language, use, page } = asked;
	if (text.length > MOST_CHARACTERS[kind]) return "file_too_large";
	const options = { id, language, today: new Date().toISOString().slice(0, 10), around };
	if (kind === "json_schema") {
		const read = schemaIn(text, title, options);
		return typeof read === "string" ? read : told(read, { use, page, kind }, around);
	}
	const sheets = kind === "workbook" ? await workbookIn(text) : sheetIn(text);
	if (typeof sheets === "string") return sheets;
	const at = asked.sheet ?? firstWithFields(sheets);
	const chosen = sheets[at];
	if (chosen === undefined) return "unknown_sheet";
	const read = importSheet(chosen.cells, title, { ...options, ...choicesIn(asked) });
	const { headRow, columns, hasTitles } = read;
	const names = sheets.map(({ name }) => name);
	const top = chosen.cells.slice(0, MOST_HEAD_ROWS).map((row) => row.filter(Boolean).join(" · "));
	const sheet: SheetView = {
		names,
		chosen: at,
		headRow,
		top: top.map((words) => words.slice(0, 80)),
		columns,
		hasTitles,
	};
	const made = told({ ...read, files: hasTitles ? read.files : [] }, { use, page, kind }, around);
	return { ...made, view: { ...made.view, sheet } };
}

/** Of the file in characters; that of a workbook is written in base 64. */
const MOST_CHARACTERS = { json_schema: 1024 * 1024, sheet: 1024 * 1024, workbook: 1_400_000 };
const MOST_CELLS = 50_000;
/** So many rows can be chosen as that of the heads. */
const MOST_HEAD_ROWS = 30;

/** The first sheet that says what fields are called: others are covers, notes, lists of codes. */
function firstWithFields(sheets: Sheets): number {
	return Math.max(
		0,
		sheets.findIndex(({ cells }) => isListOfFields(cells)),
	);
}

function choicesIn({ headRow, columns }: ImportAsked): Pick<ImportAsked, "headRow"> & {
	readonly columns?: readonly (SheetColumn | undefined)[];
} {
	return {
		...(headRow !== undefined && { headRow }),
		...(columns !== undefined && { columns: columns.map((one) => one ?? undefined) }),
	};
}

function told(
	read: Imported | ImportedSheet,
	{ use, page, kind }: Pick<ImportAsked, "use" | "page" | "kind">,
	around: readonly LibraryFile[],
): { readonly view: ImportView; readonly files: readonly { path: string; text: string }[] } {
	const matches = libraryMatches(read.files, around);
	const files = withLibrary(
		read.files,
		matches.filter(({ field }) => use.includes(field)),
	);
	const view: ImportView = {
		...rowsOf(read),
		findings: read.findings
			// A sheet was never a schema: what its rows say is told row by row.
			.filter(({ severity }) => kind === "json_schema" || severity === "error")
			.map((found) => ({
				severity: found.severity,
				where: found.pointer,
				sentence: importSentence(found, page),
			})),
		matches,
		files: files.map(({ path, text: content }) => ({ path, lines: content.split("\n").length })),
	};
	return { view, files };
}

function rowsOf(
	read: Imported | ImportedSheet,
): Pick<ImportView, "rows" | "unknownHeads" | "unread"> {
	return "rows" in read
		? { rows: read.rows, unknownHeads: read.unknownHeads, unread: read.unread }
		: { rows: [], unknownHeads: [], unread: 0 };
}

type Options = Parameters<typeof importJsonSchema>[1];

function schemaIn(text: string, title: string, options: Options): Imported | string {
	try {
		const schema: unknown = JSON.parse(text);
		const isObject = typeof schema === "object" && schema !== null && !Array.isArray(schema);
		return importJsonSchema(isObject ? { ...schema, title } : schema, options);
	} catch (error) {
		if (error instanceof SyntaxError) return "not_json";
		throw error;
	}
}

async function workbookIn(text: string): Promise<Sheets | string> {
	return await readWorkbook(Buffer.from(text, "base64"));
}

function sheetIn(text: string): Sheets | string {
	const cells = cellsOf(text);
	if (cells === undefined) return "not_a_sheet";
	const count = cells.reduce((sum, row) => sum + row.length, 0);
	return count > MOST_CELLS ? "file_too_large" : [{ name: "", cells }];
}

/** Whatever stands between the cells of the first row stands between all. */
function cellsOf(text: string): readonly (readonly string[])[] | undefined {
	const [first = ""] = text.split(/\r?\n/, 1);
	const counted = [",", ";", "\t"].map((sign) => [first.split(sign).length, sign] as const);
	const [, delimiter] = counted.toSorted(([a], [b]) => b - a)[0] ?? [0, ","];
	try {
		return parse(text, {
			bom: true,
			delimiter,
			relax_column_count: true,
			skip_empty_lines: false,
			max_record_size: 100_000,
		}) as string[][];
	} catch {
		return undefined;
	}
}
