import { expect, test } from "vitest";

import { titleQuotes } from "./title-quotes.ts";

const changed = (
	text: string,
	before: string,
	after: string,
	[language, said]: readonly [string, string] = ["en", "en"],
) =>
	titleQuotes([{ file: "a", path: ["help"], line: 1, words: { [said]: text }, wanted: [] }], {
		before,
		after,
		language,
	}).map((one) => one.changed);

test.each([
	[
		"Write the date of birth. Date of birth: {{date_of_birth}}",
		"Write the day of birth. Day of birth: {{date_of_birth}}",
	],
	["Updated: Date of births", undefined],
	["“Date of birth” is missing", "“Day of birth” is missing"],
	["{{Date of birth}}", undefined],
	["DATE OF BIRTH", undefined],
	["Date of birth?", undefined],
])("%s", (text, now) => {
	expect(changed(text, "Date of birth", "Day of birth")).toEqual(now === undefined ? [] : [now]);
});

test("in the language of the title alone, and a question without its mark", () => {
	expect(changed("The date of birth", "Date of birth", "Day", ["vi", "en"])).toEqual([]);
	expect(changed("Ghi Ngày sinh của trẻ", "Ngày sinh", "Ngày ra đời", ["vi", "vi"])).toEqual([
		"Ghi Ngày ra đời của trẻ",
	]);
	expect(changed("اكتب تاريخ الميلاد هنا", "تاريخ الميلاد", "يوم الميلاد", ["ar", "ar"])).toEqual([
		"اكتب يوم الميلاد هنا",
	]);
	expect(changed("As under “Born at home”, we ask", "Born at home?", "Home birth?")).toEqual([
		"As under “Home birth”, we ask",
	]);
	expect(changed("Price (net) is due", "Price (net)", "Price")).toEqual(["Price is due"]);
});

test("nothing is quoted that is the same now, or was nothing", () => {
	const text = "The date of birth";
	expect(changed(text, "Date of birth", "Date of birth:")).toEqual([]);
	expect(changed(text, "", "Day")).toEqual([]);
	expect(changed(text, "Date of birth", "")).toEqual([]);
});
