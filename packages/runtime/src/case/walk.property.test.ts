import fc from "fast-check";
import { expect, test } from "vitest";

import { allowed } from "../access/allowed.ts";
import { viewOf } from "../access/view-of.ts";
import { fromLibrary } from "../testing/procedures.test-data.ts";
import type { Actor, Case } from "./case.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import { dueOf } from "./due-of.ts";
import type { Effect } from "./effect.ts";
import type { CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { loadValidators } from "./load-validators.ts";
import { machineOf } from "./machine.ts";
import { isRefusal } from "./refusal.ts";
import { smallBirth } from "./small-birth.test-data.ts";
import { CIVIL, FORM, LEADER, MOTHER, officer, PORT, RECEIVER, SIGNER } from "./story.test-data.ts";
import { outcomesOf } from "./ways.ts";

/** Many runs take their time where others work on the same cores. */
const CLOCK: Actor = { id: "clock", kind: "clock", roles: [], level: 3, identity: {} };
const OTHER = officer("o1", "other_commune");
const PEOPLE = [MOTHER, RECEIVER, LEADER, CIVIL, SIGNER, OTHER];

const small = smallBirth();
const validators = await loadValidators(small);

interface Walk {
	readonly case: Case;
	readonly events: readonly CaseEvent[];
	readonly effects: readonly Effect[];
	readonly now: number;
}

/** Left to themselves, walks would all end here at once. */
const SHORT_CUTS = /withdraw|refuse|not_eligible|objected|sent_back|incomplete$/;

/** What anybody could do now: people, ports, the clock, and whoever tries what is not theirs. */
function possible(walk: Walk): readonly (readonly [Command, Actor, number])[] {
	const now = new Date(walk.now).toISOString();
	const acts = PEOPLE.flatMap((actor) =>
		allowed(small, walk.case, actor, now)
			.filter((name) => !SHORT_CUTS.test(name) || walk.case.version % 4 === 0)
			.map((name) => [commandFor(name), actor, walk.now] as const),
	);
	const answers = walk.case.active.flatMap(({ step, effect }) => {
		const does = small.definition.steps[step];
		if (does === undefined || effect === undefined) return [];
		const names =
			does.does === "pay"
				? ["paid", "failed"]
				: does.does === "sign"
					? ["signed", "failed"]
					: outcomesOf(does)
							.filter(({ from_outside }) => from_outside)
							.map(({ id }) => id);
		return names.map(
			(answer) => [{ kind: "report", step, effect, answer } as const, PORT, walk.now] as const,
		);
	});
	const due = dueOf(walk.case)
		.slice(0, 1)
		.map(
			({ what, kind, at }) =>
				[
					{ kind, what, due_at: new Date(at).toISOString() } as const,
					CLOCK,
					Math.max(walk.now, at),
				] as const,
		);
	const foreign = walk.case.active.map(
		({ step }) => [{ kind: "act", step, outcome: "signed" } as const, MOTHER, walk.now] as const,
	);
	return [...acts, ...answers, ...due, ...foreign];
}

function commandFor(name: string): Command {
	const { anytime, afterwards } = small.definition;
	if (name in anytime || name in afterwards)
		return { kind: "case_action", action: name, reason: "so" };
	const step = name.slice(0, name.lastIndexOf("."));
	const outcome = name.slice(name.lastIndexOf(".") + 1);
	if (outcome === "pay") return { kind: "pay", step };
	const data =
		outcome === "verify_marital_status"
			? { verify_at: "00002" }
			: outcome !== "submit"
				? {}
				: step === "application"
					? { ...FORM, copies: 1 }
					: {};
	const marks = outcome === "incomplete" ? { marks: [{ path: "copies" }] } : {};
	return { kind: "act", step, outcome, data, reason: "so", ...marks };
}

function walked(choices: readonly (readonly [number, number])[]): readonly Walk[] {
	const start = Date.parse("2026-11-20T14:00:00+07:00");
	const opened = decide(
		small,
		undefined,
		{ kind: "open", channel: "online", language: "vi", applicant: MOTHER.identity },
		{ now: new Date(start).toISOString(), actor: MOTHER, id: "w", number: "W-1", validators },
	);
	if (isRefusal(opened)) throw new Error(opened.code);
	const walks: Walk[] = [
		{ case: opened.next, events: opened.events, effects: opened.effects, now: start },
	];
	for (const [choice, minutes] of choices) {
		const last = walks.at(-1) as Walk;
		const options = possible({ ...last, now: last.now + minutes * 60_000 });
		const [command, actor, now] = options[choice % options.length] ?? [];
		if (command === undefined || actor === undefined || now === undefined) break;
		const stored = JSON.parse(JSON.stringify(last.case)) as Case;
		const answer = decide(small, stored, command, {
			now: new Date(now).toISOString(),
			actor,
			id: "",
			number: "",
			validators,
		});
		walks.push(
			isRefusal(answer)
				? { ...last, now }
				: { case: answer.next, events: answer.events, effects: answer.effects, now },
		);
	}
	return walks;
}

const choices = fc.array(
	fc.tuple(fc.nat(50), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 }))),
	{ minLength: 50, maxLength: 90 },
);

test("on any walk the log alone gives the case, through JSON", () => {
	fc.assert(
		fc.property(choices, (list) => {
			let replayed: Case | undefined;
			const seen = new Set<string>();
			for (const { case: next, events, effects } of walked(list)) {
				if (replayed !== undefined && next.version === replayed.version) continue;
				for (const event of events)
					replayed = evolve(replayed, JSON.parse(JSON.stringify(event)) as CaseEvent);
				expect(replayed).toEqual(next);
				expect(JSON.parse(JSON.stringify(next))).toEqual(next);
				for (const { id } of effects) {
					expect(seen.has(id)).toBe(false);
					seen.add(id);
				}
			}
		}),
		{ numRuns: 20 },
	);
});

test("on any walk the case stands where its machine stands, and everybody sees a whole view", () => {
	fc.assert(
		fc.property(choices, (list) => {
			for (const { case: current, now } of walked(list)) {
				expect(machineOf(small).knows(current.state)).toBe(true);
				const waiting = current.active
					.filter(({ effect }) => effect !== undefined)
					.map(({ effect }) => effect);
				expect(Object.keys(current.waiting).sort()).toEqual(waiting.sort());
				const ended = current.active.some(
					({ step }) => small.definition.steps[step]?.does === "end",
				);
				expect(current.status === "ended").toBe(ended || current.active.length === 0);
				if (current.status === "ended")
					expect(
						Object.values(current.clocks).every(({ ended_at }) => ended_at !== undefined),
					).toBe(true);
				for (const actor of PEOPLE) {
					const view = viewOf(small, current, actor, new Date(now).toISOString());
					expect(JSON.parse(JSON.stringify(view))).toEqual(view);
				}
			}
		}),
		{ numRuns: 10 },
	);
});

test("what is offered is never refused", () => {
	fc.assert(
		fc.property(choices, (list) => {
			for (const { case: current, now } of walked(list)) {
				const at = new Date(now).toISOString();
				if (dueOf(current).some((due) => due.at <= now)) continue;
				for (const actor of PEOPLE)
					for (const name of allowed(small, current, actor, at)) {
						const answer = decide(small, current, commandFor(name), {
							now: at,
							actor,
							id: "",
							number: "",
							validators,
						});
						expect([name, isRefusal(answer) ? answer : "done"]).toEqual([name, "done"]);
					}
			}
		}),
		{ numRuns: 8 },
	);
});

test("the walks reach every end", () => {
	const ends = new Set<string>();
	fc.assert(
		fc.property(choices, (list) => {
			for (const { case: current } of walked(list)) if (current.result) ends.add(current.result);
		}),
		{ numRuns: 60, seed: 7 },
	);
	expect([...ends].sort()).toEqual(["granted", "lapsed", "refused", "revoked", "withdrawn"]);
});

test("the real procedure compiles to a machine the core can hold", () => {
	const { bundle } = fromLibrary("birth_registration");
	expect(machineOf(bundle).knows("application")).toBe(true);
	expect(machineOf(bundle).knows("no_such")).toBe(false);
});
