import { describe, expect, test } from "vitest";

import type { Field } from "../../bundle/index.ts";
import { checksumHolds } from "../../form/checksum.ts";
import { fields } from "../../form/fixture.test-data.ts";
import { textValue } from "./text-value.ts";

/** As the language compiles its patterns: literals, counted classes, alternatives. */
const PATTERNS = [
	"^(?:[0-9]{12})$",
	"^(?:[A-Z]{2}-[0-9]{4,6})$",
	"^(?:\\(a\\|b\\)\\.[A-Za-z]{3})$",
	"^(?:[0-9]{3}|[A-Z]{2}\\/[0-9]{1})$",
];

describe("a text that nobody wrote", () => {
	test.each(PATTERNS)("fits %s", (regex) => {
		const value = textValue(fieldWith({ pattern: { text: regex, regex } }));
		expect(value).toMatch(new RegExp(regex));
	});
	test.each(["luhn", "mod97", "vn_tax_code"] as const)("has the check digits of %s", (checksum) => {
		const value = textValue(
			fieldWith({ checksum, pattern: { text: "", regex: "^(?:[0-9]{10})$" } }),
		);
		expect(checksumHolds(checksum, value)).toBe(true);
	});
	test("is the example where there is one, and as long as it has to be", () => {
		expect(textValue(fieldWith({ example: "As printed" }))).toBe("As printed");
		expect(textValue(fieldWith({ shortest: 12 }))).toHaveLength(12);
		expect(textValue(fieldWith({ longest: 3 }))).toHaveLength(3);
	});
});

function fieldWith(keys: Parameters<typeof fields>[0][string]): Field {
	const { one } = fields({ one: keys });
	if (!one) throw new Error("no field");
	return one;
}
