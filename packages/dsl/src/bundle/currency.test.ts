import { expect, it } from "vitest";

import { moneyText, unitsText } from "./currency.ts";

it.each([
	[8000, "VND", "8000 VND"],
	[3450, "GBP", "34.50 GBP"],
	[5, "EUR", "0.05 EUR"],
	[0, "EUR", "0.00 EUR"],
	[1500, "KWD", "1.500 KWD"],
	[-1, "EUR", "-0.01 EUR"],
])("%i of %s is %s", (amount, currency, text) => {
	expect(moneyText({ amount, currency })).toBe(text);
});

it("knows no currency by a name that every object has", () => {
	expect(unitsText(100, "constructor")).toBe("1.00");
});
