import { expect, test } from "vitest";

import { present, withMember } from "./members.ts";

interface Some {
	readonly first: string;
	readonly second?: number;
	readonly third?: boolean;
}

test("absent members are left out, and the others stay in their order", () => {
	const some = present<Some>({ third: false, first: "", second: undefined });
	expect(JSON.stringify(some)).toBe('{"third":false,"first":""}');
	expect(Object.keys(some)).not.toContain("second");
});

test("a copy has one member more, or another one in its place", () => {
	const before = { a: 1, b: 2 };
	expect(JSON.stringify(withMember(before, "a", 3))).toBe('{"a":3,"b":2}');
	expect(withMember(before, "c", 3)).toEqual({ a: 1, b: 2, c: 3 });
	expect(withMember(undefined, "a", 3)).toEqual({ a: 3 });
	expect(before).toEqual({ a: 1, b: 2 });
});
