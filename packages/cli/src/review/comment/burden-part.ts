import { type BurdenRow, burdenRows } from "../burden-rows.ts";
import { procedureName, type Writing } from "./writing.ts";

/** What is asked of people, before and after: all numbers of a procedure of which one moved. */
export function burdenPart(writing: Writing): readonly string[] {
	const { review, words, limits } = writing;
	const all = review.report.procedures.map(({ id, burden }) => ({
		id,
		rows: burdenRows(burden.before, burden.after, words),
	}));
	const moved = all.filter(({ rows }) => rows.some(hasMoved));
	if (moved.length === 0) return all.length === 0 ? [] : [words.burdenSame, ""];
	const shown = moved.slice(0, limits.tables);
	const rest = moved.length - shown.length;
	return [
		...shown.flatMap(({ id, rows }) => [
			`| ${all.length === 1 ? words.burden : procedureName(id, writing)} | ${words.before} | ${words.after} | |`,
			"|---|--:|--:|---|",
			...rows.map((row) => rowOf(row, writing)),
			"",
		]),
		...(rest > 0 ? [words.more(rest), ""] : []),
	];
}

/** A new procedure has no numbers before: then all of them are worth seeing. */
function hasMoved({ direction, before }: BurdenRow): boolean {
	return direction !== "same" || before === "–";
}

const SIGNS: Readonly<Record<BurdenRow["direction"], string>> = {
	less: "▼",
	more: "▲",
	mixed: "◆",
	same: "–",
};

function rowOf({ number, before, after, direction, by }: BurdenRow, { words }: Writing): string {
	const now = direction === "same" ? after : `**${after}**`;
	return `| ${words.numbers[number]} | ${before} | ${now} | ${[SIGNS[direction], by].filter(Boolean).join(" ")} |`;
}
