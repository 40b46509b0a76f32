import { expect, test } from "vitest";

import { minorOf, typedOf } from "./money-parts.ts";

test("an amount is typed in whole units and kept in minor ones", () => {
	expect(minorOf("30", "EUR")).toBe(3000);
	expect(minorOf("30,5", "EUR")).toBe(3050);
	expect(minorOf("1 234.50", "EUR")).toBe(123_450);
	expect(minorOf("8000", "VND")).toBe(8000);
	expect(minorOf("1.250", "KWD")).toBe(1250);
	expect(minorOf("", "EUR")).toBeUndefined();
});

test("what is no amount stays as it was typed", () => {
	expect(minorOf("thirty", "EUR")).toBe("thirty");
	expect(minorOf("30.555", "EUR")).toBe("30.555");
	expect(minorOf("8000.50", "VND")).toBe("8000.50");
});

test("an amount comes back as it would be typed", () => {
	expect(typedOf(3050, "EUR")).toBe("30.50");
	expect(typedOf(8000, "VND")).toBe("8000");
	expect(typedOf("thirty", "EUR")).toBe("thirty");
	expect(typedOf(undefined, "EUR")).toBe("");
});
