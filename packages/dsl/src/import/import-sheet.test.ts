import { expect, test } from "vitest";

import { checkFiles } from "../check-files.ts";
import { importSheet, libraryMatches, withLibrary } from "./index.ts";

const AROUND = [
	{
		path: "town.fields.yaml",
		text: "fields:\n  full_name:\n    as: text\n    longest: 100\n    title:\n      en: Full name\n      vi: Họ và tên\n    personal: ordinary\n",
	},
];
const SHEET = [
	["Tên trường", "Kiểu", "Bắt buộc", "Lựa chọn", "Ghi chú", "Colour"],
	["HỌ VÀ TÊN", "văn bản", "có", "", "", ""],
	["Ngày sinh", "ngày", "x", "", "Như trong giấy tờ", ""],
	["Giới tính", "", "có", "Nam; Nữ", "", ""],
	["Chiều cao", "hologram", "perhaps", "", "", "blue"],
	["", "", "", "", "", ""],
];

test("a list of fields becomes a procedure without an error, and what was not understood is said row by row", () => {
	const options = { id: "stall", language: "vi", today: "2026-07-01", around: AROUND };
	const sheet = importSheet(SHEET, "Quầy hàng", options);
	expect(sheet.hasTitles).toBe(true);
	expect(sheet.unknownHeads).toEqual(["Colour"]);
	expect(sheet.rows).toEqual([
		{ row: 2, title: "HỌ VÀ TÊN", as: "text", ignored: [] },
		{ row: 3, title: "Ngày sinh", as: "date", ignored: [] },
		{ row: 4, title: "Giới tính", as: "choice", ignored: [] },
		{
			row: 5,
			title: "Chiều cao",
			as: "text",
			ignored: [
				{ column: "F", head: "Colour", cell: "blue" },
				{ column: "B", head: "Kiểu", cell: "hologram" },
				{ column: "C", head: "Bắt buộc", cell: "perhaps" },
			],
		},
	]);
	const isError = ({ severity }: { readonly severity: string }) => severity === "error";
	expect(checkFiles([...AROUND, ...sheet.files]).findings.filter(isError)).toEqual([]);

	const matches = libraryMatches(sheet.files, AROUND);
	expect(matches.map(({ uses }) => uses)).toEqual(["full_name"]);
	const taken = withLibrary(sheet.files, matches);
	const { findings, library } = checkFiles([...AROUND, ...taken]);
	expect(findings.filter(isError)).toEqual([]);
	const fields = Object.values(library.definitions[0]?.data ?? {});
	expect(fields[0]).toMatchObject({ uses: "full_name", title: { en: "Full name" } });
});

test("what is not read is told: rows past the last, and rows that do not say what they ask", () => {
	const rows = Array.from({ length: 503 }, (_, at) => [`Field ${at}`, "text"]);
	const options = { id: "stall", language: "en", today: "2026-07-01", around: AROUND };
	const sheet = importSheet([["Field", "Type"], ["", "date"], ...rows], "Stall", options);
	expect(sheet.unread).toBe(4);
	const ignored = [{ column: "B", head: "Type", cell: "date" }];
	expect(sheet.rows[0]).toEqual({ row: 2, title: "", ignored });
	expect(sheet.rows).toHaveLength(500);
	expect(importSheet(SHEET, "Stall", options).unread).toBe(0);
});

test("heads are found below what an office writes above them, and a person may say it otherwise", () => {
	const above = [["UBND phường Mẫu"], [], ["Tờ khai", "", "2026"]];
	const options = { id: "stall", language: "vi", today: "2026-07-01", around: AROUND };
	const found = importSheet([...above, ...SHEET], "Quầy hàng", options);
	expect(found.headRow).toBe(4);
	expect(found.rows[0]).toMatchObject({ row: 5, title: "HỌ VÀ TÊN" });
	expect(found.columns.slice(1, 2).concat(found.columns.slice(5))).toEqual([
		{ at: 1, column: "B", head: "Kiểu", sample: "văn bản", as: "type" },
		{ at: 5, column: "F", head: "Colour", sample: "blue" },
	]);

	const cells = [
		["code", "words", "asked"],
		["1", "Chiều cao", "số"],
		["2", "Cân nặng", "số"],
	];
	expect(importSheet(cells, "Quầy hàng", options)).toMatchObject({ headRow: 1, hasTitles: false });
	const columns = [undefined, "title", "type", "title"] as const;
	const chosen = importSheet(cells, "Quầy hàng", { ...options, headRow: 1, columns });
	expect(chosen.hasTitles).toBe(true);
	expect(chosen.rows.map(({ title, as }) => [title, as])).toEqual([
		["Chiều cao", "number"],
		["Cân nặng", "number"],
	]);
});
