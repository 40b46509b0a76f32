import type { Burden } from "@onedoor/dsl/check";
import { expect, test } from "vitest";

import { change, rangeText } from "./numbers.ts";

const BURDEN: Burden = {
	fieldsTyped: { min: 13, max: 45 },
	documents: { min: 0, max: 3 },
	visits: { min: 1, max: 1 },
	fee: { min: 0, max: 168_000, currency: "VND" },
	workingDays: { min: 1, max: 7 },
	handOvers: { min: 0, max: 1 },
	exact: true,
};

test("a range is written from the least to the most, and one number where both are the same", () => {
	expect(rangeText(BURDEN, "fieldsTyped", "en")).toBe("13–45");
	expect(rangeText(BURDEN, "visits", "en")).toBe("1");
});

test.each([
	["vi", "0,5–4,5"],
	["en", "0.5–4.5"],
	["ar", "0.5–4.5"],
] as const)("in %s half a working day is %s, and one less is seen", (language, said) => {
	const now = { ...BURDEN, workingDays: { min: 0.5, max: 4.5 } };
	expect(rangeText(now, "workingDays", language)).toBe(said);
	const before = { ...BURDEN, workingDays: { min: 0.5, max: 5 } };
	expect(change(before, now, "workingDays")).toBe("less");
});

test.each([
	["vi", 0, 168_000, "VND", "0–168.000 ₫"],
	["en", 0, 168_000, "VND", "₫0–168,000"],
	["ar", 0, 168_000, "VND", "0–168,000 ₫"],
	["en", 100, 2_050, "GBP", "£1.00–20.50"],
	["en", 0, 0, "GBP", "£0.00"],
	["en", 0, null, "GBP", "£0.00+"],
	["en", 0, 0, "", "0"],
] as const)("in %s a fee of %s to %s %s is %s", (language, min, max, currency, said) => {
	const text = rangeText({ ...BURDEN, fee: { min, max, currency } }, "fee", language);
	expect(text.replaceAll(/[\u200e\u200f]/g, "").replaceAll("\u00a0", " ")).toBe(said);
});

test.each([
	[13, 45, "same"],
	[12, 45, "less"],
	[13, 46, "more"],
	[12, 44, "less"],
	[12, 46, "less"],
	[14, 44, "more"],
] as const)("from 13–45 to %i–%i is %s", (min, max, expected) => {
	expect(change(BURDEN, { ...BURDEN, fieldsTyped: { min, max } }, "fieldsTyped")).toBe(expected);
});

test("a fee that nothing limits is more than one with a most, and no more than itself", () => {
	const endless = { ...BURDEN, fee: { min: 0, max: null, currency: "VND" } };
	expect(change(BURDEN, endless, "fee")).toBe("more");
	expect(change(endless, BURDEN, "fee")).toBe("less");
	expect(change(endless, endless, "fee")).toBe("same");
});
