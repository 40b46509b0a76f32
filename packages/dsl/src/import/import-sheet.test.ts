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
				{ head: "Colour", cell: "blue" },
				{ head: "Kiểu", cell: "hologram" },
				{ head: "Bắt buộc", cell: "perhaps" },
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
	expect(sheet.rows[0]).toEqual({ row: 2, title: "", ignored: [{ head: "Type", cell: "date" }] });
	expect(sheet.rows).toHaveLength(500);
	expect(importSheet(SHEET, "Stall", options).unread).toBe(0);
});
