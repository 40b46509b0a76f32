import { describe, expect, it } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { parse } from "../syntax/parse.ts";
import { entryText } from "./example.ts";
import { allShapes, keysOf, keyTables } from "./key-tables.ts";
import type { Key } from "./shape.ts";

describe("the tables of keys", () => {
	it("have every kind of item once", () => {
		const kinds = keyTables().map((table) => table.kind);
		expect(new Set(kinds).size).toBe(kinds.length);
		expect(kinds).toEqual(expect.arrayContaining(["procedure", "field", "step_that_does_fill_in"]));
	});

	it("say what a key is for, what stands after it and what it holds", () => {
		expect(keysOf("clock")?.find((key) => key.name === "cut_off")).toMatchObject({
			value: 'a time of day in quotes such as `"15:00"`',
			required: false,
			doc: "What is received later counts as received on the next working day.",
			example: 'cut_off: "15:00"',
		});
		expect(keysOf("fee")?.find((key) => key.name === "rates")?.holds).toEqual(["rate"]);
		expect(keysOf("nothing")).toBeUndefined();
	});

	it("tell the keys of a step by its verb", () => {
		const step = keyTables().find((table) => table.kind === "step");
		expect(step?.variants?.kinds.end).toBe("step_that_does_end");
	});
});

const keys = allShapes().flatMap((shape) =>
	Object.entries(shape.keys as Readonly<Record<string, Key<unknown>>>).map(([name, key]) => ({
		place: `${shape.name}: ${name}`,
		key,
		example: entryText(name, key.form, key.example),
	})),
);

describe("each key", () => {
	it("is told in one sentence", () => {
		const untold = keys.filter(({ key }) => !/^[A-Z`].{8,150}\.$/.test(key.doc));
		expect(untold.map(({ place }) => place)).toEqual([]);
	});

	it("has an example that can be read", () => {
		expect(keys.flatMap(({ place, key, example }) => faults(place, key, example))).toEqual([]);
	});
});

function faults(place: string, key: Key<unknown>, example: string): readonly string[] {
	const { root, findings } = parse(sourceFile("example.procedure.yaml", example));
	const value = root?.entries[0]?.value;
	const reported = findings.map(({ code }) => `${place}: ${code}`);
	if (!value) return [`${place}: nothing to read`];
	key.form.read(value, { report: ({ code }) => reported.push(`${place}: ${code}`) });
	return reported;
}
