import type { Fee, Id, Money } from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import { compareNum, compute, type Num, toMinorUnits, toNum } from "../expression/decimal.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN } from "../expression/scope.ts";
import { fieldAt } from "./asked.ts";
import type { Reader } from "./reader.ts";
import { type SubsidyLine, subsidise } from "./subsidies.ts";

/** Least and most of a line, in minor units; both the same once nothing about it is open. */
export interface FeeLine {
	readonly id: Id;
	readonly min: number;
	readonly max: number;
	/** The rate that set the price, when that is known. */
	readonly rate?: Id;
	/** What other budgets pay: already taken off. */
	readonly subsidies?: readonly SubsidyLine[];
}

/** A line of the bill, or undefined when its `when` does not hold. */
export function lineOf(fee: Fee, reader: Reader): FeeLine | undefined {
	const exists = fee.when ? evaluate(fee.when.tree, reader.scope) : true;
	if (exists !== true && exists !== OPEN) return undefined;
	const prices = pricesOf(fee, reader);
	const times = timesOf(fee, reader);
	const amounts = prices.flatMap((price) => times.flatMap((n) => amountsOf(price.amount, n)));
	const [price] = prices;
	const line = {
		id: fee.id,
		min: exists === OPEN ? 0 : Math.min(...amounts),
		max: Math.max(...amounts),
		...(prices.length === 1 && price?.rate !== undefined ? { rate: price.rate } : {}),
	};
	return subsidise(line, fee.id, reader);
}

/** `OPEN`: it is not known, and nothing limits it. */
type Amount = Num | typeof OPEN;

interface Price {
	readonly amount: Amount;
	readonly rate?: Id;
}

/** Every price the line can have: one, unless a rate is still open. An open rate that came true would join those that hold. */
function pricesOf(fee: Fee, reader: Reader): readonly Price[] {
	const base: Price = { amount: moneyOf(fee.amount, reader) };
	const rates = fee.rates.map((rate) => ({
		holds: evaluate(rate.when.tree, reader.scope),
		price: rateOf(rate, base.amount, reader),
	}));
	const held = rates.filter(({ holds }) => holds === true).map(({ price }) => price);
	const open = rates.filter(({ holds }) => holds === OPEN).map(({ price }) => price);
	const sure = combine(fee, held) ?? base;
	return [sure, ...open.map((price) => combine(fee, [...held, price]) ?? base)];
}

function rateOf(rate: Fee["rates"][number], base: Amount, reader: Reader): Price {
	if (rate.amount) return { rate: rate.id, amount: moneyOf(rate.amount, reader) };
	const percent = toNum(String(rate.percent ?? 100));
	if (base === OPEN || percent === undefined) return { rate: rate.id, amount: base };
	const part = compute("*", base, percent);
	return { rate: rate.id, amount: (part !== undefined && compute("/", part, 100)) || 0 };
}

/** With `only one` the checker has proved that no second rate holds. */
function combine(fee: Fee, prices: readonly Price[]): Price | undefined {
	if (fee.if_several_apply === "only one") return prices[0];
	const sign = fee.if_several_apply === "lowest" ? 1 : -1;
	return [...prices].sort((a, b) =>
		a.amount === OPEN || b.amount === OPEN ? 0 : compareNum(a.amount, b.amount) * sign,
	)[0];
}

function moneyOf(amount: Money | Rule, reader: Reader): Amount {
	if ("currency" in amount) return amount.amount;
	const value = evaluate(amount.tree, reader.scope);
	return value === OPEN ? OPEN : (toNum(value) ?? 0);
}

/** One number, or the least and most of a field that is not filled in yet. */
function timesOf({ times }: Fee, reader: Reader): readonly number[] {
	if (!times) return [1];
	const value = evaluate(times.tree, reader.scope);
	if (value !== OPEN) return [typeof value === "number" ? value : 0];
	const field =
		times.tree.op === "path" ? fieldAt(reader.definition, times.tree.path.join(".")) : undefined;
	return [
		Number(field?.least ?? 0),
		field?.most === undefined ? Number.POSITIVE_INFINITY : Number(field.most),
	];
}

/** Rounded half away from zero to whole minor units, never below nothing. */
function amountsOf(price: Amount, times: number): readonly number[] {
	if (times === 0 || price === 0) return [0];
	if (price === OPEN) return [0, Number.POSITIVE_INFINITY];
	if (times === Number.POSITIVE_INFINITY) return [times];
	return [Math.max(0, toMinorUnits(compute("*", price, times)) ?? 0)];
}
