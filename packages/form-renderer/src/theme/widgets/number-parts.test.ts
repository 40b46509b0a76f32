import { expect, test } from "vitest";

import { decimalOf, typedNumber } from "./number-parts.ts";

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
