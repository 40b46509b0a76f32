import type { Bundle } from "@onedoor/dsl/bundle";
import { beforeAll, expect, test } from "vitest";

import { compileBirthRegistration } from "../../test/birth-registration.ts";
import { findingText } from "./finding-text.ts";

let bundle: Bundle;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
});

const text = (path: string, code: string, language: string, values = {}) =>
	findingText(
		bundle.definition,
		{ path, code, values },
		{ language, timeZone: "Asia/Ho_Chi_Minh" },
	);

test("an error says what to do, in the language of the page", () => {
	expect(text("child.full_name", "missing", "vi")).toBe("Nhập họ, chữ đệm, tên của trẻ");
	expect(text("child.full_name", "missing", "en")).toBe("Enter child's full name");
	expect(text("relation", "missing", "vi")).toBe("Chọn quan hệ với trẻ");
	expect(text("child.birth_date", "date_too_late", "en")).toBe(
		"Child's date of birth cannot be in the future",
	);
	expect(text("declaration", "must_be_yes", "vi")).toBe("Xác nhận lời cam đoan");
	expect(text("birth_evidence", "document_missing", "ar")).toBe("أرفق: إثبات الولادة");
	expect(text("copies", "too_large", "vi", { most: 2000 })).toContain("2.000");
});

test("where two people are asked the same, it says whose", () => {
	expect(text("father.full_name", "missing", "vi")).toBe(
		"Nhập họ, chữ đệm và tên khai sinh (Người cha)",
	);
});

test("a title in another script is set apart in a sentence that runs from the right", () => {
	const { title, ...untranslated } = bundle.definition.data.copies ?? ({} as never);
	const definition = {
		...bundle.definition,
		data: { copies: { ...untranslated, title: { vi: "Số bản" } } },
	};
	const finding = { path: "copies", code: "missing", values: {} };
	const said = findingText(definition, finding, { language: "ar", timeZone: "UTC" });
	expect(title).toBeDefined();
	expect(said).toContain("\u2068số bản\u2069");
});

test("a code without words of its own still names the field, and a check speaks in its own words", () => {
	expect(text("copies", "something_new", "en")).toBe("Check copies of the birth certificate");
	expect(
		findingText(
			bundle.definition,
			{ path: "", code: "check_broken", values: {}, say: { vi: "Sai", en: "Wrong" } },
			{ language: "en", timeZone: "UTC" },
		),
	).toBe("Wrong");
});

test("a place that is no more is said with what it became", () => {
	const path = "child.birth_place.home.province";
	const values = { found: "02", became: ["08"] };
	expect(text(path, "code_not_in_force", "en", values)).toBe(
		"“Hà Giang Province” is no longer in use. Choose province or city (Place of birth) again: Tuyên Quang Province",
	);
	expect(text(path, "code_not_in_force", "vi", { ...values, became: ["08", "15"] })).toContain(
		"Tỉnh Tuyên Quang hoặc Tỉnh Lào Cai",
	);
	expect(text(path, "code_not_in_force", "en", { found: "02" })).toBe(
		"Province or city (Place of birth) is no longer in use: choose again",
	);
});
