import type { ForEachStep, Id, Step, StepName, TogetherStep } from "@onedoor/dsl/bundle";

import { dayOf, epoch } from "../time/zone.ts";

import { calendarOf } from "./calendars.ts";
import type { ActiveStep, Case, RuleDecision, StepRecord, Visit } from "./case.ts";
import { clocksAfter, resumeClocks } from "./clocks.ts";
import { countedItems } from "./items/counts.ts";
import { hasAnswers } from "./items/enough.ts";
import { present, withMember } from "./members.ts";
import type { Doer, Turn } from "./turn.ts";

/** How a visit of a step came to its end. */
export interface Finish {
	readonly step: StepName;
	readonly outcome?: Id;
	readonly reason?: string;
	/** What a register's answer gave. */
	readonly gives?: Readonly<Record<Id, unknown>>;
	/** What a rule decided here, or had decided before somebody replaced it. */
	readonly decided?: RuleDecision;
	readonly doer: Doer;
	/** A person did it: it counts for the separation of duties. */
	readonly byPerson: boolean;
}

/** The case without this visit: recorded, no longer active, its effects no longer awaited, its clocks going on. */
export function finish(turn: Turn, current: Case, done: Finish): Case {
	const active = current.active.find(({ step }) => step === done.step);
	if (active === undefined) return current;
	const step = turn.step(done.step);
	const left: Case = {
		...current,
		active: current.active.filter((other) => other !== active),
		waiting: withoutStep(current.waiting, done.step),
		steps: withMember(current.steps, done.step, recordOf(turn, current, active, done)),
		visits: withVisit(current.visits, visitOf(turn, active, done)),
	};
	const answered = active.apart ? left : withAnswer(turn, left, done);
	const resumed = step.stops.length > 0 ? resumeClocks(turn, answered, step.stops) : answered;
	return clocksAfter(turn, resumed, done.step, done.outcome);
}

/** Where names are numbers, this is faster than a spread. */
function withVisit(before: Case["visits"], visit: Visit): Case["visits"] {
	const visits: Record<number, Visit> = Object.assign({}, before);
	let number = 1;
	while (visits[number] !== undefined) number++;
	visits[number] = visit;
	return visits;
}

/** Mostly nothing is awaited there, and nothing is copied. */
function withoutStep(waiting: Case["waiting"], name: StepName): Case["waiting"] {
	const all = Object.entries(waiting);
	const kept = all.filter(([, { step }]) => step !== name);
	return kept.length === all.length ? waiting : Object.fromEntries(kept);
}

function recordOf(turn: Turn, current: Case, active: ActiveStep, done: Finish): StepRecord {
	const before = current.steps[done.step];
	const { outcome, reason, decided, doer } = done;
	const step = turn.step(done.step);
	const counted = step.does === "for_each" && countedItems(turn.definition.steps, step, active);
	const gives = counted || done.gives;
	const answer = hasAnswer(turn, step) ? (outcome ?? DONE) : undefined;
	return present<StepRecord>({
		outcome,
		answer,
		reason,
		done_on: dayOf(epoch(turn.now), calendarOf(turn.bundle).time_zone),
		done_at: turn.now,
		times: (before?.times ?? 0) + 1,
		gives,
		decided,
		handed_over: active.handed_over,
		by: doer.id,
		role: doer.role,
		outcomes:
			outcome === undefined
				? (before?.outcomes ?? {})
				: withMember(before?.outcomes, outcome, (before?.outcomes[outcome] ?? 0) + 1),
		done_by: done.byPerson ? withPerson(before?.done_by, doer.id) : (before?.done_by ?? []),
	});
}

function withPerson(before: StepRecord["done_by"] = [], id: string): StepRecord["done_by"] {
	return before.includes(id) ? before : [...before, id];
}

function visitOf(turn: Turn, active: ActiveStep, done: Finish): Visit {
	const due = active.deadline?.due_at;
	const isLate =
		due !== undefined && turn.step(done.step).does !== "wait_for" && epoch(turn.now) >= epoch(due);
	return present<Visit>({
		step: done.step,
		visit: active.visit,
		entered_at: active.entered_at,
		done_at: turn.now,
		outcome: done.outcome,
		role: done.doer.role,
		late: isLate || undefined,
	});
}

/** What is over without an outcome of its own. */
export const DONE = "done";

/** Systems answer, and so does a branch or what is done for an item, whatever it does. */
function hasAnswer(turn: Turn, step: Step): boolean {
	return "answers" in step || step.does === "wait_for" || around(turn, step) !== undefined;
}

/** The step with branches or items that a step answers to. */
function around(turn: Turn, { inside }: Step): TogetherStep | ForEachStep | undefined {
	const step = inside === undefined ? undefined : turn.step(inside);
	return step && hasAnswers(step) ? step : undefined;
}

/** The step around notes the answer: it is what is counted, and what ends it. */
function withAnswer(turn: Turn, current: Case, { step: name, outcome = DONE }: Finish): Case {
	const outer = around(turn, turn.step(name));
	if (outer === undefined) return current;
	const key = outer.does === "for_each" ? name.slice(outer.name.length + 1) : name;
	return {
		...current,
		active: current.active.map((active) =>
			active.step === outer.name
				? { ...active, answers: { ...active.answers, [key]: outcome } }
				: active,
		),
	};
}
