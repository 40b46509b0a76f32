import { expect, test } from "vitest";
import { initialTransition, setup, transition } from "xstate";

import { parseRule } from "../expression/parser.ts";
import type { Scope } from "../expression/scope.ts";
import { definition, facts, fields } from "./fixture.test-data.ts";
import { ruleGuard } from "./guard.ts";
import { scopeOf } from "./scope-of.ts";

const kind = definition({ data: fields({ kind: {} }) });
const scope = (value: string) => scopeOf(kind, { kind: value }, facts(), "rest");

const machine = setup({
	types: { events: {} as { type: "go"; facts?: Scope } },
	guards: { rule: ruleGuard },
}).createMachine({
	initial: "route",
	states: {
		route: {
			on: {
				go: [
					{ guard: { type: "rule", params: { rule: 'kind = "own"' } }, target: "own" },
					{ target: "other" },
				],
			},
		},
		own: {},
		other: {},
	},
});

test("plain XState asks the rule", () => {
	const [start] = initialTransition(machine);
	const after = (more: { facts?: Scope }) =>
		transition(machine, start, { type: "go", ...more })[0].value;
	expect(after({ facts: scope("own") })).toBe("own");
	expect(after({ facts: scope("rented") })).toBe("other");
	expect(after({})).toBe("other");
});

test("facts of the event come before those of the context", () => {
	const params = { rule: 'kind = "own"' };
	expect(ruleGuard({ context: { facts: scope("own") }, event: { type: "go" } }, params)).toBe(true);
	expect(
		ruleGuard(
			{ context: { facts: scope("own") }, event: { type: "go", facts: scope("rented") } },
			params,
		),
	).toBe(false);
});

test("a broken rule and odd facts are false, not an exception", () => {
	expect(ruleGuard({ context: {}, event: { facts: 3 } }, { rule: "kind" })).toBe(false);
	expect(ruleGuard({ context: {}, event: { facts: scope("own") } }, { rule: "kind = = =" })).toBe(
		false,
	);
});

test("reads the compiled tree where there is one: it knows which numbers are amounts", () => {
	const compiled = parseRule("true").tree;
	expect(compiled).toBeDefined();
	const params = { rule: "false", ...(compiled && { tree: compiled }) };
	expect(ruleGuard({ context: { facts: scope("own") }, event: {} }, params)).toBe(true);
});
