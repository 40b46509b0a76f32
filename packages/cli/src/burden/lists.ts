import { type BurdenReport, type Count, EFFORTS, type Line } from "@onedoor/dsl/burden";

import type { Table } from "./table.ts";
import {
	amountWords,
	currencyOf,
	EFFORT_WORDS,
	KIND_WORDS,
	NUMBER_WORDS,
	numbersIn,
	spanWords,
} from "./words.ts";

/** Every number opened: what it counts, how much each adds, and where it is written. */
export function listsOf({ total, officers, lookUps }: BurdenReport): readonly Table[] {
	const opened = numbersIn(total).map(([name, count]) => listOf(NUMBER_WORDS[name], count));
	const efforts = officers.flatMap((one) =>
		EFFORTS.flatMap((name) => {
			const count = one[name];
			return count ? [listOf(`${one.role}: ${EFFORT_WORDS[name]}`, count)] : [];
		}),
	);
	return [...opened, ...efforts, listOf("look-ups by systems", lookUps)].filter(
		({ rows }) => rows.length > 0,
	);
}

function listOf(title: string, count: Count): Table {
	const currency = currencyOf(count);
	return {
		title: `${title}: ${spanWords(count, currency)}`,
		heads: ["what counts", "least", "most", "where"],
		rows: count.counts.map((line) => [
			lineWords(line),
			amountWords(line.min, currency),
			amountWords(line.max, currency),
			`${line.file}:${line.start.line}:${line.start.column}`,
		]),
	};
}

export function lineWords({ kind, id, step, outcome, procedure }: Line): string {
	const place = step === undefined || step === id ? "" : ` at ${step}`;
	const taken = outcome === undefined ? "" : ` when ${outcome}`;
	const of = procedure === undefined ? "" : ` in ${procedure}`;
	return `${KIND_WORDS[kind]} ${id}${place}${taken}${of}`;
}
