import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { EMPTY, missingIn, partOf, type Sentence, withChoice } from "./sentence.ts";
import { rightOf, typedAs } from "./typed-right.ts";

const DEFINITION = {
	data: {
		age: { path: "age", as: "whole" },
		born_at: { path: "born_at", as: "choice", list: "places" },
		twin: { path: "twin", as: "yes_no" },
	},
	lists: { places: { codes: { home: { title: { en: "At home" } } } } },
	channels: { online: { title: { en: "Online" } } },
	documents: {},
	computed: {},
} as unknown as Definition;

const choose = (
	before: Sentence,
	...choices: readonly (readonly [keyof Sentence, string])[]
): Sentence =>
	choices.reduce((sentence, [box, value]) => withChoice(sentence, box, value, DEFINITION), before);

test("a condition is a part of a rule only once every box that it needs is filled", () => {
	expect(missingIn(EMPTY)).toEqual(["left", "op", "right"]);
	const about = choose(EMPTY, ["left", "born_at"]);
	expect([missingIn(about), partOf(about)]).toEqual([["op", "right"], undefined]);
	const compared = choose(about, ["op", "="]);
	expect([missingIn(compared), partOf(compared)]).toEqual([["right"], undefined]);
	expect(partOf(choose(compared, ["right", '"home"']))?.text).toBe('born_at = "home"');
	expect(partOf(choose(EMPTY, ["left", "twin"], ["op", "holds not"]))?.text).toBe("not(twin)");
});

test("what no longer fits is empty again, and nothing is put in its place", () => {
	const whole: Sentence = { left: "born_at", op: "=", right: '"home"' };
	expect(choose(whole, ["left", "age"])).toEqual({ left: "age", op: "=", right: "" });
	expect(choose(whole, ["left", "born_at"])).toBe(whole);
	const held: Sentence = { left: "twin", op: "holds", right: "" };
	expect(choose(held, ["left", "age"])).toEqual({ left: "age", op: "", right: "" });
	expect(choose({ ...whole, left: "twin", right: "true" }, ["op", "holds"]).right).toBe("");
});

test.each([
	["2", "0", "2"],
	["2", '""', '"2"'],
	["2027-01-31", "today", 'date("2027-01-31")'],
	["today", "today", "today"],
	["mother_age", "age", "mother_age"],
	['a "b"', '""', '"a \\"b\\""'],
	["", '""', ""],
])("%s, where %s would stand, is %s", (typed, like, written) => {
	expect(rightOf(typed, like)).toBe(written);
	if (!typed.includes('"')) expect(typedAs(written)).toBe(typed);
});
