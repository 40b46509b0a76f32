import Big from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";

import {
	compareNum,
	compute,
	decimalText,
	type Num,
	negate,
	roundNum,
	toMinorUnits,
	toNum,
} from "./decimal.ts";

/** Numbers as coefficient and decimal places, computed with whole numbers of any length: the exact answer. */
const operand = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.nat(6));

test("sums and products are exact", () => {
	fc.assert(
		fc.property(operand, operand, ([a, i], [b, j]) => {
			const [x, y] = [text(a, i), text(b, j)].map((written) => toNum(written) ?? 0);
			if (x === undefined || y === undefined) throw new Error("not a number");
			const places = Math.max(i, j);
			const [left, right] = [a * 10n ** BigInt(places - i), b * 10n ** BigInt(places - j)];
			expect(shown(compute("+", x, y))).toBe(canonical(left + right, places));
			expect(shown(compute("-", x, y))).toBe(canonical(left - right, places));
			if (String(a * b).length <= 28)
				expect(shown(compute("*", x, y))).toBe(canonical(a * b, i + j));
			expect(Math.sign(compareNum(x, y))).toBe(left < right ? -1 : left > right ? 1 : 0);
		}),
		{ numRuns: 500 },
	);
});

test("a quotient is the correctly rounded one of 28 digits", () => {
	fc.assert(
		fc.property(
			fc.bigInt({ min: 1n, max: 10n ** 14n }),
			fc.bigInt({ min: 1n, max: 10n ** 14n }),
			(a, b) => {
				const digits = String((a * 10n ** 60n) / b);
				const cut = digits.slice(0, 28);
				const up = (digits[28] ?? "0") >= "5";
				const places = 60 - (digits.length - 28);
				expect(shown(compute("/", toNum(`${a}.0`) ?? 0, toNum(String(b)) ?? 0))).toBe(
					canonical(BigInt(cut) + (up ? 1n : 0n), places),
				);
			},
		),
		{ numRuns: 500 },
	);
});

test("nothing is lost silently: beyond the range there is no result", () => {
	expect(compute("+", Number.MAX_SAFE_INTEGER, 1)).toBe(undefined);
	expect(compute("*", 94906267, 94906267)).toBe(undefined);
	expect(compute("-", -Number.MAX_SAFE_INTEGER, 1)).toBe(undefined);
	expect(compute("/", 1, 0)).toBe(undefined);
	expect([
		toNum("1e5"),
		toNum("0x10"),
		toNum(""),
		toNum(" 1"),
		toNum(Number.NaN),
		toNum(0.5),
		toNum("9".repeat(61)),
	]).toEqual(Array(7).fill(undefined));
});

test("half away from zero", () => {
	expect(["0.5", "-0.5", "1.49", "2.5", "-2.5"].map((value) => toMinorUnits(value))).toEqual([
		1, -1, 1, 3, -3,
	]);
	expect(shown(roundNum(toNum("2.345") ?? 0, 2))).toBe("2.35");
	expect(roundNum(1, 99)).toBe(1);
	expect([roundNum(5, -6111), roundNum(5, -6112), roundNum(5, 6177)]).toEqual([
		0,
		undefined,
		undefined,
	]);
});

function shown(value: ReturnType<typeof compute>): string | undefined {
	return value === undefined ? undefined : decimalText(value);
}

function text(coefficient: bigint, places: number): string {
	const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(places + 1, "0");
	const written = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
	return coefficient < 0n ? `-${written}` : written;
}

function canonical(coefficient: bigint, places: number): string {
	const written =
		places > 0
			? text(coefficient, places).replace(/\.?0+$/, "")
			: String(coefficient * 10n ** BigInt(-places));
	return written === "-0" || written === "" ? "0" : written;
}

test("half a place is no place to round to", () => {
	expect(roundNum(3, 0.5)).toBeUndefined();
	expect(roundNum(3, Number.NaN)).toBeUndefined();
});

test("everything is computed as big.js computes it, at any length and at the edges", () => {
	const decimal = fc
		.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.nat(60))
		.map(([digits, places]) => text(digits, places));
	const edge = fc.constantFrom("0", "-0", "0.0", "1", "-1", "0.5", "-0.5", "5e-60", "9".repeat(60));
	const any = fc.oneof(decimal, edge).filter((written) => toNum(written) !== undefined);
	fc.assert(
		fc.property(any, any, fc.integer({ min: -70, max: 70 }), (a, b, places) => {
			const [x, y] = [toNum(a) as Num, toNum(b) as Num];
			const [left, right] = [new Big(a), new Big(b)];
			const fitted = (value: Big) => plain(value.c.length > 28 ? value.prec(28, HALF_UP) : value);
			expect(decimalText(x)).toBe(plain(left));
			expect(shown(compute("+", x, y))).toBe(fitted(left.plus(right)));
			expect(shown(compute("-", x, y))).toBe(fitted(left.minus(right)));
			expect(shown(compute("*", x, y))).toBe(fitted(left.times(right)));
			expect(Math.sign(compareNum(x, y))).toBe(left.cmp(right));
			expect(decimalText(negate(x))).toBe(plain(left.neg()));
			expect(shown(roundNum(x, places))).toBe(plain(left.round(places, HALF_UP)));
			if (right.eq(0)) expect(compute("/", x, y)).toBe(undefined);
			else {
				const Exact = Big();
				Exact.DP = 200;
				Exact.RM = 0;
				expect(shown(compute("/", x, y))).toBe(fitted(new Big(new Exact(left).div(right))));
			}
		}),
		{ numRuns: 2000 },
	);
});

test("beyond the exponents of decimal128 there is no result, and far below them it is nothing", () => {
	const tenTo = (exponent: number): Num => {
		let all = toNum("1") as Num;
		for (let at = 0; at < exponent; at += 50)
			all = compute("*", all, toNum(`1${"0".repeat(Math.min(50, exponent - at))}`) as Num) as Num;
		return all;
	};
	const large = tenTo(6144);
	expect(decimalText(large)).toBe(`1${"0".repeat(6144)}`);
	expect(compute("*", large, toNum("10") as Num)).toBe(undefined);
	const small = compute("/", 1, large) as Num;
	expect(decimalText(small)).toBe(`0.${"0".repeat(6143)}1`);
	expect(compute("/", small, toNum("10") as Num)).toBe(undefined);
	expect(decimalText(compute("/", small, large) as Num)).toBe("0");
	expect(compareNum(small, 0)).toBe(1);
	expect(compareNum(large, small)).toBe(1);
});

const HALF_UP = Big.roundHalfUp;

function plain(value: Big): string {
	return value.eq(0) ? "0" : value.toFixed();
}
