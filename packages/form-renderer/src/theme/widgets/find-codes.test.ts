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
