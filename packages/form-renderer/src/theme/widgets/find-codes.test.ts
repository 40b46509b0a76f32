import { expect, test } from "vitest";

import { exactCode, findCodes } from "./find-codes.ts";

const codes = ["Thành phố Hà Nội", "Đà Nẵng", "Hà Giang", "Gia Lai"].map((label) => ({
	value: label,
	label,
}));
const labels = (typed: string) => findCodes(codes, typed).map((code) => code.label);

test("marks and case do not matter, and the beginning counts first", () => {
	expect(labels("ha")).toEqual(["Hà Giang", "Thành phố Hà Nội"]);
	expect(labels("da nang")).toEqual(["Đà Nẵng"]);
	expect(labels("giang")).toEqual(["Hà Giang"]);
	expect(labels("x")).toEqual([]);
	expect(labels("")).toHaveLength(4);
});

test("what is typed in full is chosen", () => {
	expect(exactCode(codes, " đà nẵng ")?.label).toBe("Đà Nẵng");
	expect(exactCode(codes, "đà")).toBeUndefined();
});

test("a place that is no more leads to what it became, once, and after what is named so today", () => {
	const today = ["Tuyên Quang", "Lào Cai", "Phú Thọ"].map((label) => ({ value: label, label }));
	const former = [
		{ value: "02", label: "Hà Giang", became: ["Tuyên Quang"] },
		{ value: "10", label: "Lào Cai", became: ["Lào Cai"] },
		{ value: "26", label: "Vĩnh Phúc", became: ["Phú Thọ", "gone"] },
	];
	const found = (typed: string) => findCodes(today, typed, former);
	expect(found("ha giang")).toEqual([
		{ value: "Tuyên Quang", label: "Tuyên Quang", formerly: "Hà Giang" },
	]);
	expect(found("lao cai")).toEqual([{ value: "Lào Cai", label: "Lào Cai" }]);
	expect(found("phu").map(({ label, formerly }) => [label, formerly])).toEqual([
		["Phú Thọ", undefined],
	]);
	expect(exactCode(today, "Hà Giang"), "an old name is no answer").toBeUndefined();
});
