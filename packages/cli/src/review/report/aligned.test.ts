import { expect, test } from "vitest";

import { alignedRows, shownStretches } from "./aligned.ts";

const shortly = (rows: ReturnType<typeof alignedRows>) =>
	rows.map(
		({ before, after, differs }) =>
			`${before?.number ?? ""}|${after?.number ?? ""}${differs ? "*" : ""}`,
	);

test("each line stands beside its like, and what came beside what went", () => {
	expect(shortly(alignedRows(["a", "b", "c", "d"], ["a", "x", "y", "c", "d", "e"]))).toEqual([
		"1|1",
		"2|2*",
		"|3*",
		"3|4",
		"4|5",
		"|6*",
	]);
	expect(shortly(alignedRows([], ["a"]))).toEqual(["|1*"]);
	expect(shortly(alignedRows(["a"], ["a"]))).toEqual(["1|1"]);
});

test("shown is what differs, what is wanted, and a little around each", () => {
	const before = Array.from({ length: 40 }, (_, n) => `line ${n + 1}`);
	const after = before.map((line, index) => (index === 9 ? "other" : line));
	const stretches = shownStretches(
		alignedRows(before, after),
		({ after }) => after?.number === 30,
		2,
	);
	expect(stretches.map((rows) => rows.map(({ after }) => after?.number))).toEqual([
		[8, 9, 10, 11, 12],
		[28, 29, 30, 31, 32],
	]);
});
