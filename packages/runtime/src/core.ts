/**
 * The pure core, also for a browser: no clock, no random number, no store, no Node.
 *
 * @packageDocumentation
 */
export { allowed } from "./access/allowed.ts";
export { canSee } from "./access/can-see.ts";
export { viewOf } from "./access/view-of.ts";
export type {
	ActiveStep,
	Actor,
	Case,
	Doubt,
	Instant,
	Mark,
	Paper,
	RunningClock,
	StepRecord,
	Stretch,
	Visit,
} from "./case/case.ts";
export type * from "./case/command.ts";
export { type Decision, decide } from "./case/decide.ts";
export { dueOf } from "./case/due-of.ts";
export type * from "./case/effect.ts";
export type { CaseEvent } from "./case/event.ts";
export { evolve } from "./case/evolve.ts";
export { factsOf } from "./case/facts.ts";
export { type LimitDay, type LimitFrom, limitFrom } from "./case/limit-from.ts";
export { type LimitSet, limitOfClock, limitOfStep } from "./case/limit-of.ts";
export { limitsMoved, type MovedLimit } from "./case/limits-moved.ts";
export {
	type Fetched,
	type FetchedValue,
	fetchedFrom,
	knownValues,
	type Lookup,
	lookupsOf,
	stillFetched,
} from "./case/lookups.ts";
export type { Misfit } from "./case/moves/misfit.ts";
export { type Editions, moveCase } from "./case/moves/move-case.ts";
export { isRefusal } from "./case/refusal.ts";
export { tasksOf } from "./case/tasks.ts";
export { advance } from "./time/advance.ts";
export { calendarDays } from "./time/calendar-days.ts";
export { dueAt, dueOn } from "./time/due.ts";
export { parseDuration } from "./time/duration.ts";
