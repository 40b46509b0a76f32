import { expect, test } from "vitest";

import { codesInOrder, orderOf } from "./codes.ts";

const inOrder = (ids: readonly string[]) => {
	const codes = Object.fromEntries(ids.map((id) => [id, { title: { en: id } }]));
	const order = orderOf(ids, codes);
	return { order, ids: codesInOrder({ codes, ...(order && { order }) }).map(([id]) => id) };
};

test("a list keeps the order of its text, though an object gives numbers first", () => {
	expect(inOrder(["red", "green"])).toEqual({ order: undefined, ids: ["red", "green"] });
	expect(inOrder(["01", "04", "11"])).toEqual({ order: "by_code", ids: ["01", "04", "11"] });
	expect(inOrder(["11", "01", "99", "other", "04"])).toEqual({
		order: ["11", "01", "99", "other", "04"],
		ids: ["11", "01", "99", "other", "04"],
	});
});
