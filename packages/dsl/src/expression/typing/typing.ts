import { closest } from "../../diagnostic/suggest.ts";
import type { Assumed } from "../assume.ts";
import type { Expression } from "../ast.ts";
import { printRule } from "../print.ts";
import type { RuleError } from "../rule-error.ts";
import type { RuleEnv, RuleType } from "../types.ts";

/** One rule being typed: where it stands, and what was found so far. */
export interface Typing {
	readonly env: RuleEnv;
	/** Nothing may come out, so values need not be there. */
	readonly mayBeAbsent: boolean;
	readonly errors: RuleError[];
	/** The type of a part of the rule; what is wrong inside it is reported on the way. */
	readonly typeOf: (tree: Expression, place: Place) => RuleType;
}

/** A place in the rule: what is known to hold there, and the items that `some` and `every` name. */
export interface Place {
	readonly facts: Assumed;
	readonly names: ReadonlyMap<string, NamedItem>;
}

export interface NamedItem {
	readonly type: RuleType;
	readonly list: readonly string[];
}

/** The same place of the same fault is said once, though two operators came upon it. */
export function report(
	typing: Typing,
	code: string,
	tree: Expression,
	values: RuleError["values"] = {},
): void {
	const at = tree.at ?? [0, 0];
	const said = typing.errors.some(
		(error) => error.code === code && error.at[0] === at[0] && error.at[1] === at[1],
	);
	if (!said) typing.errors.push({ code, values, at });
}

/** Longer rules are cut: the finding's place shows the rest. */
const LONGEST = 60;

/** A part of a rule inside a sentence: values as they are written, names and rules between backquotes. */
export function said(tree: Expression): string {
	const text = printRule(tree);
	if (tree.op === "literal" && text.length <= LONGEST) return text;
	return text.length <= LONGEST ? `\`${text}\`` : `\`${text.slice(0, LONGEST - 1)}…\``;
}

/** What a finding says about a name that nothing bears: the closest one, and all of them when they are few. */
export function unknownName(name: string, names: readonly string[]): RuleError["values"] {
	const near = closest(name, names);
	const few = names.length > 0 && names.length <= 12;
	return {
		name,
		...(near === undefined ? {} : { closest: near }),
		...(few ? { expected: names.join(", ") } : {}),
	};
}
