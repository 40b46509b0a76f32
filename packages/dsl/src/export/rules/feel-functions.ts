import type { Scope } from "../../expression/scope.ts";

/** Words of FEEL for the functions it has too. */
export const FEEL_NAMES: ReadonlyMap<string, string> = new Map([
	["has", "list contains"],
	["length", "string length"],
	["round", "round half up"],
	["starts_with", "starts with"],
]);

/** A function that FEEL lacks, or means otherwise, written in FEEL. */
export interface FeelFunction {
	/** Its name in capitals and small letters, so that no value of a case can bear it. */
	readonly name: string;
	readonly text: string;
	/** Functions that its text calls: they are defined before it. */
	readonly needs: readonly string[];
}

/**
 * Our functions in FEEL, by our name; the helpers they need, by their own. Where a function of FEEL has the same
 * name and another meaning (its `sum` of nothing is null, its months are those of Java), ours is written out.
 */
export function feelFunctions(
	leapBirthday: Scope["leapBirthday"],
): ReadonlyMap<string, FeelFunction> {
	const reached = leapBirthday === "28 February" ? "228" : "301";
	return new Map<string, FeelFunction>([
		...define("earliest", "earliest", ["d"], partialDay('+ "-01-01"', 'date(d + "-01")')),
		...define("latest", "latest", ["d"], partialDay('+ "-12-31"', 'lastOfMonth(date(d + "-01"))'), [
			"lastOfMonth",
		]),
		...define("date_of", "dateOf", ["m"], "date(m)"),
		...define("time_of", "timeOf", ["m"], "time(m.hour, m.minute, 0)"),
		...define("days_between", "daysBetween", ["a", "b"], "(b - a).days"),
		...define("months_between", "monthsBetween", ["a", "b"], forwards("fullMonths"), [
			"fullMonths",
		]),
		...define("years_between", "yearsBetween", ["a", "b"], forwards("fullYears"), ["fullYears"]),
		...define("add_days", "addDays", ["d", "n"], moved("n", "D")),
		...define("add_months", "addMonths", ["d", "n"], moved("n", "M")),
		...define("add_years", "addYears", ["d", "n"], moved("12 * n", "M")),
		...define("year", "yearOf", ["d"], "d.year"),
		...define("count", "countOf", ["l"], "count(l[item != null])"),
		...define(
			"sum",
			"sumOf",
			["l"],
			"if count(l[item != null]) = 0 then 0 else sum(l[item != null])",
		),
		...define("min_of", "leastOf", ["l"], "sort(l[item != null], function(x, y) x < y)[1]"),
		...define("max_of", "mostOf", ["l"], "sort(l[item != null], function(x, y) x > y)[1]"),
		...define("min", "lesser", ["a", "b"], "if a <= b then a else b"),
		...define("max", "greater", ["a", "b"], "if a >= b then a else b"),
		...define(
			"distinct",
			"distinct",
			["l"],
			"count(distinct values(l[item != null])) = count(l[item != null])",
		),
		...define(
			"lastOfMonth",
			"lastOfMonth",
			["d"],
			`date(d.year, d.month, 1) + duration("P1M") - duration("P1D")`,
		),
		...define(
			"fullMonths",
			"fullMonths",
			["a", "b"],
			"12 * (b.year - a.year) + b.month - a.month - (if b.day < lesser(a.day, lastOfMonth(b).day) then 1 else 0)",
			["lesser", "lastOfMonth"],
		),
		...define("lesser", "lesser", ["a", "b"], "if a <= b then a else b"),
		...define(
			"isLeap",
			"isLeap",
			["y"],
			"modulo(y, 4) = 0 and (modulo(y, 100) != 0 or modulo(y, 400) = 0)",
		),
		...define(
			"fullYears",
			"fullYears",
			["a", "b"],
			`b.year - a.year - (if 100 * b.month + b.day < (if a.month = 2 and a.day = 29 and not(isLeap(b.year)) then ${reached} else 100 * a.month + a.day) then 1 else 0)`,
			["isLeap"],
		),
	]);
}

function define(
	key: string,
	name: string,
	takes: readonly string[],
	body: string,
	needs: readonly string[] = [],
): readonly (readonly [string, FeelFunction])[] {
	return [[key, { name, text: `${name}: function(${takes.join(", ")}) ${body}`, needs }]];
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, by its length. A date is no text and stays itself. */
function partialDay(ofYear: string, ofMonth: string): string {
	return `if not(d instance of string) then d else if string length(d) = 4 then date(d ${ofYear}) else if string length(d) = 7 then ${ofMonth} else date(d)`;
}

function forwards(full: string): string {
	return `if b < a then -(${full}(b, a)) else ${full}(a, b)`;
}

/** No duration is written with a minus inside it. */
function moved(n: string, unit: "D" | "M"): string {
	const by = (amount: string) => `duration("P" + string(${amount}) + "${unit}")`;
	return `if n < 0 then d - ${by(`-(${n})`)} else d + ${by(n)}`;
}
