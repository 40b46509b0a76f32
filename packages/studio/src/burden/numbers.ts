import type { Burden } from "@onedoor/dsl/check";
import { formatMoney, formatNumber } from "@onedoor/form-renderer/parts";

/** The five numbers that are shown of every procedure, in this order. */
export const MEASURES = ["fieldsTyped", "documents", "visits", "fee", "workingDays"] as const;

export type Measure = (typeof MEASURES)[number];

/** `13–45`, from the least to the most; one number where all paths have the same. */
export function rangeText(burden: Burden, measure: Measure, language: string): string {
	const { min, max } = burden[measure];
	const number = (n: number): string => formatNumber(n, language);
	if (measure === "fee") return feeText(burden.fee, language);
	return max === null || min === max ? number(min) : `${number(min)}–${number(max)}`;
}

/** The number that words behind `rangeText` go by: a range is always several. */
export function countedAs(burden: Burden, measure: Measure): number {
	const { min, max } = burden[measure];
	return min === max ? min : 2;
}

/** Nothing limits some fees. */
function mostOf(burden: Burden, measure: Measure): number {
	return burden[measure].max ?? Number.POSITIVE_INFINITY;
}

/** Less, more or the same for people; where the ends go different ways, the least decides. */
export function change(before: Burden, now: Burden, measure: Measure): "less" | "more" | "same" {
	const min = now[measure].min - before[measure].min;
	const [most, mostBefore] = [mostOf(now, measure), mostOf(before, measure)];
	const direction = min !== 0 ? min : most === mostBefore ? 0 : most - mostBefore;
	if (direction === 0) return "same";
	return direction < 0 ? "less" : "more";
}

/** The currency stands once, where the language puts it: `0–168.000 ₫`, `₫0–168,000`. */
function feeText({ min, max, currency }: Burden["fee"], language: string): string {
	// What takes no money names no currency.
	if (currency === "") return formatNumber(min, language);
	const least = formatMoney(min, currency, language);
	if (max === null) return `${least}+`;
	if (min === max) return least;
	const digits = DIGITS.exec(least)?.[0] ?? "";
	return formatMoney(max, currency, language).replace(DIGITS, (most) => `${digits}–${most}`);
}

const DIGITS = /\d(?:[\d.,\s]*\d)?/;
