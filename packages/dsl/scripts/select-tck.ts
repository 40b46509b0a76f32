import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { checkRule } from "../src/expression/check-rule.ts";
import { parseRule } from "../src/expression/parser.ts";
import type { TckCase, TckSelection } from "../test/tck/case.ts";
import { envOf } from "../test/tck/env.ts";
import { type Model, readModel } from "./tck/model.ts";
import { readTests, type TckTest } from "./tck/tests.ts";
import { translate } from "./tck/translate.ts";

/** Run by hand when the TCK or the rule language has changed. */
const [folder = "", commit = ""] = process.argv.slice(2);
const OUT = join(import.meta.dirname, "../test/tck/cases.json");

/** What an error of a rule says about the feature of FEEL that was used. */
const WHY: Readonly<Record<string, string>> = {
	function_unknown: "a function that rules do not have",
	argument_count: "a function that takes other arguments",
	argument_type: "a function of other types",
	null_misplaced: "`null` as an operand: absence is a type",
	types_differ: "compares values of different types",
	no_order: "orders values without an order",
	not_a_number: "arithmetic with what is no number",
	not_yes_no: "logic with what is no yes/no",
	name_unknown: "a name from elsewhere: a function, a model that is imported",
	list_in_brackets: "lists, contexts, filters or intervals as values",
	token_unexpected: "properties of a value, function names of several words, scientific notation",
	set_expected: "unary tests: `x in > 5`",
	operand_missing: "unary tests: `x in > 5`",
	bracket_missing: "lists, contexts, filters or intervals as values",
	word_missing: "properties of a value, function names of several words, scientific notation",
	literal_expected: "dates and times that are not written out",
	date_invalid: "dates and times that are none, or in other notations",
	time_invalid: "dates and times that are none, or in other notations",
	escape_unknown: 'escapes in texts other than `\\"` and `\\\\`',
	sign_unknown: "signs of constructs that rules do not have",
	yes_no_compared: "compares yes/no values instead of stating them",
};

const leftOut = new Map<string, number>();
const cases: TckCase[] = [];
for (const path of testFiles(join(folder, "TestCases"))) {
	const { modelName, tests } = readTests(readFileSync(path, "utf8"));
	const model = readModel(read(join(path, "..", modelName)));
	for (const test of tests) {
		const found = select(test, model, basename(join(path, "..")));
		if (typeof found === "string") leftOut.set(found, (leftOut.get(found) ?? 0) + 1);
		else cases.push({ id: `${basename(join(path, ".."))}/${test.id}/${test.decision}`, ...found });
	}
}
const selection: TckSelection = {
	source: "https://github.com/dmn-tck/tck",
	commit,
	licence: "Apache-2.0",
	all: cases.length + [...leftOut.values()].reduce((sum, count) => sum + count, 0),
	leftOut: Object.fromEntries([...leftOut].toSorted(([, a], [, b]) => b - a)),
	cases,
};
writeFileSync(OUT, `${JSON.stringify(selection, null, 2)}\n`);
console.log(`${selection.all} cases, ${cases.length} apply`);
for (const [reason, count] of Object.entries(selection.leftOut)) console.log(`${count}\t${reason}`);

/** The case in our words, or why it is none of ours. */
function select(
	test: TckTest,
	model: Model | undefined,
	name: string,
): Omit<TckCase, "id"> | string {
	if (name === "0082-feel-coercion")
		return "turns values into a declared type, outside the expression";
	const decision = model?.decisions.get(test.decision);
	if (!model || !decision) return "a decision service, or a model that imports others";
	if (decision.text === undefined) return `${decision.logic} instead of an expression`;
	if (decision.needsOthers) return "reads other decisions";
	const { rule, names, reason } = translate(decision.text, [...model.inputs.keys()]);
	if (rule === undefined) return reason ?? "";
	const inputs = Object.fromEntries(
		test.inputs.map(({ name, value }) => [names.get(name) ?? name, value]),
	);
	const types = Object.fromEntries(
		[...model.inputs].flatMap(([name, type]) => (type ? [[names.get(name) ?? name, type]] : [])),
	);
	const { tree, errors } = parseRule(rule);
	if (!tree) return WHY[errors[0]?.code ?? ""] ?? `grammar: ${errors[0]?.code}`;
	const [wrong] = checkRule(tree, envOf(types), { types: [], mayBeAbsent: true }).errors;
	if (wrong && test.isError)
		return "expects an error, which the checker reports before it can happen";
	if (wrong) return WHY[wrong.code] ?? `types: ${wrong.code}`;
	return { feel: decision.text, rule, types, inputs, expected: test.expected };
}

function testFiles(root: string): readonly string[] {
	return readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((path) => /compliance-level-\d.*-test-\d+\.xml$/.test(path))
		.toSorted()
		.map((path) => join(root, path));
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}
