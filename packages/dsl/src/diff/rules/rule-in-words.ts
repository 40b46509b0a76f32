import type { Definition, Text } from "../../bundle/index.ts";
import { titleOf, valueInWords } from "../../check/proof/in-words.ts";
import { wordsOf } from "../../diagram/words/words.ts";
import type { Call, Expression } from "../../expression/ast.ts";
import { fieldAt } from "../../form/asked.ts";
import { ar, type Comparing, en, type RuleWords, vi } from "../words/rule-words.ts";

const WORDS: Readonly<Record<string, RuleWords>> = { en, vi, ar };

/**
 * A rule in plain words of each of our languages: `Child – Date of birth: age under 18 years on the day it is received`.
 * Undefined where a part of it can only be said as it is written.
 */
export function ruleInWords(tree: Expression, definition: Definition): Text | undefined {
	const said = Object.entries(WORDS).flatMap(([language, words]) => {
		const others = definition.languages.filter((one) => one !== language);
		const inLanguage = { ...definition, languages: [language, ...others] };
		const text = say(tree, { language, words, definition: inLanguage });
		return text === undefined ? [] : [[language, text] as const];
	});
	return said.length === Object.keys(WORDS).length ? Object.fromEntries(said) : undefined;
}

interface Saying {
	readonly language: string;
	readonly words: RuleWords;
	readonly definition: Definition;
}

function say(tree: Expression, saying: Saying): string | undefined {
	const { words } = saying;
	switch (tree.op) {
		case "and":
		case "or": {
			const parts = tree.of.map((part) => {
				const said = say(part, saying);
				return said !== undefined && (part.op === "and" || part.op === "or") ? `(${said})` : said;
			});
			return parts.some((part) => part === undefined)
				? undefined
				: parts.join(` ${words[tree.op]} `);
		}
		case "path":
			return words.holds(title(tree.path, saying));
		case "not":
			return tree.of.op === "path" ? words.holdsNot(title(tree.of.path, saying)) : undefined;
		case "in":
			return membership(tree, saying);
		case "call":
			return chosen(tree, saying);
		case "=":
		case "!=":
		case "<":
		case "<=":
		case ">":
		case ">=":
			return comparison(tree.op, tree.left, tree.right, saying);
		default:
			return undefined;
	}
}

function comparison(
	op: Comparing,
	left: Expression,
	right: Expression,
	saying: Saying,
): string | undefined {
	const { words } = saying;
	const isTurned = left.op === "literal" || (measureOf(right) && !measureOf(left));
	if (isTurned)
		return right.op === "literal" ? undefined : comparison(TURNED[op], right, left, saying);
	if (right.op === "literal" && right.type === "null") {
		if (left.op !== "path" || (op !== "=" && op !== "!=")) return undefined;
		const what = title(left.path, saying);
		return op === "=" ? words.notGiven(what) : words.given(what);
	}
	const measure = measureOf(left);
	if (measure) return measured(measure, [right], words.number[op], saying);
	const value = valueSaid(right, left, saying);
	if (value === undefined) return undefined;
	const what = subject(left, saying);
	const isDay = right.op === "literal" ? right.type === "date" : isDayAt(left, saying);
	return what && `${what} ${words[isDay ? "day" : "value"][op](value)}`;
}

const TURNED: Readonly<Record<Comparing, Comparing>> = {
	"=": "=",
	"!=": "!=",
	"<": ">",
	"<=": ">=",
	">": "<",
	">=": "<=",
};

interface Measure {
	readonly unit: "years" | "months" | "days";
	readonly of: Expression;
	readonly day: Expression;
	readonly way: "since" | "until";
}

/** How long it is from a day of the procedure to another, or until it. */
function measureOf(tree: Expression): Measure | undefined {
	const [, unit] =
		tree.op === "call" ? (/^(years|months|days)_between$/.exec(tree.name) ?? []) : [];
	if (unit === undefined || tree.op !== "call") return undefined;
	const [from, to] = tree.args;
	if (from === undefined || to === undefined) return undefined;
	const way = isOccasion(from) ? "until" : "since";
	const [of, day] = way === "since" ? [from, to] : [to, from];
	return { unit: unit as Measure["unit"], of, day, way };
}

/** A day of the case or of the calendar, on which something is asked. */
function isOccasion(tree: Expression): boolean {
	const [first = ""] = tree.op === "path" ? tree.path : [];
	return tree.op === "literal" || first === "today" || first === "case";
}

function measured(
	{ unit, of, day, way }: Measure,
	numbers: readonly Expression[],
	compared: (...much: string[]) => string,
	saying: Saying,
): string | undefined {
	const { words, language } = saying;
	const [what, on] = [subject(of, saying), dayOf(day, saying)];
	const isAge = way === "since" && isBirth(of);
	const much = numbers.flatMap((number) => {
		if (number.op !== "literal" || number.type !== "whole") return [];
		const n = Number(number.value);
		return isAge && unit === "years" ? words.years(n) : wordsOf(language).duration({ n, unit });
	});
	if (what === undefined || on === undefined || much.length < numbers.length) return undefined;
	return isAge
		? words.age(what, compared(...much), words.onDay(on))
		: words[way](what, compared(...much), on);
}

/** What is counted from the day somebody was born is their age. */
function isBirth(tree: Expression): boolean {
	const [of] = tree.op === "call" ? tree.args : [tree];
	return of?.op === "path" && /(?:^|_)(?:birth|born)/.test(of.path.at(-1) ?? "");
}

function dayOf(tree: Expression, saying: Saying): string | undefined {
	const known = tree.op === "path" ? saying.words.days[tree.path.join(".")] : undefined;
	return known ?? (tree.op === "literal" ? String(tree.value) : subject(tree, saying));
}

/** A value by its title; of a day that is known to the month only, the last that it can be is what counts. */
function subject(tree: Expression, saying: Saying): string | undefined {
	if (tree.op === "path") return title(tree.path, saying);
	const [of] = tree.op === "call" ? tree.args : [];
	if (tree.op !== "call" || of?.op !== "path" || tree.args.length !== 1) return undefined;
	if (tree.name === "latest" || tree.name === "date_of") return title(of.path, saying);
	return tree.name === "earliest" ? saying.words.earliest(title(of.path, saying)) : undefined;
}

function title(path: readonly string[], { words, definition }: Saying): string {
	const name = path.join(".");
	const [first = ""] = path;
	const rules = { ...definition.computed, ...definition.checks } as Readonly<
		Record<string, { readonly title?: Text }>
	>;
	const own = path.length === 1 && Object.hasOwn(rules, first) ? rules[first]?.title : undefined;
	const said = own && (own[definition.languages[0] ?? ""] ?? Object.values(own)[0]);
	if (said !== undefined) return said;
	const titled = words.days[name] ?? titleOf(name, definition);
	// A condition has no title: its name says it.
	return titled === name && path.length === 1 ? name.replaceAll("_", " ") : titled;
}

function valueSaid(right: Expression, left: Expression, saying: Saying): string | undefined {
	if (right.op === "path") return dayOf(right, saying);
	if (right.op !== "literal") return subject(right, saying);
	const name = left.op === "path" ? left.path.join(".") : "";
	const { value } = right;
	if (right.type === "whole" || right.type === "number" || right.type === "date")
		return String(value);
	return valueInWords(name, value, saying.definition);
}

function isDayAt(left: Expression, { definition }: Saying): boolean {
	if (left.op === "call") return true;
	if (left.op !== "path") return false;
	const name = left.path.join(".");
	return name === "today" || /_on$/.test(name) || fieldAt(definition, name)?.as === "date";
}

function membership(tree: Extract<Expression, { op: "in" }>, saying: Saying): string | undefined {
	const { left, set } = tree;
	const { words } = saying;
	const measure = measureOf(left);
	if (measure && set.kind === "range" && !set.fromOpen && !set.toOpen)
		return measured(
			measure,
			[set.from, set.to],
			words.range as (...much: string[]) => string,
			saying,
		);
	if (set.kind === "range") {
		const [least, most] = [valueSaid(set.from, left, saying), valueSaid(set.to, left, saying)];
		const what = subject(left, saying);
		const isClosed = !set.fromOpen && !set.toOpen;
		return what && least && most && isClosed ? words.between(what, least, most) : undefined;
	}
	const what = subject(left, saying);
	const values = set.items.map((item) => valueSaid(item, left, saying));
	return what === undefined || values.some((value) => value === undefined)
		? undefined
		: words.oneOf(what, values.join(", "));
}

/** Of several codes, that one of them was chosen. */
function chosen({ name, args: [of, code] }: Call, saying: Saying): string | undefined {
	if (name !== "has" || of?.op !== "path" || code?.op !== "literal") return undefined;
	const value = valueInWords(of.path.join("."), code.value, saying.definition);
	return saying.words.includes(title(of.path, saying), value);
}
