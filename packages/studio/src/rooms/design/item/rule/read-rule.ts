import { type Expression, parseRule, printRule } from "@onedoor/dsl/expression";

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
			readonly left: string;
			readonly op: (typeof COMPARISONS)[number];
			/** As the rule language writes it: `"online"`, `3`, `date("2027-01-01")`, a name. */
			readonly right: string;
	  }
	| { readonly kind: "holds"; readonly text: string; readonly left: string; readonly not: boolean }
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
	return {
		join: tree.op,
		parts: tree.of.map((part, at) =>
			partOf(part, isWhole ? (texts[at] ?? "") : bracketed(part, printRule(part))),
		),
	};
}

/** The rule that the rows say. */
export function writeRule({ join, parts }: RuleRows): string {
	const [first] = parts;
	if (parts.length === 1 && first !== undefined) return first.text;
	return parts.map(({ text }) => grouped(text, join)).join(` ${join} `);
}

/** A row with another choice in it. */
export function compare(
	left: string,
	op: (typeof COMPARISONS)[number] | "holds" | "holds not",
	right: string,
): RulePart {
	if (op === "holds") return { kind: "holds", text: left, left, not: false };
	if (op === "holds not") return { kind: "holds", text: `not(${left})`, left, not: true };
	return { kind: "compare", text: `${left} ${op} ${right}`, left, op, right };
}

/** Whether a text is a rule at all. */
export function isRule(text: string): boolean {
	return parseRule(text).tree !== undefined;
}

function partOf(tree: Expression, text: string): RulePart {
	if (tree.op === "path") return { kind: "holds", text, left: printRule(tree), not: false };
	if (tree.op === "not" && tree.of.op === "path")
		return { kind: "holds", text, left: printRule(tree.of), not: true };
	if (!isComparison(tree) || tree.left.op !== "path") return { kind: "text", text };
	if (tree.right.op !== "literal" && tree.right.op !== "path") return { kind: "text", text };
	return {
		kind: "compare",
		text,
		left: printRule(tree.left),
		op: tree.op,
		right: printRule(tree.right),
	};
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
