import type { Expression, Literal, Path } from "../ast.ts";
import { addDays, addMonths } from "../dates.ts";
import { literalsIn } from "../parts.ts";
import type { Domain } from "./domain.ts";
import type { Values } from "./values-scope.ts";

interface Names {
	readonly domainOf: (path: readonly string[]) => Domain | undefined;
	readonly today: string;
}

/** So many sets of values are made at most. */
const MOST = 600;
/** So many values of one name. */
const MOST_EACH = 24;

/**
 * Sets of values for the names inside opaque parts of rules, near the constants of the rules, beside what is fixed
 * already: an age of 14 means days of birth about 14 years ago.
 */
export function* poolsOf(
	fixed: ReadonlyMap<string, unknown>,
	inside: readonly Path[],
	rules: readonly Expression[],
	names: Names,
): Iterable<Values> {
	const literals = rules.flatMap(literalsIn);
	const open = new Map(
		inside
			.map(({ path }) => [path.join("."), path] as const)
			.filter(([name]) => !fixed.has(name) && name !== "today" && name !== "now"),
	);
	const pools = [...open].map(
		([name, path]) => [name, poolOf(names.domainOf(path), literals, names.today)] as const,
	);
	const given = Object.fromEntries([...fixed].filter(([, value]) => value !== undefined));
	let left = MOST;
	for (const values of products(pools)) {
		if (left-- <= 0) return;
		yield { ...given, ...values };
	}
}

/** In the order in which all pools together are used up evenly: first values first. */
function* products(pools: readonly (readonly [string, readonly unknown[]])[]): Iterable<Values> {
	const [first, ...rest] = pools;
	if (!first) {
		yield {};
		return;
	}
	const [name, pool] = first;
	for (const others of products(rest))
		for (const value of pool) yield value === undefined ? others : { [name]: value, ...others };
}

function poolOf(
	domain: Domain | undefined,
	literals: readonly Literal[],
	today: string,
): readonly unknown[] {
	const absent = domain?.optional === false ? [] : [undefined];
	return [...valuesOf(domain, literals, today).slice(0, MOST_EACH), ...absent];
}

function valuesOf(
	domain: Domain | undefined,
	literals: readonly Literal[],
	today: string,
): readonly unknown[] {
	const numbers = numbersIn(literals);
	const texts = literals.flatMap(({ type, value }) => (type === "text" ? [String(value)] : []));
	switch (domain?.kind) {
		case "yes_no":
			return domain.onlyYes ? [true] : [true, false];
		case "choice":
			return domain.codes ?? texts;
		case "choices":
			return choicesOf(domain.codes ?? texts, texts, numbers);
		case "list":
			return sizes(domain, numbers).map((n) => Array.from({ length: n }, () => ({})));
		case "whole":
		case "money":
			return numbers.filter((n) => Number.isInteger(n) && within(String(n), domain));
		case "number":
			return numbers.map(String).filter((n) => within(n, domain));
		case "date":
		case "partial_date":
			return datesNear(literals, numbers, today);
		case "time":
			return timesIn(literals);
		case "moment":
			return timesIn(literals).map((time) => `${today}T${time}:00Z`);
		case "text":
			return [
				...(domain.example === undefined ? [] : [domain.example]),
				...texts,
				...texts.map((text) => `${text}x`),
				...lengths(numbers).map((n) => "x".repeat(n)),
			];
		default:
			return [];
	}
}

function choicesOf(
	codes: readonly string[],
	named: readonly string[],
	numbers: readonly number[],
): readonly (readonly string[])[] {
	const known = named.filter((code) => codes.includes(code));
	const all = [...new Set([...known, ...codes])];
	return [
		[],
		...all.slice(0, 6).map((code) => [code]),
		...known.flatMap((a, index) => known.slice(index + 1).map((b) => [a, b])),
		known,
		...lengths(numbers).map((n) => all.slice(0, n)),
	];
}

function sizes({ many }: Domain, numbers: readonly number[]): readonly number[] {
	const { min, max } = many ?? { min: 0, max: 20 };
	const near = [min, min + 1, ...lengths(numbers), max];
	return [...new Set(near)].filter((n) => n >= min && n <= Math.min(max, 200));
}

function lengths(numbers: readonly number[]): readonly number[] {
	return numbers.filter((n) => Number.isInteger(n) && n >= 0 && n <= 200);
}

/** Each constant and its neighbours, and the smallest numbers. */
function numbersIn(literals: readonly Literal[]): readonly number[] {
	const named = literals.flatMap(({ type, value, minor }) =>
		type === "whole" || type === "number" ? [Number(minor ?? value)] : [],
	);
	return [...new Set([...named.flatMap((n) => [n, n + 1, n - 1]), 0, 1])];
}

/** Days that are so many days, months or years away from today, or beside a day of the rules. */
function datesNear(
	literals: readonly Literal[],
	numbers: readonly number[],
	today: string,
): readonly string[] {
	const days = literals.flatMap(({ type, value }) => (type === "date" ? [String(value)] : []));
	const whole = numbers.filter((n) => Number.isInteger(n) && Math.abs(n) <= 1200);
	const away = whole.flatMap((n) => [
		addMonths(today, -12 * n),
		addDays(today, -n),
		addDays(today, n),
		addMonths(today, -n),
	]);
	const near = days.flatMap((day) => [day, addDays(day, 1), addDays(day, -1)]);
	return [...new Set([...near, today, ...away])].flatMap((day) => (day === undefined ? [] : [day]));
}

function timesIn(literals: readonly Literal[]): readonly string[] {
	const named = literals.flatMap(({ type, value }) => (type === "time" ? [String(value)] : []));
	return [...new Set([...named.map((time) => time.slice(0, 5)), "09:00", "23:59", "00:00"])];
}

function within(value: string, { least, most }: Domain): boolean {
	return (
		(least === undefined || Number(value) >= Number(least)) &&
		(most === undefined || Number(value) <= Number(most))
	);
}
