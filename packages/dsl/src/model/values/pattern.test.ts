import { expect, it } from "vitest";
import { processorTime } from "../../../../../scripts/testing/processor-time.ts";
import { checkFiles } from "../../check-files.ts";

/** Whoever fills in a form types what they like; a definition may not make that take for ever. */
const codesOf = (pattern: string) => {
	const text = `fields:\n  code:\n    title: Code\n    as: text\n    pattern: '${pattern}'\n`;
	return checkFiles([{ path: "x.fields.yaml", text }]).findings.map(({ code }) => code);
};

it.each([
	["twenty-five counts that may begin at nothing", Array(25).fill("0 to 99 digits").join(" ")],
	["two that are long", "1 to 400 letters 1 to 400 letters_or_digits"],
	["several around a sign", Array(5).fill('0 to 20 digits "1"').join(" ")],
	["one of two alternatives", `12 digits or ${Array(5).fill("0 to 20 digits").join(" ")}`],
])("a pattern that can be read in too many ways is none: %s", (_, pattern) =>
	expect(codesOf(pattern)).toContain("value_malformed"),
);

it("the most that a pattern may be is judged at once, whatever is typed", () => {
	expect(codesOf("1 to 300 letters 1 to 300 letters_or_digits")).not.toContain("value_malformed");
	const spent = processorTime();
	expect(/^(?:[A-Za-z]{1,300}[A-Za-z0-9]{1,300})$/.test(`${"a".repeat(100_000)}!`)).toBe(false);
	expect(spent()).toBeLessThan(5_000);
});
