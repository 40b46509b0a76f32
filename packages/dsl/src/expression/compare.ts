import { compareNum, Decimal, toNum } from "./decimal.ts";
import { isMoment } from "./moment.ts";

/** Whether two values are the same; undefined when they have no such relation. Two texts compare as they are written. */
export function equalValues(a: unknown, b: unknown): boolean | undefined {
	if (typeof a === "string" && typeof b === "string")
		return isMoment(a) && isMoment(b) ? Date.parse(a) === Date.parse(b) : a === b;
	if (typeof a === "boolean" && typeof b === "boolean") return a === b;
	return isNumber(a) || isNumber(b) ? map(numericOrder(a, b), (order) => order === 0) : undefined;
}

/** Negative, 0 or positive for numbers, money, days, times and moments; undefined when there is no order. */
export function compareValues(a: unknown, b: unknown): number | undefined {
	const order = numericOrder(a, b);
	if (order !== undefined || typeof a !== "string" || typeof b !== "string") return order;
	if (isMoment(a) && isMoment(b)) return Date.parse(a) - Date.parse(b);
	return a < b ? -1 : a > b ? 1 : 0;
}

/** A whole number that counts exactly, also as a text: limits of fields are written so, and compared all the time. */
function wholeOf(value: unknown): number | undefined {
	if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
	return typeof value === "string" && SHORT_WHOLE.test(value) ? Number(value) : undefined;
}

const SHORT_WHOLE = /^-?\d{1,15}$/;

function numericOrder(a: unknown, b: unknown): number | undefined {
	const [one, other] = [wholeOf(a), wholeOf(b)];
	if (one !== undefined && other !== undefined) return compareNum(one, other);
	const left = toNum(a);
	const right = toNum(b);
	return left === undefined || right === undefined ? undefined : compareNum(left, right);
}

function isNumber(value: unknown): boolean {
	return typeof value === "number" || value instanceof Decimal;
}

function map<A, B>(value: A | undefined, of: (value: A) => B): B | undefined {
	return value === undefined ? undefined : of(value);
}
