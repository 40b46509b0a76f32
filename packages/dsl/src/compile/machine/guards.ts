import type { PayStep } from "../../bundle/index.ts";
import type { Expression, Rule } from "../../expression/ast.ts";

/** The machine's only guard, by name; `ruleGuard` of `@onedoor/dsl/form` implements it. */
export interface Guard {
	readonly type: "rule";
	readonly params: { readonly rule: string; readonly tree: Expression };
}

/** All of the rules must hold. No rule, no guard. */
export function guardOf(rules: readonly Rule[]): { readonly guard?: Guard } {
	const [first, ...others] = rules;
	if (first === undefined) return {};
	const rule = others.reduce(both, first);
	return { guard: { type: "rule", params: { rule: rule.text, tree: rule.tree } } };
}

/** A `pay` step is left at once when nothing is due. Lines that do not exist count as nothing. */
export function nothingDue(step: PayStep): Rule {
	if (step.fees === undefined) return isZero(["fees", "due"]);
	const lines = step.fees.map((fee) => eitherOf(isAbsent(["fees", fee]), isZero(["fees", fee])));
	return lines.slice(1).reduce(both, lines[0] ?? isZero(["fees", "due"]));
}

function both(a: Rule, b: Rule): Rule {
	return { text: `(${a.text}) and (${b.text})`, tree: { op: "and", of: [a.tree, b.tree] } };
}

function eitherOf(a: Rule, b: Rule): Rule {
	return { text: `${a.text} or ${b.text}`, tree: { op: "or", of: [a.tree, b.tree] } };
}

function isZero(path: readonly string[]): Rule {
	return equals(path, "0", { op: "literal", type: "whole", value: "0" });
}

function isAbsent(path: readonly string[]): Rule {
	return equals(path, "null", { op: "literal", type: "null", value: null });
}

function equals(path: readonly string[], words: string, right: Expression): Rule {
	return {
		text: `${path.join(".")} = ${words}`,
		tree: { op: "=", left: { op: "path", path }, right },
	};
}
