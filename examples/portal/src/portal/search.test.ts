import type { ProcedureView } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { searchProcedures } from "./search.ts";

const birth = procedure("birth_registration", {
	vi: "Đăng ký khai sinh",
	en: "Birth registration",
	ar: "تسجيل الولادة",
});
const stay = procedure("stay_notification", { vi: "Thông báo lưu trú", en: "Notice of a stay" });

it.each([
	["", [birth, stay]],
	["khai sinh", [birth]],
	["dang ky", [birth]],
	["ĐĂNG KÝ", [birth]],
	["sinh khai", [birth]],
	["الولادة", [birth]],
	["notice stay", [stay]],
	["passport", []],
])("finds by %j, in any language, with or without marks", (query, found) => {
	expect(searchProcedures([birth, stay], query)).toEqual(found);
});

function procedure(id: string, title: ProcedureView["title"]): ProcedureView {
	return {
		id,
		edition: "2026-07-01",
		title,
		languages: ["vi"],
		owner: "office",
		channels: ["online"],
		illustrative: true,
	};
}
