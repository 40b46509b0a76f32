import { compareValues, equalValues } from "./compare.ts";
import {
	addDays,
	addMonths,
	daysBetween,
	daysOf,
	isDate,
	localParts,
	monthsBetween,
	yearsBetween,
} from "./dates.ts";
import { compute, type Num, roundNum, toNum } from "./decimal.ts";
import { OPEN, type Scope } from "./scope.ts";

/** A function of rules: its arguments are there (neither absent nor open), its result may be absent. */
type Builtin = (args: readonly unknown[], scope: Scope) => unknown;

/** Language reference 4.2; `date` and `time` are literals, read by the parser. */
export const FUNCTIONS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
	["earliest", ([d]) => daysOf(d)?.first],
	["latest", ([d]) => daysOf(d)?.last],
	["date_of", ([m], scope) => localParts(String(m), scope.timeZone)?.date],
	["time_of", ([m], scope) => localParts(String(m), scope.timeZone)?.time],
	["days_between", onDates(daysBetween)],
	["months_between", onDates(monthsBetween)],
	[
		"years_between",
		(args, scope) => onDates((a, b) => yearsBetween(a, b, scope.leapBirthday))(args, scope),
	],
	["add_days", onDateAndWhole(addDays)],
	["add_months", onDateAndWhole(addMonths)],
	["add_years", onDateAndWhole((date, n) => addMonths(date, n * 12))],
	["year", ([d]) => (isDate(d) ? Number(d.slice(0, 4)) : undefined)],
	["count", onList((list) => (list.includes(OPEN) ? OPEN : list.length))],
	["sum", onList(sum)],
	["min_of", onList((list) => extreme(list, -1))],
	["max_of", onList((list) => extreme(list, 1))],
	["distinct", onList(distinct)],
	["has", ([set, code]) => (Array.isArray(set) ? set.includes(code) : undefined)],
	["min", (args) => extreme(args, -1)],
	["max", (args) => extreme(args, 1)],
	[
		"round",
		([x, n]) => onNumber(x, (num) => (typeof n === "number" ? roundNum(num, n) : undefined)),
	],
	["length", ([t]) => (typeof t === "string" ? [...t].length : undefined)],
	[
		"starts_with",
		([t, start]) =>
			typeof t === "string" && typeof start === "string" ? t.startsWith(start) : undefined,
	],
]);

function onDates(of: (a: string, b: string) => number): Builtin {
	return ([a, b]) => (isDate(a) && isDate(b) ? of(a, b) + 0 : undefined);
}

function onDateAndWhole(of: (date: string, n: number) => string | undefined): Builtin {
	return ([date, n]) =>
		isDate(date) && typeof n === "number" && Number.isSafeInteger(n) ? of(date, n) : undefined;
}

/** Elements that are missing are ignored: an item may leave the member empty that the list is of. */
function onList(of: (list: readonly unknown[]) => unknown): Builtin {
	return ([list]) =>
		Array.isArray(list) ? of(list.filter((value) => value !== undefined)) : undefined;
}

function onNumber(value: unknown, of: (num: Num) => unknown): unknown {
	const num = toNum(value);
	return num === undefined ? undefined : of(num);
}

function sum(list: readonly unknown[]): unknown {
	if (list.includes(OPEN)) return OPEN;
	return list.reduce(
		(total: unknown, value) =>
			onNumber(value, (num) => onNumber(total, (so) => compute("+", so, num))),
		0,
	);
}

function extreme(list: readonly unknown[], sign: 1 | -1): unknown {
	if (list.includes(OPEN)) return OPEN;
	return list.reduce((best: unknown, value, index) => {
		if (index === 0) return value;
		const order = compareValues(value, best);
		return order === undefined ? undefined : order * sign > 0 ? value : best;
	}, undefined);
}

/** Two equal known values decide; otherwise an open one leaves it open. */
function distinct(list: readonly unknown[]): unknown {
	const known = list.filter((value) => value !== OPEN);
	const twice = known.some((value, index) =>
		known.slice(0, index).some((other) => equalValues(value, other) === true),
	);
	return twice ? false : list.includes(OPEN) ? OPEN : true;
}
