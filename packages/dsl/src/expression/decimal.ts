import Big from "big.js";

/** A number while it is computed with: a safe integer stays one, everything else is decimal. */
export type Num = number | Big;

/** Significant digits of `number`; language reference, section 3. */
const DIGITS = 28;
/** Beyond these exponents a number has overflowed, as in decimal128. */
const LARGEST_EXPONENT = 6144;
/** Places a number may be rounded to, as DMN 1.5 has them: those of decimal128. */
const LEAST_PLACES = -6111;
const MOST_PLACES = 6176;
const HALF_AWAY_FROM_ZERO = Big.roundHalfUp;

const DECIMAL_TEXT = /^-?\d{1,60}(\.\d{1,60})?$/;

/** A whole number or decimal text as a number; undefined for anything else. */
export function toNum(value: unknown): Num | undefined {
	if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
	if (value instanceof Big) return value;
	return typeof value === "string" && DECIMAL_TEXT.test(value) ? new Big(value) : undefined;
}

/** Decimal text in one canonical form: no exponent, no needless zero, no minus before zero. */
export function decimalText(value: Num): string {
	const text = new Big(value).toFixed();
	return Number(text) === 0 && /^-?0(\.0+)?$/.test(text) ? "0" : text;
}

/** Undefined when whole numbers leave their range, numbers overflow, or the divisor is zero. */
export function compute(op: "+" | "-" | "*" | "/", a: Num, b: Num): Num | undefined {
	if (typeof a === "number" && typeof b === "number" && op !== "/") return computeWhole(op, a, b);
	const left = new Big(a);
	const right = new Big(b);
	switch (op) {
		case "+":
			return fit(left.plus(right));
		case "-":
			return fit(left.minus(right));
		case "*":
			return fit(left.times(right));
		case "/":
			return right.eq(0) ? undefined : fit(quotient(left, right));
	}
}

export function compareNum(a: Num, b: Num): number {
	if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
	return new Big(a).cmp(b);
}

export function negate(a: Num): Num {
	return typeof a === "number" ? 0 - a : a.neg();
}

/** Half away from zero, to so many places; a whole number stays whole. */
export function roundNum(a: Num, places: number): Num | undefined {
	if (!Number.isInteger(places) || places < LEAST_PLACES || places > MOST_PLACES) return undefined;
	const rounded = new Big(a).round(places, HALF_AWAY_FROM_ZERO);
	return typeof a === "number" ? safe(rounded.toNumber()) : rounded;
}

/** A whole number of minor units, half away from zero; undefined out of range. */
export function toMinorUnits(value: unknown): number | undefined {
	const num = toNum(value);
	if (num === undefined) return undefined;
	return typeof num === "number" ? num : safe(num.round(0, HALF_AWAY_FROM_ZERO).toNumber());
}

function computeWhole(op: "+" | "-" | "*", a: number, b: number): number | undefined {
	return safe(op === "+" ? a + b : op === "-" ? a - b : a * b);
}

/** A product of safe integers outside the range is never inside it after rounding, so this test is exact. */
function safe(n: number): number | undefined {
	return Number.isSafeInteger(n) ? n + 0 : undefined;
}

/** Truncated two digits late and rounded once by `fit`: the result is the correctly rounded one. */
function quotient(a: Big, b: Big): Big {
	const places = Math.max(0, DIGITS + 2 - (a.e - b.e));
	if (places > LARGEST_EXPONENT * 2) return new Big(0);
	const Divide = Big();
	Divide.DP = places;
	Divide.RM = Big.roundDown;
	return new Big(new Divide(a).div(b));
}

function fit(value: Big): Big | undefined {
	const rounded = value.c.length > DIGITS ? value.prec(DIGITS, HALF_AWAY_FROM_ZERO) : value;
	return Math.abs(rounded.e) > LARGEST_EXPONENT ? undefined : rounded;
}
