import { closest } from "../diagnostic/suggest.ts";
import type { Call, Expression, Membership, Path, Quantifier } from "./ast.ts";
import { assume, type Assumed, isPresent, NOTHING_ASSUMED } from "./assume.ts";
import { implies } from "./imply.ts";
import { printRule } from "./print.ts";
import type { RuleError } from "./rule-error.ts";
import { FUNCTION_NAMES, isLiteralText, SIGNATURES } from "./signatures.ts";
import {
	ANY,
	type Expected,
	fits,
	isNumeric,
	type Named,
	nameOf,
	type RuleEnv,
	type RuleType,
	YES_NO,
} from "./types.ts";

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
	const checker = new Checker(env, expected?.mayBeAbsent === true);
	const known = env.known.reduce((so, rule) => assume(rule, true, so, env), NOTHING_ASSUMED);
	const type = checker.typeOf(tree, known, NO_NAMES);
	if (
		expected &&
		expected.types.length > 0 &&
		!expected.types.some((wanted) => fits(type, wanted))
	) {
		checker.report("result_type", tree, {
			found: nameOf(type),
			expected: expected.types.map(nameOf).join(" or "),
		});
	}
	return { type, errors: checker.errors.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]) };
}

type Names = ReadonlyMap<string, RuleType & { readonly path: readonly string[] }>;
const NO_NAMES: Names = new Map();

class Checker {
	readonly errors: RuleError[] = [];
	private readonly env: RuleEnv;
	private readonly mayBeAbsent: boolean;

	constructor(env: RuleEnv, mayBeAbsent: boolean) {
		this.env = env;
		this.mayBeAbsent = mayBeAbsent;
	}

	typeOf(tree: Expression, facts: Assumed, names: Names): RuleType {
		switch (tree.op) {
			case "literal":
				if (tree.type === "null") this.report("null_misplaced", tree, {});
				return { kind: tree.type === "null" ? "any" : tree.type };
			case "path":
				return this.value(tree, facts, names);
			case "and":
			case "or":
				return this.logic(tree.op, tree.of, facts, names);
			case "not":
				this.yesNo(tree.of, facts, names);
				return YES_NO;
			case "negate":
				return this.numeric(tree.of, facts, names);
			case "=":
			case "!=":
				return this.equality(tree.left, tree.right, facts, names);
			case "<":
			case "<=":
			case ">":
			case ">=":
				this.ordered(tree, tree.left, tree.right, facts, names);
				return YES_NO;
			case "in":
				return this.membership(tree, facts, names);
			case "+":
			case "-":
			case "*":
			case "/":
				return this.arithmetic(tree, facts, names);
			case "if":
				return this.conditional(tree, facts, names);
			case "some":
			case "every":
				return this.quantifier(tree, facts, names);
			case "call":
				return this.call(tree, facts, names);
		}
	}

	report(code: string, tree: Expression, values: RuleError["values"]): void {
		this.errors.push({ code, values, at: tree.at ?? [0, 0] });
	}

	/** A value that is used: it has to be there. */
	private value(tree: Path, facts: Assumed, names: Names): RuleType {
		const named = this.named(tree, facts, names);
		if (!named) return ANY;
		if (!this.mayBeAbsent && !isPresent(tree.path, named, facts, this.env))
			this.report("maybe_absent", tree, { name: tree.path.join(".") });
		return named.type;
	}

	private named(tree: Path, _facts: Assumed, names: Names): Named | undefined {
		const local = names.get(tree.path[0] ?? "");
		const path = local ? [...local.path, ...tree.path.slice(1)] : tree.path;
		if (local && tree.path.length === 1) return { type: local, presentWhen: [] };
		const found = this.env.resolve(path);
		if (!("unknown" in found))
			return local && found.type.kind === "list" ? { ...found, type: found.type.of } : found;
		const part = path[found.unknown] ?? "";
		if (found.why) {
			this.report("this_without_group", tree, { name: part });
			return undefined;
		}
		const candidates =
			found.unknown === 0 ? [...found.candidates, ...names.keys()] : found.candidates;
		const suggestion = closest(part, candidates);
		const of = found.unknown === 0 ? {} : { of: path.slice(0, found.unknown).join(".") };
		this.report(
			found.unknown === 0 ? "name_unknown" : "member_unknown",
			partOf(tree, found.unknown - (path.length - tree.path.length)),
			{ name: part, ...of, ...(suggestion ? { suggestion } : {}) },
		);
		return undefined;
	}

	/** Each operand may rely on those before it, and on a test for `null` wherever it stands. */
	private logic(
		op: "and" | "or",
		of: readonly Expression[],
		facts: Assumed,
		names: Names,
	): RuleType {
		const holds = op === "and";
		const tests = of
			.filter(isNullTest)
			.reduce((so, test) => assume(test, holds, so, this.env), facts);
		of.reduce((so, operand) => {
			this.yesNo(operand, isNullTest(operand) ? facts : so, names);
			return assume(operand, holds, so, this.env);
		}, tests);
		return YES_NO;
	}

	private yesNo(tree: Expression, facts: Assumed, names: Names): void {
		const type = this.typeOf(tree, facts, names);
		if (!fits(type, YES_NO)) this.report("not_yes_no", tree, { found: nameOf(type) });
	}

	private numeric(tree: Expression, facts: Assumed, names: Names): RuleType {
		const type = this.typeOf(tree, facts, names);
		if (isNumeric(type) || type.kind === "money") return type;
		this.report("not_a_number", tree, { found: nameOf(type) });
		return ANY;
	}

	private equality(left: Expression, right: Expression, facts: Assumed, names: Names): RuleType {
		const subject = isNull(right) ? left : isNull(left) ? right : undefined;
		if (subject) this.nullTest(subject, facts, names);
		else this.comparable(left, right, facts, names);
		return YES_NO;
	}

	/** `null` has one use: to ask whether a value that may be absent is. */
	private nullTest(subject: Expression, facts: Assumed, names: Names): void {
		if (subject.op !== "path") {
			this.report("null_misplaced", subject, {});
			return;
		}
		const named = this.named(subject, facts, names);
		if (named && isPresent(subject.path, named, facts, this.env))
			this.report("never_absent", subject, { name: subject.path.join(".") });
	}

	private comparable(left: Expression, right: Expression, facts: Assumed, names: Names): void {
		const a = this.typeOf(left, facts, names);
		const b = this.typeOf(right, facts, names);
		if (this.isCode(left, b) || this.isCode(right, a)) return;
		if (a.kind === "yes_no" && b.kind === "yes_no") this.report("yes_no_compared", right, {});
		else if (!isComparable(a, b) || !COMPARABLE.has(a.kind))
			this.report("types_differ", right, { left: nameOf(a), right: nameOf(b), ...hintFor(a, b) });
	}

	/** A text beside a choice is one of its codes. */
	private isCode(tree: Expression, of: RuleType): boolean {
		if (of.kind !== "choice" || tree.op !== "literal" || tree.type !== "text") return false;
		const code = String(tree.value);
		if (of.codes && !of.codes.includes(code)) {
			const suggestion = closest(code, of.codes);
			this.report("code_unknown", tree, {
				code,
				list: of.list,
				...(suggestion ? { suggestion } : {}),
			});
		}
		return true;
	}

	private ordered(
		tree: Expression,
		left: Expression,
		right: Expression,
		facts: Assumed,
		names: Names,
	): void {
		const a = this.typeOf(left, facts, names);
		const b = this.typeOf(right, facts, names);
		const without = [a, b].find(({ kind }) => kind !== "any" && !ORDERED.has(kind));
		if (without)
			this.report("no_order", without === a ? left : right, {
				found: nameOf(without),
				...(without.kind === "partial_date"
					? { suggestion: `latest(${printRule(without === a ? left : right)})` }
					: {}),
			});
		else if (!isComparable(a, b))
			this.report("types_differ", tree.op === "in" ? right : right, {
				left: nameOf(a),
				right: nameOf(b),
			});
	}

	private membership(tree: Membership, facts: Assumed, names: Names): RuleType {
		const { left, set } = tree;
		if (set.kind === "list") {
			for (const item of set.items) this.comparable(left, item, facts, names);
			this.errors.splice(0, this.errors.length, ...unique(this.errors));
			return YES_NO;
		}
		this.ordered(tree, left, set.from, facts, names);
		this.ordered(tree, left, set.to, facts, names);
		this.errors.splice(0, this.errors.length, ...unique(this.errors));
		return YES_NO;
	}

	private arithmetic(
		tree: Extract<Expression, { op: "+" | "-" | "*" | "/" }>,
		facts: Assumed,
		names: Names,
	): RuleType {
		const a = this.numeric(tree.left, facts, names);
		const b = this.numeric(tree.right, facts, names);
		if (tree.op === "/") this.divisor(tree.right, facts);
		if (a.kind === "any" || b.kind === "any") return a.kind === "any" ? b : a;
		const money = [a, b].filter(({ kind }) => kind === "money").length;
		if (tree.op === "+" || tree.op === "-") {
			if (money === 1 && ![tree.left, tree.right].some(isNumberLiteral))
				return this.mismatch(tree, a, b);
			return money > 0 ? { kind: "money" } : wider(a, b);
		}
		if (money === 2 || (tree.op === "/" && b.kind === "money")) return this.mismatch(tree, a, b);
		if (money === 1) return { kind: "money" };
		return tree.op === "/" ? { kind: "number" } : wider(a, b);
	}

	private mismatch(tree: Expression, a: RuleType, b: RuleType): RuleType {
		this.report("types_differ", tree, { left: nameOf(a), right: nameOf(b) });
		return ANY;
	}

	/** A quotient by zero is absent, so the rule has to exclude it. */
	private divisor(tree: Expression, facts: Assumed): void {
		if (this.mayBeAbsent) return;
		const zero: Expression = { op: "literal", type: "whole", value: "0" };
		const literal =
			tree.op === "literal"
				? Number(tree.value) !== 0
				: implies(facts.known, { op: "!=", left: tree, right: zero }, this.env);
		if (!literal) this.report("division_unguarded", tree, { divisor: printRule(tree) });
	}

	private conditional(
		tree: Extract<Expression, { op: "if" }>,
		facts: Assumed,
		names: Names,
	): RuleType {
		this.yesNo(tree.test, facts, names);
		const then = this.typeOf(tree.then, assume(tree.test, true, facts, this.env), names);
		const otherwise = this.typeOf(tree.else, assume(tree.test, false, facts, this.env), names);
		if (fits(then, otherwise)) return otherwise.kind === "any" ? then : otherwise;
		if (!fits(otherwise, then))
			this.report("ways_differ", tree.else, { then: nameOf(then), else: nameOf(otherwise) });
		return then;
	}

	private quantifier(tree: Quantifier, facts: Assumed, names: Names): RuleType {
		const type = this.value(tree.list, facts, names);
		if (type.kind !== "list" && type.kind !== "any" && type.kind !== "choices")
			this.report("not_a_list", tree.list, { found: nameOf(type) });
		const item: RuleType =
			type.kind === "list" ? type.of : type.kind === "choices" ? { ...type, kind: "choice" } : ANY;
		this.yesNo(
			tree.satisfies,
			facts,
			new Map([...names, [tree.name, { ...item, path: tree.list.path }]]),
		);
		return YES_NO;
	}

	private call(tree: Call, facts: Assumed, names: Names): RuleType {
		const signature = SIGNATURES.get(tree.name);
		const types = tree.args.map((arg) => this.typeOf(arg, facts, names));
		if (!signature) {
			const suggestion = closest(tree.name, FUNCTION_NAMES);
			const start = tree.at?.[0] ?? 0;
			this.report(
				"function_unknown",
				{ ...tree, at: [start, start + tree.name.length] },
				{
					name: tree.name,
					...(suggestion ? { suggestion } : {}),
				},
			);
			return ANY;
		}
		if (types.length !== signature.takes.length) {
			this.report("argument_count", tree, {
				function: tree.name,
				expected: signature.takes.length,
				found: types.length,
			});
			return signature.gives(types);
		}
		this.argumentsOf(tree, types);
		if (signature.mayBeMissing && !this.mayBeAbsent && !this.isFilled(tree, facts))
			this.report("maybe_absent", tree, { name: printRule(tree) });
		return signature.gives(types);
	}

	private argumentsOf(tree: Call, types: readonly RuleType[]): void {
		const { takes } = SIGNATURES.get(tree.name) ?? { takes: [] };
		for (const [index, parameter] of takes.entries()) {
			const arg = tree.args[index];
			const type = types[index];
			if (!arg || !type) continue;
			const values = {
				function: tree.name,
				position: index + 1,
				expected: parameter.name,
				found: nameOf(type),
			};
			if (!parameter.accepts(type, types)) this.report("argument_type", arg, values);
			else if (parameter.literal && !isLiteralText(arg))
				this.report("literal_expected", arg, { function: tree.name });
		}
		const [set, code] = tree.args;
		const [of] = types;
		if (tree.name === "has" && set && code && of?.kind === "choices")
			this.isCode(code, { ...of, kind: "choice" });
	}

	/** The list is known to have an item. */
	private isFilled(tree: Call, facts: Assumed): boolean {
		const count: Expression = { op: "call", name: "count", args: tree.args };
		return implies(
			facts.known,
			{ op: ">", left: count, right: { op: "literal", type: "whole", value: "0" } },
			this.env,
		);
	}
}

const ORDERED: ReadonlySet<string> = new Set([
	"whole",
	"number",
	"money",
	"date",
	"time",
	"moment",
]);
const COMPARABLE: ReadonlySet<string> = new Set([...ORDERED, "text", "choice", "any"]);

function isComparable(a: RuleType, b: RuleType): boolean {
	if (a.kind === "money" || b.kind === "money")
		return [a, b].every((type) => type.kind === "money" || isNumeric(type));
	return (fits(a, b) || fits(b, a)) && a.kind !== "partial_date" && b.kind !== "partial_date";
}

function hintFor(a: RuleType, b: RuleType): { suggestion?: string } {
	if (a.kind === "date" && b.kind === "text") return { suggestion: 'date("…")' };
	if (a.kind === "choices") return { suggestion: "has( )" };
	return {};
}

function wider(a: RuleType, b: RuleType): RuleType {
	return a.kind === "number" ? a : b;
}

function isNull(tree: Expression): boolean {
	return tree.op === "literal" && tree.type === "null";
}

function isNullTest(tree: Expression): boolean {
	return (tree.op === "=" || tree.op === "!=") && (isNull(tree.left) || isNull(tree.right));
}

function isNumberLiteral(tree: Expression): boolean {
	return tree.op === "negate"
		? isNumberLiteral(tree.of)
		: tree.op === "literal" && (tree.type === "whole" || tree.type === "number");
}

/** The part of a path that is wrong; its letters are counted from the start. */
function partOf(tree: Path, index: number): Path {
	const start =
		(tree.at?.[0] ?? 0) +
		tree.path.slice(0, index).reduce((length, name) => length + name.length + 1, 0);
	return { ...tree, at: [start, start + (tree.path[index]?.length ?? 0)] };
}

function unique(errors: readonly RuleError[]): readonly RuleError[] {
	const seen = new Set<string>();
	return errors.filter((error) => {
		const key = `${error.at.join()} ${error.code}`;
		return !seen.has(key) && seen.add(key);
	});
}
