import type { Collection, Comparison, Expression, Membership, Path, Quantifier } from "./ast.ts";
import { isDate, isTime } from "./dates.ts";
import { lex, type Token } from "./lexer.ts";
import type { RuleError } from "./rule-error.ts";

/** Language reference 4.1: limits that keep every rule readable and every evaluation bounded. */
const LONGEST = 2000;
const DEEPEST = 32;

/**
 * Reads a rule. Never throws; reports every error it finds, in order of position. A tree is given only when
 * there is no error.
 */
export function parseRule(text: string): { tree?: Expression; errors: RuleError[] } {
	if (text.length > LONGEST) {
		return {
			errors: [
				{
					code: "rule_too_long",
					values: { most: LONGEST, found: text.length },
					at: [LONGEST, text.length],
				},
			],
		};
	}
	const { tokens, errors } = lex(text);
	const tree = new Parser(tokens, errors).readAll();
	errors.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
	return errors.length > 0 ? { errors } : { tree, errors };
}

/** Words that no name may be. */
export const KEYWORDS: ReadonlySet<string> = new Set([
	"if",
	"then",
	"else",
	"some",
	"every",
	"in",
	"satisfies",
	"for",
	"return",
	"or",
	"and",
	"not",
	"true",
	"false",
	"null",
]);

const COMPARISONS: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);
/** Where reading goes on after a fault. */
const RESUME: ReadonlySet<string> = new Set([
	")",
	"]",
	",",
	"..",
	"then",
	"else",
	"satisfies",
	"return",
	"or",
	"and",
	"in",
	...COMPARISONS,
	"+",
	"-",
	"*",
	"/",
]);

/** Recursive descent, one method for each line of the grammar. The only state is where it stands. */
class Parser {
	private readonly tokens: readonly Token[];
	private readonly errors: RuleError[];
	private index = 0;
	private depth = 0;
	private quantified = false;

	constructor(tokens: readonly Token[], errors: RuleError[]) {
		this.tokens = tokens;
		this.errors = errors;
	}

	readAll(): Expression {
		const tree = this.expression();
		while (!this.atEnd()) this.resume();
		return tree;
	}

	private expression(): Expression {
		return this.deeper(() => {
			if (this.sees("if")) return this.conditional();
			if (this.sees("some") || this.sees("every")) return this.quantifier();
			if (this.sees("for")) return this.misplaced();
			return this.or();
		});
	}

	/** After a whole rule something is left over: it is reported once, and reading goes on behind it. */
	private resume(): void {
		const token = this.take();
		this.report("token_unexpected", token, { found: token.value });
		while (!this.atEnd() && !RESUME.has(token.value) && !RESUME.has(this.next.value)) this.index++;
		if (!this.atEnd() && RESUME.has(this.next.value)) this.index++;
		if (startsOperand(this.next)) this.expression();
	}

	private atEnd(): boolean {
		return this.next.kind === "end";
	}

	private conditional(): Expression {
		const { start } = this.take();
		const test = this.expression();
		this.expect("then");
		const then = this.expression();
		this.expect("else");
		const otherwise = this.expression();
		return { op: "if", test, then, else: otherwise, at: [start, this.last.end] };
	}

	private quantifier(): Expression {
		const { value, start } = this.next;
		const { of: satisfies, ...items } = this.overItems("satisfies", () => this.or());
		return { op: value as Quantifier["op"], ...items, satisfies, at: [start, this.last.end] };
	}

	private collection(): Collection {
		const { start } = this.next;
		const { of: returns, ...items } = this.overItems("return", () => this.expression());
		return { op: "for", ...items, returns, at: [start, this.last.end] };
	}

	/** `some g in guests satisfies …`, `for g in guests return …`: one inside another is refused, so that work stays bounded. */
	private overItems(
		joint: string,
		read: () => Expression,
	): Pick<Quantifier, "name" | "list"> & { readonly of: Expression } {
		const word = this.take();
		if (this.quantified) this.report("quantifier_nested", word, { found: word.value });
		const outside = this.quantified;
		this.quantified = true;
		const name = this.name();
		this.expect("in");
		const list = this.path();
		this.expect(joint);
		const of = read();
		this.quantified = outside;
		return { name, list, of };
	}

	/** A list is no value of a case: only functions of lists read it. */
	private misplaced(): Expression {
		this.report("for_misplaced", this.next, {});
		return this.collection();
	}

	private or(): Expression {
		return this.logic("or", () => this.logic("and", () => this.comparison()));
	}

	private logic(op: "and" | "or", operand: () => Expression): Expression {
		const { start } = this.next;
		const first = operand();
		if (!this.sees(op)) return first;
		const of = [first];
		while (this.skip(op)) of.push(operand());
		return { op, of, at: [start, this.last.end] };
	}

	private comparison(): Expression {
		const { start } = this.next;
		const left = this.sum();
		const sign = this.next;
		if (this.skip("in")) return { op: "in", left, set: this.set(), at: [start, this.last.end] };
		if (!COMPARISONS.has(sign.value) || sign.kind !== "sign") return left;
		this.index++;
		const right = this.sum();
		this.refuseChain();
		return { op: sign.value as Comparison["op"], left, right, at: [start, this.last.end] };
	}

	/** `a < b < c` reads well and means something else in every language, so it is refused. */
	private refuseChain(): void {
		while ((COMPARISONS.has(this.next.value) && this.next.kind === "sign") || this.sees("in")) {
			this.report("comparison_chained", this.next, { found: this.next.value });
			if (this.take().value === "in") this.set();
			else this.sum();
		}
	}

	private set(): Membership["set"] {
		const open = this.next;
		if (!this.skip("(") && !this.skip("[")) {
			this.report("set_expected", open, { found: open.value });
			return { kind: "list", items: startsOperand(open) ? [this.sum()] : [] };
		}
		const first = this.sum();
		if (this.skip("..")) {
			const to = this.sum();
			const close = this.next;
			if (!this.skip(")") && !this.skip("]"))
				this.report("bracket_missing", close, { expected: "]" });
			return {
				kind: "range",
				from: first,
				to,
				fromOpen: open.value === "(",
				toOpen: close.value === ")",
			};
		}
		const items = [first];
		while (this.skip(",")) items.push(this.sum());
		if (open.value === "[") {
			this.report("list_in_brackets", open, { expected: "(" });
			if (!this.skip("]")) this.expect(")");
		} else this.expect(")");
		return { kind: "list", items };
	}

	private sum(): Expression {
		return this.arithmetic(["+", "-"], () => this.arithmetic(["*", "/"], () => this.unary()));
	}

	private arithmetic(signs: readonly string[], operand: () => Expression): Expression {
		const { start } = this.next;
		let left = operand();
		while (this.next.kind === "sign" && signs.includes(this.next.value)) {
			const op = this.take().value as "+" | "-" | "*" | "/";
			const right = operand();
			left = { op, left, right, at: [start, this.last.end] };
		}
		return left;
	}

	private unary(): Expression {
		const { start } = this.next;
		if (!this.skip("-")) return this.primary();
		const of = this.deeper(() => this.unary());
		return { op: "negate", of, at: [start, this.last.end] };
	}

	private primary(): Expression {
		const token = this.next;
		switch (token.kind) {
			case "number":
				return this.number();
			case "text":
				this.index++;
				return { op: "literal", type: "text", value: token.value, at: [token.start, token.end] };
			case "name":
				return this.word();
			case "sign":
				if (this.skip("(")) {
					const inside = this.expression();
					this.expect(")");
					return inside;
				}
				return this.missing();
			case "end":
				return this.missing();
		}
	}

	private number(): Expression {
		const { value, start, end } = this.take();
		const at = [start, end] as const;
		const whole = !value.includes(".");
		const digits = value.replace(/^0+(?=\d)|\./g, "").length;
		if (whole ? !Number.isSafeInteger(Number(value)) : digits > 28) {
			this.errors.push({ code: "number_too_long", values: { found: value }, at });
		}
		return { op: "literal", type: whole ? "whole" : "number", value, at };
	}

	private word(): Expression {
		const { value, start, end } = this.next;
		const at = [start, end] as const;
		if (value === "true" || value === "false") {
			this.index++;
			return { op: "literal", type: "yes_no", value: value === "true", at };
		}
		if (value === "null") {
			this.index++;
			return { op: "literal", type: "null", value: null, at };
		}
		if (value === "not") return this.not();
		if (value === "if" || value === "some" || value === "every") {
			this.report("needs_brackets", this.next, { found: value });
			return this.expression();
		}
		if (value === "for") return this.misplaced();
		if (KEYWORDS.has(value)) return this.missing();
		return this.tokens[this.index + 1]?.value === "(" &&
			this.tokens[this.index + 1]?.kind === "sign"
			? this.call()
			: this.path();
	}

	private not(): Expression {
		const word = this.take();
		if (!this.skip("(")) {
			this.report("not_needs_brackets", word, {});
			const of = this.deeper(() => this.comparison());
			return { op: "not", of, at: [word.start, this.last.end] };
		}
		const of = this.expression();
		this.expect(")");
		return { op: "not", of, at: [word.start, this.last.end] };
	}

	private call(): Expression {
		const word = this.take();
		this.index++;
		const args: Expression[] = [];
		if (!this.sees(")")) {
			do args.push(this.sees("for") ? this.deeper(() => this.collection()) : this.expression());
			while (this.skip(","));
		}
		this.expect(")");
		const at = [word.start, this.last.end] as const;
		const literal =
			word.value === "date" || word.value === "time" ? this.literalOf(word, args, at) : undefined;
		return literal ?? { op: "call", name: word.value, args, at };
	}

	/** `date("2026-07-01")` and `time("15:00")` are literals; nothing else may stand in their brackets. */
	private literalOf(
		word: Token,
		args: readonly Expression[],
		at: readonly [number, number],
	): Expression {
		const type = word.value as "date" | "time";
		const text = args[0];
		if (args.length !== 1 || text?.op !== "literal" || text.type !== "text") {
			this.errors.push({ code: "literal_expected", values: { function: type }, at });
			return { op: "literal", type, value: "", at };
		}
		const value = String(text.value);
		if (!(type === "date" ? isDate(value) : isTime(value))) {
			this.errors.push({ code: `${type}_invalid`, values: { found: value }, at: text.at ?? at });
		}
		// `10:00:00` is the time that the data have as `10:00`.
		return { op: "literal", type, value: value.replace(/^(\d\d:\d\d):00$/, "$1"), at };
	}

	private path(): Path {
		const { start } = this.next;
		const path = [this.name()];
		while (this.skip(".")) path.push(this.name());
		return { op: "path", path, at: [start, this.last.end] };
	}

	private name(): string {
		const token = this.next;
		if (token.kind === "name" && !KEYWORDS.has(token.value)) return this.take().value;
		this.report("name_expected", token, { found: token.value });
		return "";
	}

	private missing(): Expression {
		const token = this.next;
		this.report("operand_missing", token, { found: token.value });
		if (token.kind !== "end" && !RESUME.has(token.value)) this.index++;
		return { op: "literal", type: "null", value: null, at: [token.start, token.end] };
	}

	/** Beyond the deepest level the rest is not read: one error says so, and none follows from it. */
	private deeper<T extends Expression>(read: () => T): Expression {
		if (this.depth < DEEPEST) {
			this.depth++;
			const tree = read();
			this.depth--;
			return tree;
		}
		const token = this.next;
		this.report("rule_too_deep", token, { most: DEEPEST });
		this.index = this.tokens.length - 1;
		return { op: "literal", type: "null", value: null, at: [token.start, token.end] };
	}

	private expect(value: string): void {
		if (this.skip(value)) return;
		this.report(value === ")" ? "bracket_missing" : "word_missing", this.next, {
			expected: value,
			found: this.next.value,
		});
	}

	private skip(value: string): boolean {
		if (!this.sees(value)) return false;
		this.index++;
		return true;
	}

	private sees(value: string): boolean {
		return this.next.value === value && this.next.kind !== "text";
	}

	private take(): Token {
		const token = this.next;
		if (token.kind !== "end") this.index++;
		return token;
	}

	private get next(): Token {
		return this.tokens[this.index] as Token;
	}

	private get last(): Token {
		return this.tokens[Math.max(0, this.index - 1)] as Token;
	}

	/** One fault, one finding: what follows from an error at the same place is not said again. */
	private report(code: string, token: Token, values: Readonly<Record<string, unknown>>): void {
		const at = [token.start, token.end] as const;
		const tooDeep = this.errors.some((error) => error.code === "rule_too_deep");
		if (tooDeep || this.errors.some((error) => error.at[0] === at[0] && error.at[1] === at[1]))
			return;
		this.errors.push({ code, values, at });
	}
}

function startsOperand(token: Token): boolean {
	if (token.kind === "number" || token.kind === "text") return true;
	if (token.kind === "sign") return token.value === "(" || token.value === "-";
	return token.kind === "name" && !RESUME.has(token.value);
}
