import { expect, test } from "vitest";

import { widthOf, wrap } from "./text-fit.ts";

/**
 * What lines of real titles take in DejaVu Sans Bold at 13 px, shaped by fontkit: the widest of the fonts that people
 * without a system font get. Noto Sans, Roboto, Open Sans and Arial stay below.
 */
const MEASURED: readonly (readonly [string, number])[] = [
	["2.3 Signature of the", 147.3],
	["residence database", 143.5],
	["corrected, paid or att…", 170.2],
	["nộp tiền trong thời hạn", 170.6],
	["12 Đăng ký thường trú", 165.6],
	["طلب منك تصحيح البيانات", 159.7],
	["مستشفى نموذجي فون", 150.1],
];

/** Between the end of a title and the edge of its box. */
const MARGIN = 8;

test.each(MEASURED)("%s stays inside a box, also in a wide font", (line, real) => {
	const guessed = widthOf(line, { size: 13, bold: true });
	expect(real).toBeLessThan(guessed + MARGIN);
});

test("a text breaks at blanks, and what does not fit is shortened", () => {
	const type = { size: 13, bold: true } as const;
	expect(wrap("Signature of the refusal", 143, 2, type)).toEqual(["Signature of the", "refusal"]);
	expect(wrap("Signature of the refusal", 143, 1, type)).toEqual(["Signature of the…"]);
});
