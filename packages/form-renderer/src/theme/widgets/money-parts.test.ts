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

test("thousands are parted as people do it, wherever only one amount can be meant", () => {
	expect(minorOf("1.250.000", "VND")).toBe(1_250_000);
	expect(minorOf("1.250", "VND")).toBe(1250);
	expect(minorOf("-1,250", "VND")).toBe(-1250);
	expect(minorOf("1.250,50", "EUR")).toBe(125_050);
	expect(minorOf("1’250.50", "CHF")).toBe(125_050);
	expect(minorOf("1,250,000", "EUR")).toBe(125_000_000);
	expect(minorOf("1.250", "EUR"), "a little or a lot").toBe("1.250");
	expect(minorOf("1.25.000", "VND")).toBe("1.25.000");
	expect(minorOf("1.250.00", "VND")).toBe("1.250.00");
});

test("an amount comes back as people of that language write it, and is read back as the same", () => {
	expect(typedOf(3050, "EUR", "en")).toBe("30.50");
	expect(typedOf(1_250_000, "VND", "vi")).toBe("1.250.000");
	expect(typedOf("thirty", "EUR", "en")).toBe("thirty");
	expect(typedOf(undefined, "EUR", "en")).toBe("");
	for (const language of ["vi", "en", "ar", "fr", "pl", "de-CH"])
		for (const currency of ["VND", "EUR", "KWD"])
			for (const amount of [0, 7, 1250, 125_050, -125_050, 1_250_000, 9_999_999_999])
				expect(minorOf(typedOf(amount, currency, language), currency)).toBe(amount);
});
