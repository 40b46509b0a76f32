import { type Call, type Expression, parseRule, pathsIn, printRule } from "@onedoor/dsl/expression";

import { subjectIn, subjectOf } from "./subject.ts";

/** A rule as rows of a form: conditions that go together one way. */
export interface RuleRows {
	readonly join: "and" | "or";
	readonly parts: readonly RulePart[];
}

export const COMPARISONS = ["=", "!=", "<", "<=", ">", ">="] as const;

/** Every part has its own text, so that what was not changed is written back as it was. */
export type RulePart =
	| {
			readonly kind: "compare";
			readonly text: string;
			/** `child.birth_date`, `years_between(child.birth_date, case.received_on)` */
			readonly left: string;
			/** Of several codes: whether one of them was chosen. */
			readonly op: (typeof COMPARISONS)[number] | "has" | "has not";
			/** As the rule language writes it: `"online"`, `3`, `date("2027-01-01")`, a name. */
			readonly right: string;
			/** Values that have to be given before it is asked. */
			readonly given?: readonly string[];
	  }
	| {
			readonly kind: "holds";
			readonly text: string;
			readonly left: string;
			readonly not: boolean;
			readonly given?: readonly string[];
	  }
	/** Whether there is such a value. */
	| { readonly kind: "given"; readonly text: string; readonly left: string; readonly not: boolean }
	/** Anything else that a rule can say. */
	| { readonly kind: "text"; readonly text: string };

/**
 * Reads any rule. What is not a plain comparison stays whole as text, and so does a rule that cannot be read: nothing
 * is dropped, and nothing is said in another way than it was.
 */
export function readRule(text: string): RuleRows {
	const { tree } = parseRule(text);
	if (tree === undefined)
		return { join: "and", parts: text.trim() === "" ? [] : [{ kind: "text", text }] };
	if (tree.op !== "and" && tree.op !== "or")
		return { join: "and", parts: [partOf(tree, text.trim())] };
	const texts = piecesOf(text, tree.op);
	const isWhole = texts.length === tree.of.length;
	const parts = tree.of.map((part, at) =>
		partOf(part, isWhole ? (texts[at] ?? "") : bracketed(part, printRule(part))),
	);
	return { join: tree.op, parts: tree.op === "and" ? guarded(parts) : parts };
}

/** The rule that the rows say. */
export function writeRule({ join, parts }: RuleRows): string {
	const [first] = parts;
	if (parts.length === 1 && first !== undefined) return first.text;
	return parts.map(({ text }) => grouped(text, join)).join(` ${join} `);
}

/**
 * A row with another choice in it.
 * @param given values that have to be given before it is asked; those that it does not read are left out
 */
export function compare(
	left: string,
	op: Op,
	right: string,
	given: readonly string[] = [],
): RulePart {
	if (op === "given" || op === "given not") {
		const path = subjectOf(left)?.path ?? left;
		const not = op === "given not";
		return { kind: "given", text: `${path} ${not ? "=" : "!="} null`, left: path, not };
	}
	if (op === "holds" || op === "holds not") {
		const not = op === "holds not";
		return withGiven({ kind: "holds", text: not ? `not(${left})` : left, left, not }, given);
	}
	const has = `has(${left}, ${right})`;
	const text = op === "has" ? has : op === "has not" ? `not(${has})` : `${left} ${op} ${right}`;
	return withGiven({ kind: "compare", text, left, op, right }, given);
}

/** How what a condition is about is compared, or that it holds by itself, or is there at all. */
export type Op =
	| (typeof COMPARISONS)[number]
	| "holds"
	| "holds not"
	| "given"
	| "given not"
	| "has"
	| "has not";

type Asking = Extract<RulePart, { readonly kind: "compare" | "holds" }>;

function withGiven(part: Asking, given: readonly string[]): RulePart {
	const { tree } = parseRule(part.text);
	const read = new Set(tree ? pathsIn(tree).map(({ path }) => path.join(".")) : []);
	const asked = given.filter((path) => read.has(path));
	if (asked.length === 0) return part;
	const tests = asked.map((path) => `${path} != null and `).join("");
	return { ...part, text: `${tests}${part.text}`, given: asked };
}

/** Whether a text is a rule at all. */
export function isRule(text: string): boolean {
	return parseRule(text).tree !== undefined;
}

function partOf(tree: Expression, text: string): RulePart {
	if (tree.op === "path") return { kind: "holds", text, left: printRule(tree), not: false };
	if (tree.op === "not" && tree.of.op === "path")
		return { kind: "holds", text, left: printRule(tree.of), not: true };
	if (tree.op === "and") {
		const [one, ...others] = guarded(tree.of.map((part) => partOf(part, printRule(part))));
		return one !== undefined && others.length === 0 && one.kind !== "text"
			? { ...one, text }
			: { kind: "text", text };
	}
	const chosen = tree.op === "not" ? tree.of : tree;
	if (chosen.op === "call" && chosen.name === "has")
		return choiceOf(chosen, tree.op === "not" ? "has not" : "has", text);
	return isComparison(tree) ? comparisonOf(tree, text) : { kind: "text", text };
}

function choiceOf({ args: [left, right] }: Call, op: "has" | "has not", text: string): RulePart {
	return left?.op === "path" && right?.op === "literal"
		? { kind: "compare", text, left: printRule(left), op, right: printRule(right) }
		: { kind: "text", text };
}

/** What is compared stands first, whichever side the text has it on. */
function comparisonOf(tree: Comparison, text: string): RulePart {
	const isTurned = !isSubject(tree.left) || (isValue(tree.left) && !isValue(tree.right));
	const [left, right] = isTurned ? [tree.right, tree.left] : [tree.left, tree.right];
	if (!isSubject(left) || !isValue(right)) return { kind: "text", text };
	const op = isTurned ? TURNED[tree.op] : tree.op;
	if (right.op === "literal" && right.type === "null")
		return left.op === "path" && (op === "=" || op === "!=")
			? { kind: "given", text, left: printRule(left), not: op === "=" }
			: { kind: "text", text };
	return { kind: "compare", text, left: printRule(left), op, right: printRule(right) };
}

function isSubject(tree: Expression): boolean {
	return subjectIn(tree) !== undefined;
}

function isValue({ op }: Expression): boolean {
	return op === "literal" || op === "path";
}

const TURNED = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** Tests that a value is there stand before what reads it, and are one condition with it. */
function guarded(parts: readonly RulePart[]): readonly RulePart[] {
	const rows: RulePart[] = [];
	for (const part of parts) {
		const tests = part.kind === "compare" || part.kind === "holds" ? testsBefore(rows, part) : [];
		if (tests.length === 0) {
			rows.push(part);
			continue;
		}
		rows.splice(rows.length - tests.length);
		const text = [...tests, part].map((one) => one.text).join(" and ");
		rows.push({ ...part, text, given: tests.map(({ left }) => left) } as RulePart);
	}
	return rows;
}

function testsBefore(rows: readonly RulePart[], { text }: RulePart) {
	const { tree } = parseRule(text);
	const read = new Set(tree ? pathsIn(tree).map(({ path }) => path.join(".")) : []);
	const from = rows.findLastIndex((row) => row.kind !== "given" || row.not || !read.has(row.left));
	return rows.slice(from + 1).filter((row) => row.kind === "given");
}

type Comparison = Extract<Expression, { readonly op: (typeof COMPARISONS)[number] }>;

function isComparison(tree: Expression): tree is Comparison {
	return (COMPARISONS as readonly string[]).includes(tree.op);
}

/** The texts between the words that join them, outside brackets and quotes. */
function piecesOf(text: string, join: "and" | "or"): readonly string[] {
	const pieces: string[] = [];
	let [depth, from] = [0, 0];
	for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[a-z][a-z0-9_]*|[()[\]]/g)) {
		const [word] = match;
		if (word === "(" || word === "[") depth++;
		else if (word === ")" || word === "]") depth--;
		else if (word === join && depth === 0) {
			pieces.push(text.slice(from, match.index).trim());
			from = match.index + word.length;
		}
	}
	return [...pieces, text.slice(from).trim()];
}

/** Beside others a part that itself joins, or that reads on to the end, stands in brackets. */
function grouped(text: string, join: "and" | "or"): string {
	const { tree } = parseRule(text);
	const binds = tree?.op === join || (tree?.op === "and" && join === "or");
	return tree === undefined || binds ? text : bracketed(tree, text);
}

const OPEN_ENDED: ReadonlySet<string> = new Set(["and", "or", "if", "some", "every"]);

function bracketed(tree: Expression, text: string): string {
	const closes = /^\(.*\)$/s.test(text) && piecesOf(text.slice(1, -1), "or").every(isRule);
	return OPEN_ENDED.has(tree.op) && !closes ? `(${text})` : text;
}
