import { expect, test } from "vitest";
import { processorTime } from "../../../../scripts/testing/processor-time.ts";
import { checkRule } from "./check-rule.ts";
import { evaluate } from "./evaluate.ts";
import { ENV, scopeOf } from "./oracle.test-data.ts";
import { parseRule } from "./parser.ts";
import { YES_NO } from "./types.ts";

/** Generous for a slow machine: what matters is that no rule takes long, let alone for ever. */
const MOST_MS = 3_000;

/** Rules that somebody writes to stop a checker. Each ends in a finding. */
const HOSTILE: readonly (readonly [name: string, text: string, code: string])[] = [
	["20,000 brackets", `${"(".repeat(20_000)}n${")".repeat(20_000)} = 1`, "rule_too_long"],
	["50,000 terms", `n${" + n".repeat(50_000)} > 0`, "rule_too_long"],
	["50,000 conditions", `yes${" and yes".repeat(50_000)}`, "rule_too_long"],
	["20,000 times not", `${"not(".repeat(20_000)}yes${")".repeat(20_000)}`, "rule_too_long"],
	["a text of a million letters", `t = "${"a".repeat(1_000_000)}"`, "rule_too_long"],
	["a name of a million letters", "a".repeat(1_000_000), "rule_too_long"],
	["a million quotes", '"'.repeat(1_000_000), "rule_too_long"],
	["as many brackets as fit", "(".repeat(2000), "rule_too_deep"],
	["as many minus signs as fit", `${"-".repeat(1900)}n = 1`, "rule_too_deep"],
	["if inside if", `${"if yes then ".repeat(160)}yes`, "rule_too_deep"],
	["as many quantifiers as fit", "some i in numbers satisfies ".repeat(70), "needs_brackets"],
	["quantifiers in brackets", "some i in numbers satisfies (".repeat(60), "quantifier_nested"],
	["as many strangers as fit", "&".repeat(2000), "sign_unknown"],
	["as many open texts as fit", '"\n'.repeat(1000), "text_not_closed"],
	["as many escapes as fit", `t = "${"\\q".repeat(990)}"`, "escape_unknown"],
	["as many calls as fit", `${"min(n, ".repeat(250)}1`, "rule_too_deep"],
	["dots alone", ".".repeat(2000), "operand_missing"],
	["NUL and bidi marks", "n\u0000\u202e = 1", "sign_unknown"],
	["half a surrogate pair", 't = "\ud83d" and \ud83d', "sign_unknown"],
];

test.each(HOSTILE)("%s: a finding, in milliseconds", (_name, text, code) => {
	const spent = processorTime();
	const { tree, errors } = parseRule(text);
	expect(spent()).toBeLessThan(MOST_MS);
	expect(tree).toBeUndefined();
	expect(errors.map((error) => error.code)).toContain(code);
	for (const { at } of errors) expect([at[0] <= at[1], at[1] <= text.length]).toEqual([true, true]);
});

/** As long as a rule may be, and right: these are typed and evaluated, and that ends too. */
test.each([
	["terms", `n${" + n".repeat(490)} = 1`],
	["conditions on one value", Array.from({ length: 150 }, (_, i) => `n = ${i}`).join(" or ")],
	[
		"conditions on many values",
		Array.from({ length: 60 }, (_, i) => `(n < ${i} or m > ${i})`).join(" and "),
	],
	["items of a set", `n in (${Array.from({ length: 400 }, (_, i) => i).join(", ")})`],
	["levels", `${"not(".repeat(30)}yes${")".repeat(30)}`],
	["products", `n${" * n".repeat(490)} = 1`],
	["roundings", `${"round(".repeat(29)}x${", 3)".repeat(29)} > 0`],
])("a rule of as many %s as may be is checked and evaluated in milliseconds", (_name, text) => {
	const spent = processorTime();
	const { tree } = parseRule(text);
	if (!tree) throw new Error("it should be a rule");
	expect(checkRule(tree, ENV, { types: [YES_NO] }).errors).toEqual([]);
	expect(typeof evaluate(tree, scopeOf({ n: 3, m: 5, x: "2.5", yes: true }))).toMatch(
		/boolean|undefined/,
	);
	expect(spent()).toBeLessThan(MOST_MS);
});
