import {
	type Imported,
	type ImportedSheet,
	importJsonSchema,
	importSentence,
	importSheet,
	libraryMatches,
	withLibrary,
} from "@onedoor/dsl/import";
import { parse } from "csv-parse/sync";

import type { ImportAsked, ImportView } from "../api/answers.ts";
import type { LibraryFile } from "./library-folder.ts";

const MOST_CHARACTERS = 1024 * 1024;
const MOST_CELLS = 50_000;

/** The files that would be written, and what is to be said of them; a code where the file is none of its kind. */
export function imported(
	{ kind, text, id, title, language, use, page }: ImportAsked,
	around: readonly LibraryFile[],
):
	| { readonly view: ImportView; readonly files: readonly { path: string; text: string }[] }
	| string {
	if (text.length > MOST_CHARACTERS) return "file_too_large";
	const options = { id, language, today: new Date().toISOString().slice(0, 10), around };
	const read = kind === "sheet" ? sheetIn(text, title, options) : schemaIn(text, title, options);
	if (typeof read === "string") return read;
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

function sheetIn(text: string, title: string, options: Options): ImportedSheet | string {
	const cells = cellsOf(text);
	if (cells === undefined) return "not_a_sheet";
	if (cells.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) return "file_too_large";
	const sheet = importSheet(cells, title, options);
	return sheet.hasTitles ? sheet : "no_title_column";
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
