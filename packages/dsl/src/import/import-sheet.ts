import { type Imported, type ImportOptions, importJsonSchema } from "./import-json-schema.ts";
import { plain } from "./plain.ts";

/** What became of one row of a list of fields. */
export interface SheetRow {
	/** From 1, as a spreadsheet counts: the heads are row 1. */
	readonly row: number;
	readonly title: string;
	/** As which type of the language it is asked; left out where the row asks nothing. */
	readonly as?: "text" | "date" | "whole" | "number" | "yes_no" | "choice" | "email";
	/** Cells, under their heads, of which nothing came. */
	readonly ignored: readonly { readonly head: string; readonly cell: string }[];
}

export interface ImportedSheet extends Imported {
	readonly rows: readonly SheetRow[];
	/** Heads of columns that mean nothing here. */
	readonly unknownHeads: readonly string[];
	/** So many rows at the end were not read: there are more than a form can have. */
	readonly unread: number;
	/** Whether a column says what the fields are called: without one nothing is imported. */
	readonly hasTitles: boolean;
}

const MOST_ROWS = 500;

/**
 * A list of fields, one a row, as a procedure to start from. The first row holds heads, in English, Vietnamese or
 * Arabic: what a field is called, of which type, whether it must be answered, its choices, its length, its help.
 * It becomes a JSON Schema first, and goes the way of one. Cells are anybody's text: they are read, never run.
 *
 * @param title of the procedure
 */
export function importSheet(
	cells: readonly (readonly string[])[],
	title: string,
	options: ImportOptions,
): ImportedSheet {
	const [heads = [], ...body] = cells;
	const columns = heads.map((head) => meaningOf(head));
	const unknownHeads = heads.filter((head, at) => head.trim() !== "" && !columns[at]);
	const hasTitles = columns.includes("title");
	const read = body
		.slice(0, MOST_ROWS)
		.map((row, index) => rowOf(row, index + 2, columns, heads))
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
	return { ...importJsonSchema(schema, options), rows, unknownHeads, unread, hasTitles };
}

type Column = "title" | "type" | "required" | "choices" | "longest" | "help";

/** Heads as people write them, without marks and capitals. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
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

function meaningOf(head: string): Column | undefined {
	const words = plain(head);
	return (Object.keys(HEADS) as Column[]).find((column) =>
		HEADS[column].some((one) => plain(one) === words),
	);
}

interface ReadRow extends SheetRow {
	readonly schema?: object;
	readonly isRequired: boolean;
}

function rowOf(
	row: readonly string[],
	number: number,
	columns: readonly (Column | undefined)[],
	heads: readonly string[],
): ReadRow {
	const cell = (column: Column) => (row[columns.indexOf(column)] ?? "").trim().slice(0, 1_000);
	const ignored: { head: string; cell: string }[] = row.flatMap((text, at) =>
		columns[at] === undefined && text.trim() !== ""
			? [{ head: (heads[at] ?? "").trim(), cell: text.trim().slice(0, 200) }]
			: [],
	);
	const ignore = (column: Column) =>
		ignored.push({ head: (heads[columns.indexOf(column)] ?? "").trim(), cell: cell(column) });
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
	return row.flatMap((text, at) =>
		text.trim() === "" ? [] : [{ head: (heads[at] ?? "").trim(), cell: text.trim().slice(0, 200) }],
	);
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
