import type { ItemName } from "@onedoor/dsl/assist";
import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { type Box, EMPTY, missingIn, partOf, type Sentence, withChoice } from "./sentence.ts";
import { textOf } from "./subject.ts";
import { rightOf, typedAs } from "./typed-right.ts";
import { daysIn, type Knowing, opsOf, optionsOf, subjectsOf, writtenAs } from "./values-for.ts";

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

const NAMES: readonly ItemName[] = [
	{ name: "age", type: { kind: "whole" } },
	{ name: "born_at", type: { kind: "choice", list: "places" } },
	{ name: "twin", type: { kind: "yes_no" } },
	{ name: "child.birth_date", type: { kind: "partial_date" } },
	{ name: "starts_on", type: { kind: "date" }, optional: true },
	{ name: "kinds", type: { kind: "choices", list: "places" } },
	{ name: "paper", type: { kind: "document" }, optional: true },
	{ name: "place", type: { kind: "group" } },
	{ name: "case.received_on", type: { kind: "date" } },
	{ name: "today", type: { kind: "date" } },
];
const KNOWING: Knowing = { names: NAMES, definition: DEFINITION };

const choose = (before: Sentence, ...choices: readonly (readonly [Box, string])[]): Sentence =>
	choices.reduce((sentence, [box, value]) => withChoice(sentence, box, value, KNOWING), before);

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

test("an age is asked on the day of receipt, and of another day with the same number", () => {
	const { measures } = subjectsOf(KNOWING);
	const [age = "", ...others] = measures.map(textOf);
	expect(age).toBe("years_between(latest(child.birth_date), case.received_on)");
	expect(others).toContain("days_between(case.received_on, starts_on)");
	const whole = choose(EMPTY, ["left", age], ["op", "<"], ["right", "18"]);
	expect(partOf(whole)?.text).toBe(`${age} < 18`);
	const today = choose(whole, ["left", "years_between(latest(child.birth_date), today)"]);
	expect(today).toMatchObject({ op: "<", right: "18" });
	expect(choose(whole, ["left", others[0] ?? ""])).toMatchObject({ op: "<", right: "" });
	expect(daysIn(KNOWING, "starts_on").map(({ name }) => name)).toEqual([
		"case.received_on",
		"today",
	]);
});

test("a number may be typed in the digits of Arabic", () => {
	expect(rightOf("١٨", "0")).toBe("18");
	expect(rightOf("١٨", '""')).toBe('"١٨"');
});

test("a value is offered what it can be compared by", () => {
	expect(subjectsOf(KNOWING).values.map(textOf)).not.toContain("place");
	expect(opsOf(KNOWING, "kinds")).toEqual(["has", "has not"]);
	expect(opsOf(KNOWING, "paper")).toEqual(["given", "given not"]);
	expect(opsOf(KNOWING, "starts_on")).toContain("given");
	expect(opsOf(KNOWING, "latest(child.birth_date)")).not.toContain("given");
	expect(writtenAs(KNOWING, "latest(child.birth_date)")).toBe("day");
	expect(optionsOf(KNOWING, "kinds", { yes: "yes", no: "no" }, "en")).toEqual([
		['"home"', "At home"],
	]);
	expect(
		partOf(choose(EMPTY, ["left", "kinds"], ["op", "has not"], ["right", '"home"']))?.text,
	).toBe('not(has(kinds, "home"))');
	expect(partOf(choose(EMPTY, ["left", "starts_on"], ["op", "given not"]))?.text).toBe(
		"starts_on = null",
	);
});

test.each([
	["2", "0", "2"],
	["09:30", 'time("00:00")', 'time("09:30")'],
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
