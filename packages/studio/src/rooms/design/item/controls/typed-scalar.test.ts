import { expect, test } from "vitest";

import { asWritten } from "./typed-scalar.ts";

test.each([
	["an amount such as `8000 VND`, or a rule", "50 000 VND", "50000 VND"],
	["an amount such as `8000 VND`, or a rule", "12,50 EUR", "12.50 EUR"],
	["an amount such as `8000 VND`, or a rule", "copies * 2", "copies * 2"],
	["a share such as `50 percent`", "0", "0 percent"],
	["a share such as `50 percent`", "12,5 %", "12.5 percent"],
	["a share such as `50 percent`", "half", "half"],
	["a whole number", "3", "3"],
])("where %s is expected, %s is written as %s", (expected, typed, written) => {
	expect(asWritten(typed, expected)).toBe(written);
});
