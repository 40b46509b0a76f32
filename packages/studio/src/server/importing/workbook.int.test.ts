import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";

import { boundedArchive } from "./archive.ts";
import { imported } from "./imported.ts";
import { readWorkbook, type Sheets } from "./workbook.ts";

const ODS = sample("stall-fields.ods");
const XLSX = sample("stall-fields.xlsx");
const SHEET = "xl/worksheets/sheet2.xml";

test.each([
	["stall-fields.xlsx", "Diện tích"],
	["stall-fields.ods", "Diện tích"],
	["stall-fields-gnumeric.xlsx", "Diện tích"],
])("%s is read as the program that wrote it shows it", async (name, shown) => {
	const sheets = (await readWorkbook(sample(name))) as Sheets;
	expect(sheets.map((sheet) => sheet.name)).toEqual(["Bìa", "Danh sách"]);
	expect(sheets[0]?.cells[1]).toEqual(["Ngày lập", "2026-09-02"]);
	const [, , heads, , , choice, formula, date] = sheets[1]?.cells ?? [];
	expect(heads?.slice(0, 3)).toEqual(["STT", "Tên trường", "Kiểu dữ liệu"]);
	expect(choice?.[5]).toBe("Hoa\nTrái cây\nĐồ ăn");
	expect(formula?.slice(0, 3)).toEqual(["4", shown, "số"]);
	expect(date?.[2]).toBe("2026-10-01");
});

test("the list is looked for in all sheets and rows, and what is not understood is said with its cell", async () => {
	const { view, files } = await draftOf({});
	expect(view.sheet).toMatchObject({ names: ["Bìa", "Danh sách"], chosen: 1, headRow: 3 });
	expect(view.rows.map(({ row, as }) => [row, as])).toEqual([
		[4, "text"],
		[5, "date"],
		[6, "choice"],
		[7, "number"],
		[8, "text"],
	]);
	expect(view.rows[4]?.ignored).toEqual([
		{ column: "C", head: "Kiểu dữ liệu", cell: "2026-10-01" },
	]);
	expect(files.map(({ path }) => path)).toContain("stall.procedure.yaml");
	const cover = await draftOf({ sheet: 0 });
	expect(cover.view.sheet).toMatchObject({ chosen: 0, hasTitles: false });
	expect(cover.files).toEqual([]);
});

const ENTITIES = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;

test.each<readonly [why: string, bytes: () => Uint8Array, code: string]>([
	["no archive", () => strToU8("PK not really"), "not_a_workbook"],
	["an archive of something else", () => zipSync({ "a.xml": strToU8("<a/>") }), "not_a_workbook"],
	["a text cut short", () => XLSX.slice(0, 3_000), "not_a_workbook"],
	["an old or locked file", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), "old_or_locked"],
	["more than 1 MB", () => new Uint8Array(1024 * 1024 + 1), "file_too_large"],
	["a part of 30 MB in some KB", () => xlsxWith(" ".repeat(30_000_000)), "file_too_large"],
	["thousands of parts", () => zipSync(manyParts(2_000)), "file_too_large"],
	["entities in a sheet", () => xlsxWith(`${ENTITIES}<worksheet>&b;</worksheet>`), "not_safe"],
	["entities in UTF-16", () => odsWith(utf16(`${ENTITIES}<a/>`)), "not_safe"],
	["two cells at far corners", () => xlsxWith(cellsAt("A1", "XFD1048576")), "not_a_workbook"],
	["a cell in column 16,384", () => xlsxWith(cellsAt("A1", "XFD1")), "file_too_large"],
	["a cell beyond all columns", () => xlsxWith(cellsAt("ZZZZ9")), "not_a_workbook"],
	["a row 900,000 times", () => odsWith(repeated(900_000, 3)), "file_too_large"],
])("%s is refused with a code", async (_why, bytes, code) => {
	expect(await readWorkbook(bytes())).toBe(code);
});

test("of a part that says it is small no more is unpacked than it says", () => {
	const archive = boundedArchive(lying(xlsxWith(" ".repeat(30_000_000))));
	expect(archive.length).toBeLessThan(100_000);
});

test("names of sheets and cells that JavaScript has a use for are words like others", async () => {
	const odd = strFromU8(unzipSync(ODS)["content.xml"] as Uint8Array)
		.replaceAll("Danh sách", "__proto__")
		.replaceAll("Họ và tên", "constructor");
	const sheets = (await readWorkbook(odsWith(strToU8(odd)))) as Sheets;
	expect(sheets[1]?.name).toBe("__proto__");
	const { files } = await draftOf({ text: base64(odsWith(strToU8(odd))) });
	expect(files[0]?.text).toContain("constructor");
	expect(({} as Record<string, unknown>).title).toBeUndefined();
});

async function draftOf(more: object) {
	const asked = { id: "stall", title: "Quầy", language: "vi", use: [], page: "vi" } as const;
	const read = await imported({ ...asked, kind: "workbook", text: base64(XLSX), ...more }, []);
	if (typeof read === "string") throw new Error(read);
	return read;
}

function sample(name: string): Uint8Array {
	return readFileSync(new URL(`./samples/${name}`, import.meta.url));
}

function base64(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString("base64");
}

function xlsxWith(sheet: string): Uint8Array {
	return zipSync({ ...unzipSync(XLSX), [SHEET]: strToU8(sheet) });
}

function odsWith(content: Uint8Array): Uint8Array {
	return zipSync({ ...unzipSync(ODS), "content.xml": content });
}

/** With 100 as the size of every part that is over a million, in both places where an archive says it. */
function lying(archive: Uint8Array): Uint8Array {
	const bytes = Buffer.from(archive);
	for (const [sign, at] of [
		["PK\x01\x02", 24],
		["PK\x03\x04", 22],
	] as const)
		for (let from = bytes.indexOf(sign, 0, "latin1"); from >= 0; ) {
			if (bytes.readUInt32LE(from + at) > 1_000_000) bytes.writeUInt32LE(100, from + at);
			from = bytes.indexOf(sign, from + 4, "latin1");
		}
	return bytes;
}

function manyParts(count: number): Readonly<Record<string, Uint8Array>> {
	return Object.fromEntries(
		Array.from({ length: count }, (_, at) => [`${at}.xml`, strToU8("<a/>")]),
	);
}

function utf16(text: string): Uint8Array {
	return Buffer.from(`\ufeff${text}`, "utf16le");
}

function cellsAt(...cells: readonly string[]): string {
	const said = cells.map((at) => `<row><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`);
	const names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	return `<worksheet xmlns="${names}"><sheetData>${said.join("")}</sheetData></worksheet>`;
}

function repeated(rows: number, columns: number): Uint8Array {
	const content = strFromU8(unzipSync(ODS)["content.xml"] as Uint8Array);
	return strToU8(
		content.replace(
			"</table:table>",
			`<table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
		),
	);
}
