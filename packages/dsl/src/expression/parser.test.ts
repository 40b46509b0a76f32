import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../../scripts/testing/processor-time.ts";
import { parseRule } from "./parser.ts";
import { printRule } from "./print.ts";

describe("precedence", () => {
	reads("a or b and not(c)", "a or b and not(c)");
	reads("(a or b) and c", "(a or b) and c");
	reads("1 + 2 * 3 - 4", "1 + 2 * 3 - 4");
	reads("(1 + 2) * 3", "(1 + 2) * 3");
	reads("1 - (2 - 3)", "1 - (2 - 3)");
	reads("-a * b", "-a * b");
	reads("-(-a)", "-(-a)");
	reads('a="x"and b', 'a = "x" and b');
	reads("a+1>b", "a + 1 > b");
	reads("((a))", "a");
	reads("a in (1, 2)", "a in (1, 2)");
	reads("a in (1..2]", "a in (1..2]");
	reads("if a then 1 else if b then 2 else 3", "if a then 1 else if b then 2 else 3");
	reads("(if a then 1 else 2) + 1", "(if a then 1 else 2) + 1");
	reads(
		"some g in guests satisfies g.age < 18 or g.lost",
		"some g in guests satisfies g.age < 18 or g.lost",
	);
	reads(
		"sum(for g in guests return if g.age < 18 then 1 else 0) + 1",
		"sum(for g in guests return if g.age < 18 then 1 else 0) + 1",
	);
	reads('date("2026-07-01") <= received', 'date("2026-07-01") <= received');
	reads('"say \\"yes\\" \\\\"', '"say \\"yes\\" \\\\"');
	reads("count(a.b.c)\n  > 0", "count(a.b.c) > 0");
});

describe("every error, with its place", () => {
	finds("", ["operand_missing", ""]);
	finds("a == 1", ["sign_unknown", "=="]);
	finds("a && b || !c", ["sign_unknown", "&&"], ["sign_unknown", "||"], ["sign_unknown", "!"]);
	finds("a = 'x'", ["sign_unknown", "'"], ["sign_unknown", "'"]);
	finds("a AND b", ["sign_unknown", "AND"]);
	finds("a = 5 AND b", ["sign_unknown", "AND"]);
	finds("a > 5 VND", ["currency_in_rule", "VND"]);
	finds('a = "x', ["text_not_closed", '"x']);
	finds('a = "x\\n"', ["escape_unknown", "\\n"]);
	finds("not a", ["not_needs_brackets", "not"]);
	finds("(a", ["bracket_missing", ""]);
	finds("a)", ["token_unexpected", ")"]);
	finds("a < b < c", ["comparison_chained", "<"]);
	finds("a in 1, 2", ["set_expected", "1"], ["token_unexpected", ","]);
	finds("a in [1, 2]", ["list_in_brackets", "["]);
	finds("if a then 1", ["word_missing", ""]);
	finds("a. = 1", ["name_expected", "="]);
	finds("a +", ["operand_missing", ""]);
	finds("+ a and * b", ["operand_missing", "+"], ["operand_missing", "*"]);
	finds("1 + if a then 1 else 2", ["needs_brackets", "if"]);
	finds('date("2026-02-30") < x', ["date_invalid", '"2026-02-30"']);
	finds('time("24:00")', ["time_invalid", '"24:00"']);
	finds("date(x)", ["literal_expected", "date(x)"]);
	finds("9007199254740992", ["number_too_long", "9007199254740992"]);
	finds("some a in l satisfies (every b in m satisfies a = b)", ["quantifier_nested", "every"]);
	finds("some a in l satisfies count(for b in m return a) = 1", ["quantifier_nested", "for"]);
	finds("for a in l return a", ["for_misplaced", "for"]);
	finds("1 + for a in l return a", ["for_misplaced", "for"]);
	finds("count(for a in l return)", ["operand_missing", ")"]);
	finds("a 🙂 b", ["sign_unknown", "🙂"], ["token_unexpected", "b"]);
	finds(`${"(".repeat(40)}a${")".repeat(40)}`, ["rule_too_deep", "("]);
	finds("a".repeat(2001), ["rule_too_long", "a"]);
});

test("a broken sign says what it should be", () => {
	expect(parseRule("a == 1 && b").errors.map(({ values }) => values["closest"])).toEqual([
		"=",
		"and",
	]);
});

test("any text gives a tree or errors, never both and never an exception", () => {
	const pieces = fc.array(
		fc.constantFrom(
			"a",
			"b.c",
			"1",
			"2.5",
			'"x"',
			"(",
			")",
			"[",
			"]",
			"..",
			",",
			"+",
			"-",
			"and",
			"or",
			"not",
			"in",
			"=",
			"<",
			"if",
			"then",
			"else",
			"some",
			"satisfies",
			"null",
			"date",
			"&&",
			'"',
			"\\",
			"é",
			" ",
		),
	);
	fc.assert(
		fc.property(
			fc.oneof(
				pieces.map((some) => some.join(" ")),
				fc.string({ unit: "binary", maxLength: 200 }),
			),
			(text) => {
				const { tree, errors } = parseRule(text);
				expect(tree === undefined).toBe(errors.length > 0);
				for (const { at } of errors)
					expect(at[0] >= 0 && at[0] <= at[1] && at[1] <= text.length).toBe(true);
			},
		),
		{ numRuns: 1000 },
	);
});

test("the longest rule is read at once", () => {
	const text = `a${" + a".repeat(499)}`;
	const spent = processorTime();
	expect(parseRule(text).errors).toEqual([]);
	expect(parseRule("(".repeat(2000)).errors.map(({ code }) => code)).toEqual(["rule_too_deep"]);
	expect(parseRule("&".repeat(2000)).errors.length).toBeGreaterThan(0);
	expect(spent()).toBeLessThan(3_000);
});

function reads(text: string, printed: string): void {
	test(text, () => {
		const { tree, errors } = parseRule(text);
		expect(errors).toEqual([]);
		expect(tree && printRule(tree)).toBe(printed);
	});
}

function finds(text: string, ...expected: [code: string, letters: string][]): void {
	test(text.slice(0, 60) || "nothing", () => {
		expect(parseRule(text).errors.map(({ code, at }) => [code, text.slice(...at)])).toEqual(
			expected.map(([code, letters]) => [code, letters]),
		);
	});
}
