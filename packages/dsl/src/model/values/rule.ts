import type { Money } from "../../bundle/values.ts";
import { character_forbidden, value_malformed } from "../../diagnostic/messages.generated.ts";
import { ruleMessage } from "../../diagnostic/rule-message.ts";
import type { Expression } from "../../expression/ast.ts";
import { parseRule } from "../../expression/parser.ts";
import { bidiMark } from "../../syntax/limits.ts";
import { placeOf, type ScalarNode } from "../../syntax/nodes.ts";
import type { Form, Reader } from "../form.ts";
import { careful } from "../forms.ts";
import { found } from "../found.ts";
import { closestMoney, parseMoney } from "./amounts.ts";

/** A rule as written, with its tree and its place. */
export interface RuleText {
	readonly text: string;
	readonly tree: Expression;
	readonly node: ScalarNode;
}

export const rule: Form<RuleText> = careful({
	expected: "a rule such as `copies > 0`",
	example: "copies > 0",
	quotes: "single",
	schema: { type: ["string", "boolean", "number"] },
	parse: readRule,
	joinDays,
});

export const ruleOrOtherwise: Form<RuleText | "otherwise"> = careful({
	expected: "a rule, or `otherwise`",
	example: "otherwise",
	quotes: "single",
	schema: { type: ["string", "boolean", "number"] },
	parse: (text, node, reader) =>
		text === "otherwise" ? "otherwise" : readRule(text, node, reader),
});

export const moneyOrRule: Form<RuleText | Money> = careful({
	dated: true,
	expected: "an amount such as `8000 VND`, or a rule",
	example: "8000 VND",
	quotes: "single",
	schema: { type: ["string", "boolean", "number"] },
	parse(text, node, reader) {
		const money = parseMoney(text);
		// An amount that would be paid out is read: what is wrong with it is better said of the fee.
		const less = text.startsWith("-") ? parseMoney(text.slice(1)) : undefined;
		if (less) return { ...less, amount: -less.amount };
		if (money || !/^\d[\d.]* [A-Za-z]+$/.test(text)) return money ?? readRule(text, node, reader);
		const expected = "an amount with its currency such as `8000 VND`";
		const values = { expected, found: found(node), closest: closestMoney(text) };
		reader.report(value_malformed(values), placeOf(node));
		return undefined;
	},
});

/** `if today < date("2027-01-01") then … else …`: before the first day the first rule counts. */
function joinDays(
	entries: readonly { readonly day: string; readonly value: RuleText }[],
): RuleText {
	const [first, ...later] = entries as readonly [(typeof entries)[number], ...typeof entries];
	return later.reduce((before, { day, value }): RuleText => {
		const text = `if today < date("${day}") then (${before.text}) else (${value.text})`;
		return { ...value, text, tree: parseRule(text).tree ?? value.tree };
	}, first.value);
}

/** Every error of a rule is reported, at its own place in the file. */
function readRule(text: string, node: ScalarNode, reader: Reader): RuleText | undefined {
	const mark = bidiMark(text);
	if (mark) {
		reader.report(character_forbidden({ character: mark }), placeOf(node));
		return undefined;
	}
	const { tree, errors } = parseRule(text);
	for (const error of errors)
		reader.report(ruleMessage(error.code, error.values), placeOf(node, error.at));
	return tree && errors.length === 0 ? { text, tree, node } : undefined;
}
