import { expect, test } from "vitest";

import { plainData } from "./plain.ts";

test("a member that is null is not there; in a list it keeps its place", () => {
	expect(plainData({ a: null, b: [null, "x", undefined], c: { d: null } })).toEqual({
		b: [null, "x"],
		c: {},
	});
});

test("names that reach into prototypes, and what no JSON holds, are left out", () => {
	const sent = JSON.parse(
		'{"__proto__": {"admin": true}, "constructor": 1, "a": {"prototype": 2, "b": 3}}',
	);
	expect(plainData({ ...sent, n: Number.NaN, f: () => 1 })).toEqual({ a: { b: 3 } });
});
