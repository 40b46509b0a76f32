import type { Expression, Literal } from "./ast.ts";
import { compareValues } from "./compare.ts";
import { decimalText, toNum } from "./decimal.ts";
import { printRule } from "./print.ts";

/** What is needed besides the rules: what names stand for, and which codes a choice has. */
export interface Meaning {
	readonly meaning?: (name: string) => Expression | undefined;
	readonly codesOf?: (path: readonly string[]) => readonly string[] | undefined;
}

/** More combinations than this are not tried: the answer is then "not proved". */
const MOST = 20_000;

/**
 * Whether the goal is true whenever all the known rules are. First by the text of a conjunct, then by trying the
 * regions into which the constants of the rules cut each value they compare; a call counts as one opaque value.
 * False means "not proved", never "refuted".
 */
export function implies(known: readonly Expression[], goal: Expression, names: Meaning): boolean {
	const budget = { nodes: 2000 };
	const facts = known.flatMap((rule) => conjuncts(expand(rule, names, budget)));
	const goals = conjuncts(expand(goal, names, budget));
	return goals.every((one) => isStated(facts, one) || isForced(facts, one, names));
}

function isStated(facts: readonly Expression[], goal: Expression): boolean {
	const text = printRule(goal);
	return facts.some((fact) => printRule(fact) === text);
}

function isForced(facts: readonly Expression[], goal: Expression, names: Meaning): boolean {
	const about = relevant(facts, goal);
	const axes = axesOf([...about, goal], names);
	const combinations = [...axes.values()].reduce((product, regions) => product * regions.length, 1);
	if (combinations > MOST) return false;
	return everyCombination(
		[...axes],
		(values) => about.some((fact) => truth(fact, values) !== true) || truth(goal, values) === true,
	);
}

/** Facts that speak of the same values as the goal, or of values those speak of. */
function relevant(facts: readonly Expression[], goal: Expression): readonly Expression[] {
	const keys = new Set(atomsOf(goal).map((atom) => atom.key));
	const chosen = new Set<Expression>();
	for (let grew = true; grew; ) {
		grew = false;
		for (const fact of facts) {
			const atoms = atomsOf(fact);
			if (chosen.has(fact) || !atoms.some((atom) => keys.has(atom.key))) continue;
			chosen.add(fact);
			for (const atom of atoms) keys.add(atom.key);
			grew = true;
		}
	}
	return [...chosen];
}

/** One value that rules compare, and a constant it is compared with. */
interface Atom {
	readonly key: string;
	readonly path?: readonly string[];
	readonly constants: readonly (string | boolean)[];
	readonly ordered: boolean;
}

/** `undefined` is absent; a number between two constants is the place of a region, in halves. */
type Region =
	| { readonly value: string | boolean | undefined }
	| { readonly between: readonly [string | undefined, string | undefined] };

function axesOf(
	rules: readonly Expression[],
	names: Meaning,
): ReadonlyMap<string, readonly Region[]> {
	const atoms = rules.flatMap(atomsOf);
	const axes = new Map<string, readonly Region[]>();
	for (const { key } of atoms) {
		if (axes.has(key)) continue;
		const same = atoms.filter((atom) => atom.key === key);
		const constants = [...new Set(same.flatMap((atom) => atom.constants))];
		const codes = same[0]?.path && names.codesOf?.(same[0].path);
		axes.set(key, [
			{ value: undefined },
			...regions(
				constants,
				codes,
				same.some((atom) => atom.ordered),
			),
		]);
	}
	return axes;
}

function regions(
	constants: readonly (string | boolean)[],
	codes: readonly string[] | undefined,
	ordered: boolean,
): readonly Region[] {
	if (constants.some((constant) => typeof constant === "boolean"))
		return [{ value: true }, { value: false }];
	const texts = constants.map(String);
	if (codes) return [...new Set([...codes, ...texts])].map((value) => ({ value }));
	if (!ordered) return [...texts.map((value) => ({ value })), { between: [undefined, undefined] }];
	const sorted = texts.sort((a, b) => compareValues(a, b) ?? 0);
	return sorted
		.flatMap((value, index): Region[] => [{ between: [sorted[index - 1], value] }, { value }])
		.concat({ between: [sorted.at(-1), undefined] });
}

function everyCombination(
	axes: readonly (readonly [string, readonly Region[]])[],
	test: (values: ReadonlyMap<string, Region>) => boolean,
): boolean {
	const values = new Map<string, Region>();
	const from = (index: number): boolean => {
		const axis = axes[index];
		if (!axis) return test(values);
		return axis[1].every((region) => from((values.set(axis[0], region), index + 1)));
	};
	return from(0);
}

/** Three-valued, as the evaluator: an absent value makes a comparison absent. */
function truth(rule: Expression, values: ReadonlyMap<string, Region>): boolean | undefined {
	switch (rule.op) {
		case "and":
			return kleene(
				rule.of.map((operand) => truth(operand, values)),
				false,
			);
		case "or":
			return kleene(
				rule.of.map((operand) => truth(operand, values)),
				true,
			);
		case "not":
			return negated(truth(rule.of, values));
		case "if": {
			const test = truth(rule.test, values);
			return test === undefined ? undefined : truth(test ? rule.then : rule.else, values);
		}
		default:
			return atomTruth(rule, values);
	}
}

function atomTruth(rule: Expression, values: ReadonlyMap<string, Region>): boolean | undefined {
	if (rule.op === "literal") return typeof rule.value === "boolean" ? rule.value : undefined;
	const shape = comparison(rule);
	if (!shape) {
		const region = values.get(printRule(rule));
		return region && "value" in region && typeof region.value === "boolean"
			? region.value
			: undefined;
	}
	const region = values.get(printRule(shape.subject));
	if (!region) return undefined;
	const absent = "value" in region && region.value === undefined;
	if (shape.nullTest) return absent === (shape.nullTest === "=");
	return absent ? undefined : shape.holds(region);
}

function kleene(values: readonly (boolean | undefined)[], decisive: boolean): boolean | undefined {
	if (values.includes(decisive)) return decisive;
	return values.includes(undefined) ? undefined : !decisive;
}

function negated(value: boolean | undefined): boolean | undefined {
	return value === undefined ? undefined : !value;
}

interface Comparing {
	readonly subject: Expression;
	readonly constants: readonly string[];
	readonly ordered: boolean;
	readonly nullTest?: "=" | "!=";
	readonly holds: (region: Region) => boolean;
}

/** `value op constant`, `value in (constants)` and `value in [constant..constant]`; undefined for anything else. */
function comparison(rule: Expression): Comparing | undefined {
	if (rule.op === "in") return membership(rule);
	if (!("left" in rule) || !/^[=!<>]/.test(rule.op)) return undefined;
	const [subject, other, op] =
		rule.left.op === "literal"
			? [rule.right, rule.left, MIRROR[rule.op] ?? rule.op]
			: [rule.left, rule.right, rule.op];
	if (other.op !== "literal" || subject.op === "literal") return undefined;
	if (other.type === "null")
		return {
			subject,
			constants: [],
			ordered: false,
			nullTest: op as "=" | "!=",
			holds: () => false,
		};
	const constant = constantOf(other);
	return {
		subject,
		constants: [constant],
		ordered: op !== "=" && op !== "!=",
		holds: (region) => compareRegion(region, op, constant),
	};
}

function constantOf({ type, value }: Literal): string {
	const num = type === "whole" || type === "number" ? toNum(String(value)) : undefined;
	return num === undefined ? String(value) : decimalText(num);
}

const MIRROR: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function membership({ left, set }: Extract<Expression, { op: "in" }>): Comparing | undefined {
	const items = set.kind === "list" ? set.items : [set.from, set.to];
	const constants = items.flatMap((item) =>
		item.op === "literal" && item.type !== "null" ? [constantOf(item)] : [],
	);
	if (constants.length < items.length || left.op === "literal") return undefined;
	if (set.kind === "list") {
		return {
			subject: left,
			constants,
			ordered: false,
			holds: (region) => constants.some((constant) => compareRegion(region, "=", constant)),
		};
	}
	const [from = "", to = ""] = constants;
	const [above, below] = [set.fromOpen ? ">" : ">=", set.toOpen ? "<" : "<="];
	return {
		subject: left,
		constants,
		ordered: true,
		holds: (region) => compareRegion(region, above, from) && compareRegion(region, below, to),
	};
}

/** A region lies wholly on one side of every constant, because the constants cut it. */
function compareRegion(region: Region, op: string, constant: string): boolean {
	const same = "value" in region && region.value === constant;
	if (op === "=" || op === "!=") return same === (op === "=");
	const order =
		"value" in region
			? (compareValues(region.value, constant) ?? 1)
			: orderOf(region.between, constant);
	switch (op) {
		case "<":
			return order < 0;
		case "<=":
			return order <= 0;
		case ">":
			return order > 0;
		default:
			return order >= 0;
	}
}

function orderOf(
	[low]: readonly [string | undefined, string | undefined],
	constant: string,
): number {
	return low !== undefined && (compareValues(low, constant) ?? 0) >= 0 ? 1 : -1;
}

function atomsOf(rule: Expression): readonly Atom[] {
	switch (rule.op) {
		case "and":
		case "or":
			return rule.of.flatMap(atomsOf);
		case "not":
			return atomsOf(rule.of);
		case "if":
			return [rule.test, rule.then, rule.else].flatMap(atomsOf);
		case "literal":
			return [];
		default:
			return [atomOf(rule)];
	}
}

function atomOf(rule: Expression): Atom {
	const shape = comparison(rule);
	const subject = shape?.subject ?? rule;
	const constants = shape ? shape.constants : [true];
	return {
		key: printRule(subject),
		constants,
		ordered: shape?.ordered ?? false,
		...(subject.op === "path" ? { path: subject.path } : {}),
	};
}

function conjuncts(rule: Expression): readonly Expression[] {
	return rule.op === "and" ? rule.of.flatMap(conjuncts) : [rule];
}

/**
 * Named conditions are replaced by their rules. The budget ends it for one that needs itself, or that doubles with
 * every name: what is not replaced counts as an opaque value.
 */
function expand(rule: Expression, names: Meaning, budget: { nodes: number }): Expression {
	if (--budget.nodes < 0) return rule;
	switch (rule.op) {
		case "path": {
			const meant = rule.path.length === 1 ? names.meaning?.(rule.path[0] ?? "") : undefined;
			return meant ? expand(meant, names, budget) : rule;
		}
		case "and":
		case "or":
			return { op: rule.op, of: rule.of.map((operand) => expand(operand, names, budget)) };
		case "not":
			return { op: "not", of: expand(rule.of, names, budget) };
		default:
			return rule;
	}
}
