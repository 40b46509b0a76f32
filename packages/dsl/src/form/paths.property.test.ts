import fc from "fast-check";
import { expect, test } from "vitest";
import { type Data, withValue } from "./paths.ts";
import { withValues } from "./with-values.ts";

const name = fc.constantFrom("a", "b", "c", "0", "1", "__proto__");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("."));
const value = fc.oneof(
	fc.constant(undefined),
	fc.integer(),
	fc.array(fc.constant({ a: 1 }), { maxLength: 2 }),
	fc.dictionary(fc.constantFrom("a", "b"), fc.dictionary(fc.constantFrom("a", "b"), fc.integer())),
);

test("many values at once come to what one after the other comes to, and change nothing that was there", () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.constantFrom("a", "b", "c"), value),
			fc.array(fc.tuple(path, value)),
			(data, values) => {
				const before = JSON.stringify([data, values]);
				const expected = values.reduce<Data>((all, [at, one]) => withValue(all, at, one), data);
				const found = withValues(data, values);
				expect(JSON.stringify([data, values])).toBe(before);
				expect(JSON.stringify(found)).toBe(JSON.stringify(expected));
			},
		),
	);
});
