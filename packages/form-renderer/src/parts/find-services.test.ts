import type { ProcedureView } from "@onedoor/dsl/bundle";
import { expect, it } from "vitest";

import { findServices } from "./find-services.ts";

const certificate = { vi: "Giấy khai sinh", en: "Birth certificate" };
const birth = procedure("birth_registration", {
	title: { vi: "Đăng ký khai sinh", en: "Birth registration", ar: "تسجيل الولادة" },
	words: {
		also_called: [{ en: "register a baby" }, { en: "newborn" }, { vi: "làm giấy khai sinh" }],
		results: [certificate],
		papers: [
			{ vi: "Giấy tờ chứng minh việc sinh" },
			{ vi: "Giấy chứng sinh", en: "Notice of birth" },
		],
		guidance: [{ en: "Within sixty days." }, { en: "At any office." }],
	},
});
const stay = procedure("stay_notification", {
	title: { vi: "Thông báo lưu trú", en: "Notice of a stay" },
	help: { en: "Tell the police who stays with you." },
});

it.each([
	["", [birth, stay]],
	["khai sinh", [birth]],
	["dang ky", [birth]],
	["ĐĂNG KÝ", [birth]],
	["sinh khai", [birth]],
	["الولادة", [birth]],
	["notice stay", [stay]],
	["police", [stay]],
	["giay chung sinh", [birth]],
	["baby", [birth]],
	["lam giay khai", [birth]],
	// Each is a name of its own.
	["newborn baby", []],
	// What is called so stands before what asks for it.
	["notice", [stay, birth]],
	["passport", []],
])("finds by %j, in any language, with or without marks", (query, found) => {
	expect(findServices([birth, stay], query).map(({ service }) => service)).toEqual(found);
});

it("says by what, where neither name nor help has it", () => {
	expect(findServices([birth, stay], "certificate")).toEqual([
		{ service: birth, by: { place: "results", text: certificate } },
	]);
	expect(findServices([birth], "giay chung sinh")[0]?.by?.text.en).toBe("Notice of birth");
	expect(findServices([birth], "baby")).toEqual([
		{ service: birth, by: { place: "also_called", text: { en: "register a baby" } } },
	]);
	expect(findServices([birth], "sixty office")).toEqual([]);
	expect(findServices([birth], "registration")).toEqual([{ service: birth }]);
});

function procedure(id: string, more: Partial<ProcedureView>): ProcedureView {
	return {
		...{ id, edition: "2026-07-01", title: {}, languages: ["vi"], owner: "office" },
		...{ channels: ["online"], illustrative: true },
		...more,
	};
}
