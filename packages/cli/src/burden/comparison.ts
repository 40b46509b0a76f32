import type { BurdenChange, BurdenComparison, Ends } from "@onedoor/dsl/burden";

import { lineWords } from "./lists.ts";
import type { Table } from "./table.ts";
import { amountWords, EFFORT_WORDS, NUMBER_WORDS, spanWords } from "./words.ts";

/** Each number that changed, before and after, and what is counted no more or is now. */
export function comparisonTable({ id, before, after, changes }: BurdenComparison): Table {
	if (before === undefined || after === undefined) {
		const notes = [after === undefined ? "it is gone" : "it is new"];
		return { title: id, heads: [], rows: [], notes };
	}
	const total = changes.filter(({ of }) => of.kind === "total");
	return {
		title: `${id} ${before.edition} against ${after.edition}`,
		heads: ["", "before", "after", "change"],
		rows: changes.filter(hasMoved).map((change) => rowOf(change, after.currency)),
		notes: changes.length === 0 ? ["nothing that is counted has changed"] : total.flatMap(notesOf),
	};
}

/** What is counted may change while its number stays. */
function hasMoved({ direction }: BurdenChange): boolean {
	return direction !== "same";
}

function rowOf({ of, number, before, after, direction }: BurdenChange, currency: string) {
	const money = number === "fee" || number === "cost" ? currency : undefined;
	const whose = of.kind === "total" ? "" : `${of.id}: `;
	const words = [threeWords(before, money), threeWords(after, money)];
	return [`${whose}${wordOf(number)}`, ...words, direction];
}

function notesOf({ number, removed, added }: BurdenChange): readonly string[] {
	return [
		...removed.map((line) => `${wordOf(number)}: no longer ${lineWords(line)}`),
		...added.map((line) => `${wordOf(number)}: now ${lineWords(line)}`),
	];
}

function wordOf(number: BurdenChange["number"]): string {
	const all: Readonly<Record<string, string>> = { ...EFFORT_WORDS, ...NUMBER_WORDS };
	return all[number] ?? number;
}

/** The range, and in brackets what is typical. */
function threeWords({ min, typical, max }: Ends, currency: string | undefined): string {
	const span = spanWords({ min, max }, currency);
	if (typical === undefined || min === max) return span;
	return `${span} (${amountWords(typical, currency)})`;
}
