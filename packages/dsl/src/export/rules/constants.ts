import type { Call, Comparison, Expression, Path } from "../../expression/ast.ts";

/** A value written in a rule. Numbers are decimal text; amounts of money are in minor units. */
export interface Constant {
	readonly type: "text" | "number" | "date" | "time";
	readonly value: string;
}

/** A value of the data, or the size of one, beside a constant. */
export interface Compared {
	readonly subject: Path | Call;
	readonly op: Comparison["op"];
	readonly constant: Constant;
}

export function comparedWith(
	subject: Expression,
	op: Comparison["op"],
	other: Expression,
): Compared | undefined {
	const constant = constantOf(other);
	return constant && (subject.op === "path" || subject.op === "call")
		? { subject, op, constant }
		: undefined;
}

/** The constant a part is; undefined for everything that is worked out, and for yes and no. */
export function constantOf(tree: Expression): Constant | undefined {
	if (tree.op === "negate") {
		const positive = constantOf(tree.of);
		return positive?.type === "number" && !positive.value.startsWith("-")
			? { ...positive, value: `-${positive.value}` }
			: undefined;
	}
	if (tree.op !== "literal" || tree.type === "null" || tree.type === "yes_no") return undefined;
	const isNumber = tree.type === "whole" || tree.type === "number";
	return isNumber
		? { type: "number", value: tree.minor ?? String(tree.value) }
		: { type: tree.type as "text" | "date" | "time", value: String(tree.value) };
}

export function isNull(tree: Expression): boolean {
	return tree.op === "literal" && tree.type === "null";
}

const MIRROR = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** `5 < x` is `x > 5`. */
export function mirrored(op: Comparison["op"]): Comparison["op"] {
	return MIRROR[op];
}

const NEGATION = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** Of two values that are there, exactly one of `a op b` and its negation holds. */
export function negated(op: Comparison["op"]): Comparison["op"] {
	return NEGATION[op];
}
