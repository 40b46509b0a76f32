import { expect, test } from "vitest";

import { decimalOf, typedNumber, wholeOf } from "./number-parts.ts";

test("a number is typed with comma or point, and kept with a point", () => {
	expect(decimalOf("45,5")).toBe("45.5");
	expect(decimalOf("45.5")).toBe("45.5");
	expect(decimalOf("1 200")).toBe("1200");
	expect(decimalOf(" ")).toBeUndefined();
});

test("what is no number stays as it was typed", () => {
	expect(decimalOf("about 40")).toBe("about 40");
	expect(decimalOf("1.200,5")).toBe("1.200,5");
	expect(decimalOf("45,")).toBe("45,");
});

test("a number comes back with the decimal sign of the language", () => {
	expect(typedNumber("45.5", "vi")).toBe("45,5");
	expect(typedNumber("45.5", "en")).toBe("45.5");
	expect(typedNumber("45.5", "ar")).toBe("45.5");
	expect(typedNumber("about 40", "vi")).toBe("about 40");
	expect(typedNumber(undefined, "vi")).toBe("");
});

test("a whole number is one, and what is none stays as it was typed", () => {
	expect(wholeOf(" 12 ")).toBe(12);
	expect(wholeOf("-3")).toBe(-3);
	expect(wholeOf("12.5")).toBe("12.5");
	expect(wholeOf("two")).toBe("two");
	expect(wholeOf("1234567890123456")).toBe("1234567890123456");
});
