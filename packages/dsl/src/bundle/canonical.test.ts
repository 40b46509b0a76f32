import fc from "fast-check";
import { expect, it } from "vitest";

import { canonicalJson } from "./canonical.ts";

/** The same in as few words as it can be said. */
function plainly(value: unknown): string {
	return (
		JSON.stringify(value, (_, member: unknown) =>
			typeof member === "object" && member !== null && !Array.isArray(member)
				? Object.fromEntries(
						Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)),
					)
				: member,
		) ?? "null"
	);
}

// Keys like numbers come first in any object of JavaScript: sorted as texts they are not where it would print them.
const key = fc.string().filter((name) => !/^\d+$/.test(name) && name !== "__proto__");
const json = fc.letrec((tie) => ({
	value: fc.oneof(
		{ depthSize: "small" },
		fc.constantFrom(null, undefined, true, false, 0, -0, 1e21, Number.NaN),
		fc.double(),
		fc.string({ unit: "binary" }),
		fc.string({ unit: fc.constantFrom(...'"\\\n\0\u001f\u007f\u2028[] az', "\ud800", "\udc00") }),
		fc.array(tie("value")),
		fc.dictionary(key, tie("value"), { maxKeys: 40 }),
	),
})).value;

it("writes names in order and leaves out what is undefined, as JSON does", () => {
	fc.assert(fc.property(json, (value) => canonicalJson(value) === plainly(value)));
});

it("puts names like numbers in the order of texts", () => {
	expect(canonicalJson({ 10: 1, 9: 2, a: { b: undefined, "": 3 } })).toBe(
		'{"10":1,"9":2,"a":{"":3}}',
	);
});

it("forgets names it has met when there are too many, and not how to write them", () => {
	const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`name ${n}`, n]));
	expect(JSON.parse(canonicalJson(many))).toEqual(many);
	expect(canonicalJson({ "name 1": 1 })).toBe('{"name 1":1}');
});
