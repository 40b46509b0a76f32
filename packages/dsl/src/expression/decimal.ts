/** A number while it is computed with: a safe integer stays one, everything else is decimal. */
export type Num = number | Decimal;

/** Exact, of any length: `digits` × 10^-`scale`. */
export class Decimal {
	readonly digits: bigint;
	readonly scale: number;

	constructor(digits: bigint, scale: number) {
		this.digits = digits;
		this.scale = scale;
	}
}

/** Significant digits of `number`; language reference, section 3. */
const DIGITS = 28;
/** Beyond these exponents a number has overflowed, as in decimal128. */
const LARGEST_EXPONENT = 6144;
/** Places a number may be rounded to, as DMN 1.5 has them: those of decimal128. */
const LEAST_PLACES = -6111;
const MOST_PLACES = 6176;

const DECIMAL_TEXT = /^-?\d{1,60}(\.\d{1,60})?$/;

/** A whole number or decimal text as a number; undefined for anything else. */
export function toNum(value: unknown): Num | undefined {
	if (typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
	if (value instanceof Decimal) return value;
	if (typeof value !== "string" || !DECIMAL_TEXT.test(value)) return undefined;
	const point = value.indexOf(".");
	return point < 0
		? new Decimal(BigInt(value), 0)
		: new Decimal(BigInt(value.replace(".", "")), value.length - 1 - point);
}

/** Decimal text in one canonical form: no exponent, no needless zero, no minus before zero. */
export function decimalText(value: Num): string {
	const { digits, scale } = decimalOf(value);
	if (digits === 0n) return "0";
	const sign = digits < 0n ? "-" : "";
	const text = String(abs(digits));
	if (scale <= 0) return sign + text + "0".repeat(-scale);
	const padded = text.padStart(scale + 1, "0");
	const written = `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
	return sign + written.replace(/\.?0+$/, "");
}

/** Undefined when whole numbers leave their range, numbers overflow, or the divisor is zero. */
export function compute(op: "+" | "-" | "*" | "/", a: Num, b: Num): Num | undefined {
	if (typeof a === "number" && typeof b === "number" && op !== "/") return computeWhole(op, a, b);
	const left = decimalOf(a);
	const right = decimalOf(b);
	switch (op) {
		case "+":
			return fit(sum(left, right));
		case "-":
			return fit(sum(left, new Decimal(-right.digits, right.scale)));
		case "*":
			return fit(new Decimal(left.digits * right.digits, left.scale + right.scale));
		case "/":
			return right.digits === 0n ? undefined : fit(quotient(left, right));
	}
}

export function compareNum(a: Num, b: Num): number {
	if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
	const { digits } = sum(decimalOf(a), decimalOf(negate(b)));
	return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

export function negate(a: Num): Num {
	return typeof a === "number" ? 0 - a : new Decimal(-a.digits, a.scale);
}

/** Half away from zero, to so many places; a whole number stays whole. */
export function roundNum(a: Num, places: number): Num | undefined {
	if (!Number.isInteger(places) || places < LEAST_PLACES || places > MOST_PLACES) return undefined;
	const rounded = rounding(decimalOf(a), places);
	return typeof a === "number" ? toMinorUnits(rounded) : rounded;
}

/** A whole number of minor units, half away from zero; undefined out of range. */
export function toMinorUnits(value: unknown): number | undefined {
	const num = toNum(value);
	return num instanceof Decimal ? safe(Number(decimalText(rounding(num, 0)))) : num;
}

function computeWhole(op: "+" | "-" | "*", a: number, b: number): number | undefined {
	return safe(op === "+" ? a + b : op === "-" ? a - b : a * b);
}

/** A product of safe integers outside the range is never inside it after rounding, so this test is exact. */
function safe(n: number): number | undefined {
	return Number.isSafeInteger(n) ? n + 0 : undefined;
}

function decimalOf(value: Num): Decimal {
	return typeof value === "number" ? new Decimal(BigInt(value), 0) : value;
}

function sum(a: Decimal, b: Decimal): Decimal {
	const scale = Math.max(a.scale, b.scale);
	return new Decimal(
		a.digits * powerOfTen(scale - a.scale) + b.digits * powerOfTen(scale - b.scale),
		scale,
	);
}

/** Cut off two digits late and rounded once by `fit`: the result is the correctly rounded one. */
function quotient(a: Decimal, b: Decimal): Decimal {
	const places = Math.max(0, DIGITS + 2 - (exponentOf(a) - exponentOf(b)));
	if (places > LARGEST_EXPONENT * 2) return new Decimal(0n, 0);
	const shift = places + b.scale - a.scale;
	return new Decimal(
		(a.digits * powerOfTen(Math.max(0, shift))) / (b.digits * powerOfTen(Math.max(0, -shift))),
		places,
	);
}

/** At most so many digits; undefined where the number is too large or too small for that. */
function fit(value: Decimal): Decimal | undefined {
	const over = lengthOf(value.digits) - DIGITS;
	const rounded = over > 0 ? rounding(value, value.scale - over) : value;
	return Math.abs(exponentOf(rounded)) > LARGEST_EXPONENT ? undefined : rounded;
}

function rounding(value: Decimal, places: number): Decimal {
	if (value.scale <= places) return value;
	const unit = powerOfTen(value.scale - places);
	const units = (abs(value.digits) + unit / 2n) / unit;
	return new Decimal(value.digits < 0n ? -units : units, places);
}

/** Of the first digit: 2 for `345`, -1 for `0.3`. */
function exponentOf({ digits, scale }: Decimal): number {
	return digits === 0n ? 0 : lengthOf(digits) - 1 - scale;
}

function lengthOf(digits: bigint): number {
	return String(abs(digits)).length;
}

function powerOfTen(exponent: number): bigint {
	return 10n ** BigInt(exponent);
}

function abs(digits: bigint): bigint {
	return digits < 0n ? -digits : digits;
}
