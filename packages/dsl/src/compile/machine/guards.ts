import type { PayStep, StepName } from "../../bundle/index.ts";
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

/** The draw of a case is a percentage from its number, below 100: the same case is always drawn alike. */
export function isDrawn(percent: number): Rule {
	return {
		text: `case.draw < ${percent}`,
		tree: {
			op: "<",
			left: { op: "path", path: ["case", "draw"] },
			right: { op: "literal", type: "number", value: String(percent) },
		},
	};
}

/** A list with nothing in it: there is nothing to do for each. */
export function isEmpty(list: string): Rule {
	const path = list.split(".");
	const none: Rule = {
		text: `count(${list}) = 0`,
		tree: {
			op: "=",
			left: { op: "call", name: "count", args: [{ op: "path", path }] },
			right: { op: "literal", type: "whole", value: "0" },
		},
	};
	return eitherOf(isAbsent(path), none);
}

/** Enough branches of a `together` step are done. */
export function isEnough(step: StepName, count: number): Rule {
	const path = [...step.split("."), "finished"];
	return {
		text: `${path.join(".")} >= ${count}`,
		tree: {
			op: ">=",
			left: { op: "path", path },
			right: { op: "literal", type: "whole", value: String(count) },
		},
	};
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
