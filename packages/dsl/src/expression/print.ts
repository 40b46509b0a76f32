import type { Expression } from "./ast.ts";

/**
 * A rule as FEEL text, in one canonical form: one space around operators, brackets only where they are needed. Two
 * rules that print the same mean the same.
 */
export function printRule(tree: Expression): string {
	return print(tree, 0);
}

/**
 * Binding strength, weakest first, as in language reference 4.1. `in` stands lower than it binds, so that it gets
 * brackets beside `and`: there FEEL engines read the rest as part of the test.
 */
const STRENGTH: Readonly<Record<string, number>> = {
	if: 0,
	some: 0,
	every: 0,
	for: 0,
	or: 1,
	and: 2,
	in: 1,
	"=": 3,
	"!=": 3,
	"<": 3,
	"<=": 3,
	">": 3,
	">=": 3,
	"+": 4,
	"-": 4,
	"*": 5,
	"/": 5,
	negate: 6,
};

function print(tree: Expression, outer: number): string {
	const strength = STRENGTH[tree.op] ?? 7;
	const text = plain(tree, strength);
	return strength < outer ? `(${text})` : text;
}

function plain(tree: Expression, strength: number): string {
	switch (tree.op) {
		case "literal":
			return literal(tree.type, tree.value);
		case "path":
			return tree.path.join(".");
		case "and":
		case "or":
			return tree.of.map((operand) => print(operand, strength + 1)).join(` ${tree.op} `);
		case "not":
			return `not(${print(tree.of, 0)})`;
		case "negate":
			return `-${print(tree.of, strength + 1)}`;
		case "in":
			return `${print(tree.left, 4)} in ${set(tree.set)}`;
		case "if":
			return `if ${print(tree.test, 0)} then ${print(tree.then, 0)} else ${print(tree.else, 0)}`;
		case "some":
		case "every":
			return `${tree.op} ${tree.name} in ${print(tree.list, 7)} satisfies ${print(tree.satisfies, 1)}`;
		case "for":
			return `for ${tree.name} in ${print(tree.list, 7)} return ${print(tree.returns, 0)}`;
		case "call":
			return `${tree.name}(${tree.args.map((arg) => print(arg, 0)).join(", ")})`;
		case "+":
		case "-":
		case "*":
		case "/":
			return `${print(tree.left, strength)} ${tree.op} ${print(tree.right, strength + 1)}`;
		default:
			return `${print(tree.left, strength + 1)} ${tree.op} ${print(tree.right, strength + 1)}`;
	}
}

function set(tree: Extract<Expression, { op: "in" }>["set"]): string {
	if (tree.kind === "list") return `(${tree.items.map((item) => print(item, 4)).join(", ")})`;
	return `${tree.fromOpen ? "(" : "["}${print(tree.from, 4)}..${print(tree.to, 4)}${tree.toOpen ? ")" : "]"}`;
}

function literal(type: string, value: string | boolean | null): string {
	if (type === "date" || type === "time") return `${type}(${quote(String(value))})`;
	return type === "text" ? quote(String(value)) : String(value);
}

function quote(text: string): string {
	return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
