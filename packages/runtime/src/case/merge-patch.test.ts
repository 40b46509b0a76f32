import fc from "fast-check";
import { expect, test } from "vitest";

import { applyPatch, patchBetween } from "./merge-patch.ts";

// RFC 7396, appendix A, the cases between objects.
test.each([
	[{ a: "b" }, { a: "c" }, { a: "c" }],
	[{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
	[{ a: "b" }, { a: null }, {}],
	[{ a: "b", b: "c" }, { a: null }, { b: "c" }],
	[{ a: ["b"] }, { a: "c" }, { a: "c" }],
	[{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
	[{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
	[{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
	[{ a: "foo" }, { b: { bb: { ccc: null } } }, { a: "foo", b: { bb: {} } }],
])("%j with %j is %j", (target, patch, result) => {
	expect(applyPatch(target, patch)).toEqual(result);
});

const json = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		fc.string(),
		fc.integer(),
		fc.boolean(),
		fc.array(fc.oneof(fc.integer(), fc.record({ x: fc.integer() })), { maxLength: 3 }),
		tie("object"),
	),
	object: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), tie("value"), { maxKeys: 4 }),
}));

test("the patch between two objects turns one into the other, through JSON, and leaves both as they were", () => {
	fc.assert(
		fc.property(json.object, json.object, (before, after) => {
			const texts = [JSON.stringify(before), JSON.stringify(after)];
			const patch = JSON.parse(JSON.stringify(patchBetween(before, after))) as Record<
				string,
				unknown
			>;
			expect(applyPatch(before, patch)).toEqual(after);
			expect([JSON.stringify(before), JSON.stringify(after)]).toEqual(texts);
		}),
	);
});

test("nothing changed, nothing in the patch; what is the same is left out", () => {
	expect(patchBetween({ a: { b: [1] }, c: 1 }, { a: { b: [1] }, c: 2 })).toEqual({ c: 2 });
	expect(patchBetween({ a: { b: 1 } }, { a: { b: 1 } })).toEqual({});
});

test("no patch reaches a prototype", () => {
	const patch = JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}') as Record<
		string,
		unknown
	>;
	expect(applyPatch({}, patch)).toEqual({});
	expect(({} as { x?: number }).x).toBeUndefined();
});
