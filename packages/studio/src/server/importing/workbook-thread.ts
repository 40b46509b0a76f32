import { parentPort, workerData } from "node:worker_threads";
import type { CellValue } from "hucre";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";

import type { NotRead, Sheets } from "./workbook.ts";

const MOST_SHEETS = 50;
const MOST_CELLS = 50_000;
const MOST_COLUMNS = 100;
/** More than the longest text of a form, and more than any program shows in a cell. */
const MOST_CHARACTERS = 2_000;

parentPort?.postMessage(await sheetsIn(workerData as Uint8Array));

async function sheetsIn(archive: Uint8Array): Promise<Sheets | NotRead> {
	try {
		// The one of the two that it is not finds nothing of its own in it.
		const { sheets } = await readXlsx(archive).catch(() => readOds(archive));
		const read = sheets.map(({ name, rows }) => ({ name, cells: filled(rows) }));
		const cells = read.flatMap((sheet) => sheet.cells);
		const isTooLarge =
			read.length > MOST_SHEETS ||
			cells.some((row) => row.length > MOST_COLUMNS) ||
			cells.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS;
		if (isTooLarge) return "file_too_large";
		return read.length === 0 ? "not_a_workbook" : read;
	} catch {
		return "not_a_workbook";
	}
}

/** Without the empty cells and rows at the ends, of which a spreadsheet keeps many. */
function filled(rows: readonly (readonly CellValue[])[]): readonly (readonly string[])[] {
	const texts = rows.map((row) => {
		const last = row.findLastIndex((value) => textOf(value) !== "");
		return Array.from({ length: last + 1 }, (_, at) => textOf(row[at] ?? null));
	});
	return texts.slice(0, texts.findLastIndex((row) => row.length > 0) + 1);
}

function textOf(value: CellValue): string {
	if (value === null || value === undefined) return "";
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dayOf(value);
	return String(value).trim().slice(0, MOST_CHARACTERS);
}

/** A day as `2026-09-02`; its time only where there is one. */
function dayOf(value: Date): string {
	const text = value.toISOString();
	return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}
