import { expect, it } from "vitest";

import { caseOf } from "../testing/storage-contract.ts";
import { rememberedCases, type Written } from "./remembered.ts";

function written(id: string, version = 1): Written {
	return { case: caseOf(id, version), head: "h", stamp: "1", due: [], tasks: [] };
}

it("forgets the case that was written longest ago when there are too many", () => {
	const remembered = rememberedCases();
	for (let nth = 0; nth < 1_000; nth++) remembered.note(written(`case-${nth}`));
	remembered.note(written("case-0", 2));
	remembered.note(written("one more"));
	expect(remembered.caseOf("case-1")).toBe(undefined);
	expect(remembered.caseOf("case-0")?.version).toBe(2);
	expect(remembered.at("case-0", 1)).toBe(undefined);
});

it("answers nothing about a case for which somebody types, and knows its rows", () => {
	const remembered = rememberedCases();
	remembered.note(written("a"));
	remembered.typed("a");
	expect(remembered.caseOf("a")).toBe(undefined);
	expect(remembered.at("a", 1)).toEqual(written("a"));
	remembered.note(written("a", 2));
	expect(remembered.caseOf("a")?.version).toBe(2);
});

it("doubts for longer with each surprise, and trusts again with each case that it was right about", () => {
	const remembered = rememberedCases();
	remembered.note(written("a"));
	const doubts = () => {
		let count = 0;
		while (remembered.caseOf("a") === undefined) count++;
		return count;
	};
	const lasted = [1, 2, 3, 4].map(() => {
		remembered.wasWrong("other");
		return doubts();
	});
	expect(lasted).toEqual([1, 2, 4, 8]);
	for (let nth = 0; nth < 15; nth++) remembered.note(written("a"));
	remembered.wasWrong("other");
	expect(doubts()).toBe(1);
});
