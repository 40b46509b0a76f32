import { expect, it } from "vitest";

import { fill, placeholders } from "./fill.ts";

it("leaves out what has no value, and keeps brackets that name none", () => {
	const sentence = "`in` needs `[1..5]`[, did you mean `{closest}`?][, found {found}]";
	expect(fill(sentence, { found: "", closest: undefined })).toBe("`in` needs `[1..5]`");
	expect(fill(sentence, { closest: "in" })).toBe("`in` needs `[1..5]`, did you mean `in`?");
});

it("takes the word for one or for another number", () => {
	const sentence = "{n} {n|line|lines}";
	expect([fill(sentence, { n: 1 }), fill(sentence, { n: 2 }), fill(sentence, { n: 0 })]).toEqual([
		"1 line",
		"2 lines",
		"0 lines",
	]);
});

it("puts phrases into other words, but never a name of the text nor what is as it is", () => {
	const upper = (value: unknown) => String(value).toUpperCase();
	const sentence = "`{name}` is {what}: {list:as_is}";
	expect(fill(sentence, { name: "a", what: "b", list: "c, d" }, upper)).toBe("`a` is B: c, d");
});

it("reads values as texts only: what looks like a placeholder in one is no placeholder", () => {
	expect(fill("`{name}`", { name: "{other} [x {other}] `$&" })).toBe("`{other} [x {other}] `$&`");
	expect(fill("{constructor}", {})).toBe("undefined");
});

it("says how each value stands in a sentence", () => {
	expect(placeholders("`{name}` {n} {n|a|b}[, `{closest}`] {list:as_is}")).toEqual([
		{ name: "name", quoted: true, optional: false, asIs: false },
		{ name: "n", quoted: false, optional: false, asIs: false },
		{ name: "closest", quoted: true, optional: true, asIs: false },
		{ name: "list", quoted: false, optional: false, asIs: true },
	]);
});
