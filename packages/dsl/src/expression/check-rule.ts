import { assume, NOTHING_ASSUMED } from "./assume.ts";
import type { Expression } from "./ast.ts";
import type { RuleError } from "./rule-error.ts";
import { type Expected, fits, nameOf, type RuleEnv, type RuleType } from "./types.ts";
import { callType } from "./typing/calls.ts";
import { equalityType, membershipType, orderType } from "./typing/comparisons.ts";
import { hintForYesNo } from "./typing/hints.ts";
import { valueType } from "./typing/names.ts";
import {
	arithmeticType,
	collectionType,
	conditionalType,
	logicType,
	numericType,
	quantifierType,
	yesNo,
} from "./typing/operators.ts";
import { type Place, report, said, type Typing } from "./typing/typing.ts";

/** What a rule is, and everything wrong with it, in order of position. */
export interface CheckedRule {
	readonly type: RuleType;
	readonly errors: readonly RuleError[];
}

/**
 * Types a rule: unknown names and codes, types that do not go together, values read though they may be absent. Every
 * error is reported once, where it is; what follows from one is not.
 */
export function checkRule(tree: Expression, env: RuleEnv, expected?: Expected): CheckedRule {
	const typing: Typing = {
		env,
		mayBeAbsent: expected?.mayBeAbsent === true,
		errors: [],
		typeOf: (part, place) => typeOf(part, place, typing),
	};
	const facts = env.known.reduce((so, rule) => assume(rule, true, so, env), NOTHING_ASSUMED);
	const type = typing.typeOf(tree, { facts, names: new Map() });
	const wanted = expected?.types ?? [];
	if (wanted.length > 0 && !wanted.some((one) => fits(type, one))) {
		report(typing, "result_type", tree, {
			name: said(tree),
			found: nameOf(type),
			expected: wanted.map(nameOf).join(" or "),
			...(wanted.every(({ kind }) => kind === "yes_no") ? hintForYesNo(tree, type) : {}),
		});
	}
	return { type, errors: typing.errors.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]) };
}

function typeOf(tree: Expression, place: Place, typing: Typing): RuleType {
	switch (tree.op) {
		case "literal":
			if (tree.type === "null") report(typing, "null_misplaced", tree);
			return { kind: tree.type === "null" ? "any" : tree.type };
		case "path":
			return valueType(tree, place, typing);
		case "and":
		case "or":
			return logicType(tree.op, tree.of, place, typing);
		case "not":
			return yesNo(tree.of, place, typing);
		case "negate":
			return numericType(tree.of, place, typing);
		case "=":
		case "!=":
			return equalityType(tree.left, tree.right, place, typing);
		case "<":
		case "<=":
		case ">":
		case ">=":
			return orderType(tree.left, tree.right, place, typing);
		case "in":
			return membershipType(tree, place, typing);
		case "+":
		case "-":
		case "*":
		case "/":
			return arithmeticType(tree, place, typing);
		case "if":
			return conditionalType(tree, place, typing);
		case "some":
		case "every":
			return quantifierType(tree, place, typing);
		case "for":
			return collectionType(tree, place, typing);
		case "call":
			return callType(tree, place, typing);
	}
}
