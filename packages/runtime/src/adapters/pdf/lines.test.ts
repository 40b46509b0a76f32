import { describe, expect, it } from "vitest";

import { linesOf, type Measure } from "./lines.ts";

/** Every sign is one wide; Arabic ones are in the second font. */
const measure: Measure = {
	fontOf: (sign) => (/\p{Script=Arabic}/u.test(sign) ? 1 : 0),
	widthOf: ({ text }) => [...text].length,
};
const lines = (text: string, direction: "rtl" | "ltr", width = 100) =>
	linesOf(text, direction, width, measure).map((line) => line.map((piece) => piece.text));

describe("lines of a paragraph", () => {
	it.each([
		["from left to right, whole", "one two", "ltr", [["one two"]]],
		["from right to left, word by word", "نعم لا", "rtl", [["لا", " ", "نعم"]]],
		["a number inside stays one", "رقم 123 هنا", "rtl", [["هنا", " ", "123", " ", "رقم"]]],
		["brackets are turned", "(نعم)", "rtl", [["(", "نعم", ")"]]],
		["an Arabic word inside", "a نعم لا b", "ltr", [["a ", "لا", " ", "نعم", " ", "b"]]],
	] as const)("%s", (_, text, direction, expected) => {
		expect(lines(text, direction)).toEqual(expected);
	});

	it("take no signs that order others, or are not drawn", () => {
		expect(lines("\u202eabc\u202c \u2066d\u0007\u2069", "ltr")).toEqual([["abc d"]]);
	});

	it("are no wider than they may be, and nothing is lost", () => {
		expect(lines("one two three", "ltr", 7)).toEqual([["one two"], ["three"]]);
		expect(lines("abcdefghij k", "ltr", 4)).toEqual([["abcd"], ["efgh"], ["ij k"]]);
		expect(lines("😀😀😀", "ltr", 2)).toEqual([["😀😀"], ["😀"]]);
		expect(lines("a", "ltr", 0)).toEqual([["a"]]);
		expect(lines("", "ltr")).toEqual([]);
	});
});
