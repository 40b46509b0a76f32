import fc from "fast-check";
import { expect, test } from "vitest";

import { compareValues } from "./compare.ts";
import { compareNum, toNum } from "./decimal.ts";

const whole = fc.maxSafeInteger();
const written = fc.oneof(
	whole.map(String),
	fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(String),
	fc.tuple(whole, fc.nat(999)).map(([a, places]) => `${a}.${places}`),
	fc.constantFrom("0", "-0", "007", "1e3", "", " 1"),
);

test("whole numbers and texts of numbers compare as the decimals they are, however they are written", () => {
	const value = fc.oneof(whole, written);
	fc.assert(
		fc.property(value, value, (a, b) => {
			const [left, right] = [toNum(a), toNum(b)];
			if (left === undefined || right === undefined) return;
			expect(Math.sign(compareValues(a, b) ?? Number.NaN)).toBe(compareNum(left, right) + 0);
		}),
	);
});
