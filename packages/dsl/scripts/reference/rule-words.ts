import type { Expression } from "../../src/expression/ast.ts";
import { FUNCTIONS } from "../../src/expression/functions.ts";
import { partsOf } from "../../src/expression/parts.ts";

const CASE =
	"number channel language edition opened_at submitted_at submitted_on received_on office result";
const IDENTITY =
	"personal_id full_name birth_date phone email organisation_code is_foreigner level";
const OF_STEPS = ["outcome", "answer", "reason", "done_on", "done_at", "times"];
const OF_CLOCKS = ["late", "started_on", "due_on"];
const OF_VALUES = ["given", "source", "as_of"];

/** All that a rule can be made of, as the reference writes it. */
export const RULE_WORDS: Readonly<Record<string, readonly string[]>> = {
	Functions: ["date", "time", ...FUNCTIONS.keys()].map((name) => `${name}( )`),
	Signs: [
		..."if some every for and or not = != < <= > >= + - * / null".split(" "),
		...["in ( , )", "in [ .. ]", "in ( .. )", "the sign -"],
	],
	Names: [
		...["today", "now", "this.…", "outer.…"],
		...CASE.split(" ").map((name) => `case.${name}`),
		...IDENTITY.split(" ").map((name) => `identity.${name}`),
		...["fees.total", "fees.due", "fees.<id>"],
		...OF_CLOCKS.map((name) => `clocks.<id>.${name}`),
		...OF_STEPS.map((name) => `<step>.${name}`),
		...OF_VALUES.map((name) => `<value>.${name}`),
	],
};

/** Which of them a rule uses. */
export function wordsOfRule(tree: Expression): readonly string[] {
	return [...ownWords(tree), ...partsOf(tree).flatMap(wordsOfRule)];
}

function ownWords(tree: Expression): readonly string[] {
	switch (tree.op) {
		case "literal":
			return tree.type === "date" || tree.type === "time" || tree.type === "null"
				? [tree.type === "null" ? "null" : `${tree.type}( )`]
				: [];
		case "path":
			return wordsOfPath(tree.path);
		case "call":
			return [`${tree.name}( )`];
		case "negate":
			return ["the sign -"];
		case "in":
			return [wordOfSet(tree.set)];
		default:
			return [tree.op];
	}
}

function wordOfSet(set: Extract<Expression, { op: "in" }>["set"]): string {
	if (set.kind === "list") return "in ( , )";
	return set.fromOpen ? "in ( .. )" : "in [ .. ]";
}

function wordsOfPath(path: readonly string[]): readonly string[] {
	const [first = "", second = ""] = path;
	const last = path.at(-1) ?? "";
	if (path.length === 1) return [first];
	if (first === "this" || first === "outer") return [`${first}.…`];
	if (first === "case" || first === "identity") return [path.join(".")];
	if (first === "fees")
		return [second === "total" || second === "due" ? `fees.${second}` : "fees.<id>"];
	if (first === "clocks") return [`clocks.<id>.${last}`];
	if (OF_STEPS.includes(last)) return [`<step>.${last}`];
	return OF_VALUES.includes(last) ? [`<value>.${last}`] : [];
}
