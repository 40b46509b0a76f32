import type { Bundle, Field } from "@onedoor/dsl/bundle";
import { fieldAt } from "@onedoor/dsl/form";
import { beforeAll, expect, test } from "vitest";

import { compileBirthRegistration } from "../../test/birth-registration.ts";
import { valueText } from "./value-text.ts";

let bundle: Bundle;
beforeAll(async () => {
	bundle = await compileBirthRegistration();
});

function text(path: string, value: unknown, language = "vi") {
	const field = fieldAt(bundle.definition, path);
	if (!field) throw new Error(path);
	return valueText(bundle.definition, field, value, { language, timeZone: "Asia/Ho_Chi_Minh" });
}

test("values are read as people read them", () => {
	expect(text("child.birth_date", "2026-11-02").text).toBe("02/11/2026");
	expect(text("mother.birth_date", "1968").text).toBe("1968");
	expect(text("relation", "mother").text).toBe("Mẹ");
	expect(text("mother.personal_id", "079196000001").text).toBe("0791 •••• •001");
	expect(text("child.full_name", undefined).text).toBe("");
	expect(text("copies", 2026).text).toBe("2026");
	expect(text("copies", 12026).text).toBe("12.026");
});

test("an address is one line, the closest first, and so is a place that may lie abroad", () => {
	const home = { province: "79", commune: "79901", detail: "Số 12 đường Bến Sen" };
	expect(text("mother.permanent_residence", home).text).toBe(
		"Số 12 đường Bến Sen, Phường Bến Sen, Thành phố Hồ Chí Minh",
	);
	expect(text("child.birth_place", { country: "VN", home }).text).toMatch(/^Số 12 .*, Việt Nam$/);
});

test("a code that the list does not know is shown as it is, and reaches no prototype", () => {
	expect(text("relation", "constructor").text).toBe("constructor");
});

test("a list is its items, each as it reads alone", () => {
	const guests = {
		id: "guests",
		path: "guests",
		as: "group",
		many: { min: 0, max: 5 },
		group: { name: { id: "name", path: "guests.name", as: "text" } },
	} as unknown as Field;
	const value = [{ name: "Ann Example" }, { name: "Ben Example" }];
	const { text } = valueText(bundle.definition, guests, value, {
		language: "en",
		timeZone: "UTC",
	});
	expect(text).toBe("Ann Example; Ben Example");
});

test("what is no number yet, or never will be, is shown as it was typed", () => {
	expect(text("copies", "12x").text).toBe("12x");
	expect(text("copies", {}).text).toBe("");
});

test("an unfinished date is not read as the first of its month", () => {
	expect(text("child.birth_date", "2026-11-").text).toBe("2026-11-");
});
