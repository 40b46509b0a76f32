import type { Id, StepName } from "@onedoor/dsl/bundle";

import { dayOf, epoch } from "../time/zone.ts";

import { calendarOf } from "./calendars.ts";
import type { ActiveStep, Case, RuleDecision, StepRecord, Visit } from "./case.ts";
import { clocksAfter, resumeClocks } from "./clocks.ts";
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
		waiting: Object.fromEntries(
			Object.entries(current.waiting).filter(([, { step: of }]) => of !== done.step),
		),
		steps: { ...current.steps, [done.step]: recordOf(turn, current, done, active) },
		visits: {
			...current.visits,
			[Object.keys(current.visits).length + 1]: visitOf(turn, active, done),
		},
	};
	const resumed = step.stops.length > 0 ? resumeClocks(turn, left, step.stops) : left;
	return clocksAfter(turn, resumed, done.step, done.outcome);
}

function recordOf(turn: Turn, current: Case, done: Finish, active: ActiveStep): StepRecord {
	const before = current.steps[done.step];
	const { outcome, reason, gives, decided, doer } = done;
	const answers = hasAnswer(turn, done.step);
	return {
		...(outcome !== undefined && { outcome, ...(answers && { answer: outcome }) }),
		...(reason !== undefined && { reason }),
		done_on: dayOf(epoch(turn.now), calendarOf(turn.bundle).time_zone),
		done_at: turn.now,
		times: (before?.times ?? 0) + 1,
		...(gives && { gives }),
		...(decided && { decided }),
		...(active.handed_over && { handed_over: active.handed_over }),
		by: doer.id,
		...(doer.role !== undefined && { role: doer.role }),
		outcomes:
			outcome === undefined
				? (before?.outcomes ?? {})
				: { ...before?.outcomes, [outcome]: (before?.outcomes[outcome] ?? 0) + 1 },
		done_by: done.byPerson
			? [...new Set([...(before?.done_by ?? []), doer.id])]
			: (before?.done_by ?? []),
	};
}

function visitOf(turn: Turn, active: ActiveStep, done: Finish): Visit {
	const due = active.deadline?.due_at;
	return {
		step: done.step,
		visit: active.visit,
		entered_at: active.entered_at,
		done_at: turn.now,
		...(done.outcome !== undefined && { outcome: done.outcome }),
		...(done.doer.role !== undefined && { role: done.doer.role }),
		...(due !== undefined &&
			turn.step(done.step).does !== "wait_for" &&
			epoch(turn.now) >= epoch(due) && { late: true }),
	};
}

/** Systems answer, and so does a branch of `together`, whatever it does. */
function hasAnswer(turn: Turn, name: StepName): boolean {
	const step = turn.step(name);
	const around = step.inside === undefined ? undefined : turn.step(step.inside);
	return "answers" in step || step.does === "wait_for" || around?.does === "together";
}
