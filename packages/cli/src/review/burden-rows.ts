import { unitsText } from "@onedoor/dsl/bundle";
import type { ProcedureSummary } from "@onedoor/dsl/check";

import type { ReviewWords } from "./words/words.ts";

type Burden = ProcedureSummary["burden"];

export type BurdenNumber = Exclude<keyof Burden, "exact">;

/** One number of the burden, before and after. */
export interface BurdenRow {
	readonly number: BurdenNumber;
	readonly before: string;
	readonly after: string;
	/** `less` is better for people; `mixed`: the least and the most go different ways. */
	readonly direction: "less" | "more" | "same" | "mixed";
	/** `−1` where both ends moved by as much; empty where that says nothing. */
	readonly by: string;
}

const NUMBERS: readonly BurdenNumber[] = [
	"fieldsTyped",
	"documents",
	"visits",
	"fee",
	"workingDays",
	"handOvers",
];

/** All numbers, also those that are the same: a reviewer sees that they were looked at. */
export function burdenRows(
	before: Burden | undefined,
	after: Burden | undefined,
	words: ReviewWords,
): readonly BurdenRow[] {
	return NUMBERS.map((number) => {
		const [then, now] = [before?.[number], after?.[number]];
		return {
			number,
			before: then ? said(then, words) : "–",
			after: now ? said(now, words) : "–",
			direction: then && now ? directionOf(then, now) : "same",
			by: then && now ? byHowMuch(then, now) : "",
		};
	});
}

type Ends = Burden[BurdenNumber];

function said(ends: Ends, words: ReviewWords): string {
	const currency = currencyOf(ends);
	const amount = (n: number): string =>
		currency === undefined ? String(n) : unitsText(n, currency);
	const unit = currency === undefined ? "" : ` ${currency}`;
	if (ends.max === null) return `${amount(ends.min)} – ${words.unlimited}${unit}`;
	if (ends.min === ends.max) return `${amount(ends.min)}${unit}`;
	return `${amount(ends.min)}–${amount(ends.max)}${unit}`;
}

/** A procedure without any fee has no currency. */
function currencyOf(ends: Ends): string | undefined {
	return "currency" in ends && ends.currency !== "" ? ends.currency : undefined;
}

function directionOf(before: Ends, after: Ends): BurdenRow["direction"] {
	const [least, most] = differences(before, after);
	if (least === 0 && most === 0) return "same";
	if (least <= 0 && most <= 0) return "less";
	return least >= 0 && most >= 0 ? "more" : "mixed";
}

/** No limit is more than any number. */
function differences(before: Ends, after: Ends): readonly [least: number, most: number] {
	const [then, now] = [before.max ?? Infinity, after.max ?? Infinity];
	return [after.min - before.min, then === now ? 0 : now - then];
}

function byHowMuch(before: Ends, after: Ends): string {
	const [least, most] = differences(before, after);
	const by = least === 0 ? most : most === 0 || least === most ? least : 0;
	if (by === 0 || !Number.isFinite(by)) return "";
	const currency = currencyOf(after);
	const size = Math.abs(by);
	return currency === undefined ? String(size) : unitsText(size, currency);
}

/** What moved, in a few words: `fields typed 11–14 → 10–13`. Empty where nothing did. */
export function burdenInWords(rows: readonly BurdenRow[], words: ReviewWords): string {
	return rows
		.filter(({ direction }) => direction !== "same")
		.map(({ number, before, after }) => `${words.numbers[number]} ${before} → ${after}`)
		.join(", ");
}
