import type { Definition } from "@onedoor/dsl/bundle";
import { expect, test } from "vitest";

import { hasClocks } from "./clock-facts.ts";
import { FUNCTIONS } from "./functions.ts";
import { hasChecks, hasRules, loadChecks, loadRules } from "./load-rules.ts";

const EMPTY = { data: {}, documents: {}, clocks: {}, lists: {}, calendars: {} };
const definition = (more: object): Definition => ({ ...EMPTY, ...more }) as unknown as Definition;
const rule = (tree: object) => ({ text: "", tree });
const call = { op: "call", name: "count", args: [] };

/** Run first: nothing is here yet. */
test("what is not here is never taken for an answer", () => {
	expect(() => FUNCTIONS.get("count")).toThrow("functions was not fetched");
	expect(hasChecks()).toBe(false);
	expect(hasRules()).toBe(false);
});

test.each([
	["nothing, where rules only compare", definition({ conditions: { a: rule({ op: "=" }) } }), true],
	["functions, wherever one is called", definition({ steps: { a: { b: [rule(call)] } } }), false],
	[
		"fees, where a rule reads one",
		definition({ a: rule({ op: "path", path: ["fees", "x"] }) }),
		false,
	],
	["papers, where some are asked", definition({ documents: { proof: {} } }), false],
	["lists, where a field stands several times", definition({ data: { a: { many: {} } } }), false],
	[
		"days, where a clock starts at one that is asked",
		definition({ clocks: { a: { starts: [{ kind: "at" }] } } }),
		false,
	],
	["nothing, for a function in the name of a code", definition({ lists: { a: call } }), true],
])("a form needs %s", (_what, one, isHere) => {
	expect(hasRules(one)).toBe(isHere);
});

test("fetched for one procedure, and everything where more than a page is shown", async () => {
	const counting = definition({ conditions: { a: rule(call) } });
	await loadRules(counting);
	expect(hasRules(counting)).toBe(true);
	expect(FUNCTIONS.get("count")).toBeTypeOf("function");
	expect(hasChecks()).toBe(false);
	await loadChecks();
	expect(hasChecks()).toBe(true);
	expect(hasRules()).toBe(false);
	await loadRules();
	expect(hasRules()).toBe(true);
	expect(hasClocks(definition({}))).toBe(false);
});
