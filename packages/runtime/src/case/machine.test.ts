import { parseRule } from "@onedoor/dsl/expression";
import { scopeOf } from "@onedoor/dsl/form";
import { expect, test } from "vitest";

import { machineOf } from "./machine.ts";
import { smallBirth } from "./small-birth.test-data.ts";

const bundle = smallBirth();
const machine = machineOf(bundle);

function facts(channel: "online" | "counter" = "online") {
	const received = "2026-11-23";
	return scopeOf(
		bundle.definition,
		{ birth_kind: "normal", delivery: { method: "electronic" } },
		{
			today: received,
			now: "2026-11-23T09:00:00+07:00",
			case: { channel, language: "vi", edition: "2026-07-01", received_on: received },
			identity: {},
			steps: {},
			clocks: {},
			sources: {},
		},
		"rest",
	);
}

test("one machine for all cases of a bundle", () => {
	expect(machineOf(bundle)).toBe(machine);
	expect(machineOf(smallBirth())).not.toBe(machine);
});

test("it tells every step left, passed and entered, in order", () => {
	expect(machine.initial(facts())).toEqual({
		state: "application",
		trail: [{ did: "entered", step: "application" }],
	});
	expect(machine.step("verify", "verify.correct", facts())?.trail).toEqual([
		{ did: "left", step: "verify" },
		{ did: "entered", step: "draft_or_record" },
		{ did: "left", step: "draft_or_record" },
		{ did: "entered", step: "draft_confirmation" },
	]);
	expect(machine.step("verify", "verify.correct", facts("counter"))?.state).toBe("registration");
	expect(machine.step("verify", "verify.refuse", facts())?.trail.at(-1)).toEqual({
		did: "entered",
		step: "refused",
	});
});

test("an event that leads nowhere is none, and the machine's own events cannot be forged", () => {
	expect(machine.step("verify", "signature.signed", facts())).toBeUndefined();
	expect(machine.step("verify", "no.such", facts())).toBeUndefined();
	const both = { lookups: { parents_lookup: "active", notice_lookup: "active" } };
	expect(machine.knows(both)).toBe(true);
	expect(machine.step(both, "xstate.done.state.small_birth.lookups", facts())).toBeUndefined();
	expect(machine.step(both, "xstate.init", facts())).toBeUndefined();
	expect(machine.step(both, "", facts())).toBeUndefined();
});

test.each([
	"no_such",
	"reception",
	"constructor",
	{ reception: "no_such" },
	{ reception: "check", verify: "check" },
	{ lookups: { parents_lookup: "active" } },
	{ verify: "x" },
	{},
	null,
	7,
	["verify"],
])("a state it lacks never reaches XState: %j", (state) => {
	expect(machine.knows(state)).toBe(false);
	expect(machine.step(state, "verify.correct", facts())).toBeUndefined();
	expect(machine.allowed(state)).toEqual([]);
});

test("a state that it gives itself is known, also regions with nothing inside beside a history", () => {
	const bare = { meta: { step: "bare" }, on: { next: [{ target: "#bare.after" }] } };
	const both = {
		type: "parallel",
		states: { before: { type: "history", history: "deep" }, one: bare, two: {} },
	};
	const { initial, knows, step } = machineOf({
		machine: { id: "bare", context: {}, initial: "both", states: { both, after: {} } },
	});
	const { state } = initial(facts());
	expect(state).toEqual({ both: { one: {}, two: {} } });
	expect(knows(state)).toBe(true);
	expect(step(state, "next", facts())?.state).toBe("after");
	for (const other of [
		{ both: {} },
		{ both: { one: {}, two: "x" } },
		{ both: { before: {}, one: {} } },
	])
		expect(knows(other)).toBe(false);
});

test("a step that a rule sends to itself goes on as soon as the rule no longer holds", () => {
	const isFirst = { rule: "again.times < 3", tree: parseRule("again.times < 3").tree };
	const again = {
		meta: { step: "again" },
		always: [
			{ target: "#rounds.again", reenter: true, guard: { type: "rule", params: isFirst } },
			{ target: "#rounds.over" },
		],
	};
	const { initial } = machineOf({
		machine: { id: "rounds", context: {}, initial: "again", states: { again, over: {} } },
	});
	const counting = () => {
		let times = 0;
		const note = (did: string) => {
			if (did === "left") times++;
		};
		return { ...facts(), get: () => times, note };
	};
	const rounds = Array.from({ length: 4 }, () => ["entered", "left"]).flat();
	// Found by XState, and then known.
	for (const { state, trail } of [initial(counting()), initial(counting())]) {
		expect(state).toBe("over");
		expect(trail.map(({ did }) => did)).toEqual(rounds);
	}
});

test("what leads on from a state", () => {
	expect(machine.allowed("verify")).toEqual(
		expect.arrayContaining(["verify.correct", "verify.refuse", "anytime.withdraw"]),
	);
});

test("a step sent to itself is left and entered again", () => {
	const both = { lookups: { parents_lookup: "active", notice_lookup: "done" } };
	expect(machine.step(both, "parents_lookup.matches", facts())?.trail).toEqual([
		{ did: "left", step: "parents_lookup" },
		{ did: "left", step: "lookups" },
		{ did: "entered", step: "verify" },
	]);
});
