import { expect, test } from "vitest";

import { checkFiles, type InputFile } from "../check-files.ts";
import { ALLOTMENT } from "./allotment.test-data.ts";
import { compareLibraries } from "./compare.ts";
import { sentenceOf } from "./words/sentence.ts";

const OPENED = `open:
  fees.rent.amount:
    least: 5.00 EUR
    most: 30.00 EUR
  clocks.total.within:
    most: 40 working days

fees:
`;

const DISTRICTS: InputFile = {
	path: "district.codes.yaml",
	text: "lists:\n  district:\n    codes:\n      north:\n        en: Northside\n      south:\n        en: Southside\n",
};

function overlay(set: string, where = "north"): InputFile {
	const text = `overlay: harbour
of: allotment
certainty: illustrative
where:
  - district "${where}"
set:
  ${set}
`;
	return { path: "harbour.overlay.yaml", text };
}

/** The allotments, of which a district may set two values. */
function library(more: readonly InputFile[], opened = OPENED, all = ALLOTMENT) {
	const files = all.map((file) => ({ ...file, text: file.text.replace("fees:\n", opened) }));
	const { findings, library: checked } = checkFiles([...files, DISTRICTS, ...more]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	return checked;
}

function changes(before: ReturnType<typeof library>, after: ReturnType<typeof library>) {
	return compareLibraries(before, after).flatMap((one) => one.changes);
}

const TEN = overlay("fees.rent.amount: 10.00 EUR");

test("a value that is set otherwise in one place is said of that place, where it is set", () => {
	const [change, ...others] = changes(
		library([TEN]),
		library([overlay("fees.rent.amount: 12.00 EUR")]),
	);
	expect(others).toEqual([]);
	expect(change).toMatchObject({
		kind: "fee_changed",
		direction: "worse",
		severity: "decision",
		file: "harbour.overlay.yaml",
		line: 7,
		values: { only: { overlay: "harbour" } },
	});
	expect(change?.message).toBe("Only in “Northside”: Fee “Rent”: amount: 10.00 EUR → 12.00 EUR.");
	expect(change && sentenceOf(change, "vi")).toMatch(/^Chỉ ở “Northside”: /);
});

test("a variation that comes, goes or holds elsewhere, with what that changes there", () => {
	const kinds = (...sides: Parameters<typeof changes>) =>
		changes(...sides).map(({ kind, direction }) => `${kind} ${direction}`);
	expect(kinds(library([]), library([TEN]))).toEqual([
		"overlay_added neutral",
		"fee_changed better",
	]);
	expect(kinds(library([TEN]), library([]))).toEqual([
		"overlay_removed neutral",
		"fee_changed worse",
	]);
	expect(kinds(library([TEN]), library([overlay("fees.rent.amount: 10.00 EUR", "south")]))).toEqual(
		["overlay_changed neutral"],
	);
});

test("what differs everywhere is said once", () => {
	const dearer = OPENED.replace("most: 40", "most: 50");
	expect(changes(library([TEN]), library([TEN], dearer)).map(({ values }) => values.only)).toEqual([
		undefined,
	]);
	const other = ALLOTMENT.map((file) => ({
		...file,
		text: file.text.replace("within: 20 working days", "within: 15 working days"),
	}));
	const [then, now] = [ALLOTMENT, other].map((files) => library([TEN], OPENED, files));
	const kinds = then && now && changes(then, now).map(({ kind }) => kind);
	expect(kinds).toEqual(["clock_changed"]);
});

test("what may be set, and how far", () => {
	const after = library([], OPENED.replace("most: 40 working days", "most: 60 working days"));
	const [change, ...others] = changes(library([]), after);
	expect(others).toEqual([]);
	expect(change).toMatchObject({
		kind: "opened_changed",
		audience: "office",
		severity: "decision",
	});
	const closed = OPENED.replace("  clocks.total.within:\n    most: 40 working days\n", "");
	expect(changes(library([]), library([], closed)).map(({ kind }) => kind)).toEqual([
		"opened_removed",
	]);
});
