import { type Imported, type ImportOptions, importJsonSchema } from "./import-json-schema.ts";
import { plain } from "./plain.ts";

/** What a column of a list says of its fields. */
export const SHEET_COLUMNS = [
	"title",
	"type",
	"required",
	"choices",
	"longest",
	"help",
	"order",
] as const;

export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** A cell of which nothing came. */
export interface IgnoredCell {
	/** As a spreadsheet names it: `C`. */
	readonly column: string;
	readonly head: string;
	readonly cell: string;
}

/** What became of one row of a list of fields. */
export interface SheetRow {
	/** From 1, as a spreadsheet counts. */
	readonly row: number;
	readonly title: string;
	/** As which type of the language it is asked; left out where the row asks nothing. */
	readonly as?: "text" | "date" | "whole" | "number" | "yes_no" | "choice" | "email";
	readonly ignored: readonly IgnoredCell[];
}

/** What one column was taken for. */
export interface ReadColumn {
	/** From 0. */
	readonly at: number;
	readonly column: string;
	readonly head: string;
	/** The first cell below its head that says something. */
	readonly sample: string;
	/** Left out for one that means nothing here. */
	readonly as?: SheetColumn;
}

export interface SheetOptions extends ImportOptions {
	/** The row of the heads, from 1; left out: the one of the first rows with most heads that are known. */
	readonly headRow?: number;
	/** What each column says, from the left; left out: as its head says. Of two that say the same the first is read. */
	readonly columns?: readonly (SheetColumn | undefined)[];
}

export interface ImportedSheet extends Imported {
	readonly headRow: number;
	readonly columns: readonly ReadColumn[];
	readonly rows: readonly SheetRow[];
	/** Heads of columns that mean nothing here. */
	readonly unknownHeads: readonly string[];
	/** So many rows at the end were not read: there are more than a form can have. */
	readonly unread: number;
	/** Whether a column says what the fields are called: without one nothing is imported. */
	readonly hasTitles: boolean;
}

const MOST_ROWS = 500;
/** What stands above the heads is a title, a date, a stamp: no more than this. */
const MOST_ABOVE = 30;

/**
 * A list of fields, one a row, as a procedure to start from. A row above them holds heads, in English, Vietnamese or
 * Arabic: what a field is called, of which type, whether it must be answered, its choices, its length, its help.
 * It becomes a JSON Schema first, and goes the way of one. Cells are anybody's text: they are read, never run.
 *
 * @param title of the procedure
 */
export function importSheet(
	cells: readonly (readonly string[])[],
	title: string,
	options: SheetOptions,
): ImportedSheet {
	const headRow = options.headRow ?? headRowIn(cells);
	const heads = cells[headRow - 1] ?? [];
	const body = withoutEmptyEnd(cells.slice(headRow));
	const meanings = columnsOf(heads, options.columns);
	const columns = columnsRead(heads, body, meanings);
	const unknownHeads = heads.filter((head, at) => head.trim() !== "" && !meanings[at]);
	const hasTitles = meanings.includes("title");
	const read = body
		.slice(0, MOST_ROWS)
		.map((row, index) => rowOf(row, headRow + 1 + index, meanings, heads))
		.filter(({ title: words, ignored }) => words !== "" || ignored.length > 0);
	const asked = read.flatMap(({ schema, isRequired, title: words, row }) =>
		schema ? [{ key: `${row} ${words}`, schema, isRequired }] : [],
	);
	const schema = {
		type: "object",
		title,
		properties: Object.fromEntries(asked.map(({ key, schema: one }) => [key, one])),
		required: asked.flatMap(({ key, isRequired }) => (isRequired ? [key] : [])),
	};
	const rows = read.map(({ row, title: words, as, ignored }) => ({
		row,
		title: words,
		...(as && { as }),
		ignored,
	}));
	const unread = Math.max(0, body.length - MOST_ROWS);
	const imported = importJsonSchema(schema, options);
	return { ...imported, headRow, columns, rows, unknownHeads, unread, hasTitles };
}

/** Whether one of the first rows has a head under which fields are called something. */
export function isListOfFields(cells: readonly (readonly string[])[]): boolean {
	return cells.slice(0, MOST_ABOVE).some((row) => columnsOf(row, undefined).includes("title"));
}

/** From 1. The first row with a word in it, where no row has heads that are known. */
function headRowIn(cells: readonly (readonly string[])[]): number {
	const known = cells.slice(0, MOST_ABOVE).map((row) => {
		const meanings = columnsOf(row, undefined);
		return meanings.includes("title") ? meanings.filter(Boolean).length : 0;
	});
	const most = Math.max(0, ...known);
	if (most > 0) return known.indexOf(most) + 1;
	return (
		Math.max(
			0,
			cells.findIndex((row) => !isEmpty(row)),
		) + 1
	);
}

/** What is said twice is read once. */
function columnsOf(
	heads: readonly string[],
	chosen: SheetOptions["columns"],
): readonly (SheetColumn | undefined)[] {
	const wished = chosen ? heads.map((_, at) => chosen[at]) : heads.map(meaningOf);
	return wished.map((one, at) => (wished.indexOf(one) === at ? one : undefined));
}

function columnsRead(
	heads: readonly string[],
	body: readonly (readonly string[])[],
	meanings: readonly (SheetColumn | undefined)[],
): readonly ReadColumn[] {
	return heads.flatMap((head, at) => {
		const sample = body.find((row) => (row[at] ?? "").trim() !== "")?.[at] ?? "";
		if (head.trim() === "" && sample === "") return [];
		const as = meanings[at];
		return [
			{
				at,
				column: columnLetters(at),
				head: head.trim().slice(0, 200),
				sample: sample.trim().slice(0, 200),
				...(as && { as }),
			},
		];
	});
}

/** As a spreadsheet names a column, from 0: `A`, `Z`, `AA`. */
function columnLetters(at: number): string {
	const last = String.fromCodePoint(65 + (at % 26));
	return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`;
}

function withoutEmptyEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
	return rows.slice(0, rows.findLastIndex((row) => !isEmpty(row)) + 1);
}

function isEmpty(row: readonly string[]): boolean {
	return row.every((cell) => cell.trim() === "");
}

/** Heads as people write them, without marks and capitals. */
const HEADS: Readonly<Record<SheetColumn, readonly string[]>> = {
	title: [
		"title",
		"name",
		"field",
		"label",
		"question",
		"ten",
		"truong",
		"ten truong",
		"cau hoi",
		"الاسم",
		"الحقل",
		"العنوان",
		"السؤال",
	],
	type: ["type", "format", "kind", "kieu", "loai", "kieu du lieu", "النوع"],
	required: ["required", "mandatory", "must", "bat buoc", "إلزامي", "مطلوب"],
	choices: [
		"choices",
		"options",
		"values",
		"list",
		"lua chon",
		"gia tri",
		"danh muc",
		"الخيارات",
		"القيم",
	],
	longest: [
		"length",
		"max length",
		"longest",
		"maximum length",
		"do dai",
		"do dai toi da",
		"الطول",
	],
	order: ["no", "nr", "number", "order", "stt", "so tt", "so thu tu", "الرقم", "م", "الترتيب"],
	help: ["help", "hint", "description", "note", "mo ta", "huong dan", "ghi chu", "الوصف", "ملاحظة"],
};

const TYPES: Readonly<Record<NonNullable<SheetRow["as"]>, readonly string[]>> = {
	text: ["text", "string", "varchar", "van ban", "chu", "chuoi", "نص"],
	date: ["date", "day", "ngay", "ngay thang", "تاريخ"],
	whole: ["whole", "integer", "int", "whole number", "so nguyen", "عدد صحيح"],
	number: ["number", "decimal", "numeric", "so", "رقم", "عدد"],
	yes_no: ["yes no", "boolean", "checkbox", "tick", "co khong", "نعم لا"],
	choice: [
		"choice",
		"select",
		"list",
		"dropdown",
		"radio",
		"lua chon",
		"danh muc",
		"اختيار",
		"قائمة",
	],
	email: ["email", "e mail", "thu dien tu", "بريد الكتروني", "البريد الالكتروني"],
};

const YES: readonly string[] = ["yes", "y", "true", "x", "1", "required", "co", "bat buoc", "نعم"];
const NO: readonly string[] = ["", "no", "n", "false", "0", "optional", "khong", "لا"];

function meaningOf(head: string): SheetColumn | undefined {
	const words = plain(head);
	return SHEET_COLUMNS.find((column) => HEADS[column].some((one) => plain(one) === words));
}

interface ReadRow extends SheetRow {
	readonly schema?: object;
	readonly isRequired: boolean;
}

function rowOf(
	row: readonly string[],
	number: number,
	columns: readonly (SheetColumn | undefined)[],
	heads: readonly string[],
): ReadRow {
	const cell = (column: SheetColumn) => (row[columns.indexOf(column)] ?? "").trim().slice(0, 1_000);
	const ignored = row.flatMap((text, at) =>
		columns[at] === undefined && text.trim() !== "" ? [ignoredAt(at, text, heads)] : [],
	);
	const ignore = (column: SheetColumn) =>
		ignored.push(ignoredAt(columns.indexOf(column), cell(column), heads));
	const title = cell("title").replaceAll(/\s+/g, " ").slice(0, 200);
	if (title === "") return { row: number, title, ignored: saidIn(row, heads), isRequired: false };
	const choices = [
		...new Set(
			cell("choices")
				.split(/[;|\n]/)
				.map((one) => one.trim())
				.filter(Boolean),
		),
	];
	const said = typeOf(cell("type"));
	if (said === undefined && cell("type") !== "") ignore("type");
	const as = choices.length > 0 ? "choice" : said === "choice" ? "text" : (said ?? "text");
	if (said === "choice" && choices.length === 0) ignore("type");
	const longest = Number(cell("longest"));
	const isLong = Number.isInteger(longest) && longest > 0 && longest <= 10_000 && as === "text";
	if (cell("longest") !== "" && !isLong) ignore("longest");
	const required = plain(cell("required"));
	if (!YES.includes(required) && !NO.includes(required)) ignore("required");
	const schema = {
		title,
		...(cell("help") !== "" && { description: cell("help") }),
		...SCHEMAS[as],
		...(as === "choice" && { enum: choices }),
		...(isLong && { maxLength: longest }),
	};
	return { row: number, title, as, ignored, schema, isRequired: YES.includes(required) };
}

/** A row that does not say what its field is called asks nothing, whatever else stands in it. */
function saidIn(row: readonly string[], heads: readonly string[]): SheetRow["ignored"] {
	return row.flatMap((text, at) => (text.trim() === "" ? [] : [ignoredAt(at, text, heads)]));
}

function ignoredAt(at: number, text: string, heads: readonly string[]): IgnoredCell {
	return {
		column: columnLetters(at),
		head: (heads[at] ?? "").trim().slice(0, 200),
		cell: text.trim().slice(0, 200),
	};
}

const SCHEMAS: Readonly<Record<NonNullable<SheetRow["as"]>, object>> = {
	text: { type: "string" },
	date: { type: "string", format: "date" },
	whole: { type: "integer" },
	number: { type: "number" },
	yes_no: { type: "boolean" },
	choice: { type: "string" },
	email: { type: "string", format: "email" },
};

function typeOf(cell: string): SheetRow["as"] {
	const words = plain(cell);
	return (Object.keys(TYPES) as NonNullable<SheetRow["as"]>[]).find((type) =>
		TYPES[type].some((one) => plain(one) === words),
	);
}
