import type { Id, Step, StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";

import type { Case, RuleDecision } from "./case.ts";
import { decidedByRule } from "./decided-by-rule.ts";
import { DONE, type Finish, finish } from "./finish.ts";
import { hasAnswers, isEnough } from "./items/enough.ts";
import { lengthOf } from "./items/length.ts";
import { linesDue } from "./lines-due.ts";
import type { Turn } from "./turn.ts";
import { automaticOutcome, exitsOf, findOutcome } from "./ways.ts";

/** What a step that is left takes along to those around it. */
export interface Leaving {
	/** Exits of parts, as `<follow step>.<exit>`. */
	readonly exits: readonly string[];
	/** Branches of several steps that are over by it, with the answer they get. */
	readonly answers: Readonly<Record<StepName, Id>>;
}

export const NOWHERE: Leaving = { exits: [], answers: {} };

/** What became of a step that the machine left. */
export interface Left {
	readonly next: Case;
	readonly leaving: Leaving;
	readonly outcome?: Id;
	/** It is done, or over. Otherwise it stays as a task beside the case. */
	readonly over: boolean;
	/** What a rule decided there, and why. */
	readonly decided?: RuleDecision;
}

export function leavingBy(turn: Turn, step: Step, outcome: Id | undefined, scope: Scope): Leaving {
	const exits = exitsOf(step, outcome, scope);
	const taken = outcome === undefined ? undefined : findOutcome(step, outcome);
	const way = taken?.way ?? ("way" in step ? step.way : undefined);
	const ends = way !== undefined && "nowhere" in way;
	return { exits, answers: ends ? answersBy(turn, step, outcome ?? DONE, exits) : {} };
}

/** What ends the branch around it gives the branch its answer: its outcome, or the exit of the part it stands in. */
function answersBy(
	turn: Turn,
	{ inside }: Step,
	outcome: Id,
	exits: readonly string[],
): Leaving["answers"] {
	const around = inside === undefined ? undefined : turn.step(inside);
	if (around?.does === "branch") return { [around.name]: outcome };
	if (around?.does !== "follow") return {};
	return answersBy(turn, around, exitOf(around, exits) ?? outcome, exits);
}

/** A step around the one that was done, or one the case is taken away from. Undefined: the case was not there. */
export function leaveStep(
	turn: Turn,
	current: Case,
	step: Step,
	leaving: Leaving,
): Left | undefined {
	const active = current.active.find((one) => one.step === step.name);
	if (active === undefined || active.apart) return undefined;
	if (mayStay(turn, current, step)) {
		const apart = { ...active, apart: true } as const;
		const open = current.active.map((other) => (other === active ? apart : other));
		return { next: { ...current, active: open }, leaving, over: false };
	}
	const isOver = hasAnswers(step) && isEnough(step, active);
	const outcome = outcomeOf(turn, step, leaving, isOver);
	const next = finish(turn, current, automatic(step.name, outcome));
	const more = isOver ? leavingBy(turn, step, DONE, turn.scope(next)) : NOWHERE;
	return {
		next,
		leaving: {
			exits: [...leaving.exits, ...more.exits],
			answers: { ...leaving.answers, ...more.answers },
		},
		...(outcome !== undefined && { outcome }),
		over: true,
	};
}

/** A step that waits for nobody, done in the moment it is entered. */
export function passStep(turn: Turn, current: Case, step: Step): Left {
	const outcome = automaticOutcome(step, turn.scope(current));
	const decided = step.does === "decide" && decidedByRule(turn, step, outcome, current);
	const done = { ...automatic(step.name, outcome), ...(decided && { decided }) };
	return {
		next: finish(turn, current, done),
		leaving: leavingBy(turn, step, outcome, turn.scope(current)),
		...(decided && { decided }),
		...(outcome !== undefined && { outcome }),
		over: true,
	};
}

/** Whether a step is left as soon as it is entered, as things stand. */
export function isPassed(turn: Turn, current: Case, step: Step): boolean {
	if (step.does === "route" || step.does === "tell") return true;
	if (step.does === "decide") return step.by_rule;
	if (step.does === "start") return !step.wait;
	if (step.does === "for_each") return lengthOf(turn, current, step) === 0;
	if (step.does === "pay") return Object.keys(linesDue(turn, step, current)).length === 0;
	return false;
}

/** The case as if it stood at a step for no time. */
export function standingAt(turn: Turn, current: Case, step: StepName): Case {
	if (current.active.some((active) => active.step === step)) return current;
	const visit = (current.steps[step]?.times ?? 0) + 1;
	return { ...current, active: [...current.active, { step, visit, entered_at: turn.now }] };
}

export function automatic(step: StepName, outcome: Id | undefined): Finish {
	return {
		step,
		...(outcome !== undefined && { outcome }),
		doer: { id: "procedure" },
		byPerson: false,
	};
}

/** Enough others are done, and what is open stays open beside the case. */
function mayStay(turn: Turn, current: Case, step: Step): boolean {
	const around = step.inside === undefined ? undefined : turn.step(step.inside);
	if (around === undefined || !hasAnswers(around) || around.others !== "finished") return false;
	const active = current.active.find((one) => one.step === around.name);
	return active !== undefined && isEnough(around, active);
}

function outcomeOf(turn: Turn, step: Step, leaving: Leaving, isOver: boolean): Id | undefined {
	if (step.does === "follow") return exitOf(step, leaving.exits);
	const around = step.inside === undefined ? undefined : turn.step(step.inside);
	if (around === undefined || !hasAnswers(around)) return undefined;
	return leaving.answers[step.name] ?? (isOver ? DONE : "cancelled");
}

/** The exit by which a part was left. */
function exitOf({ name }: Step, exits: readonly string[]): Id | undefined {
	return exits.find((exit) => exit.startsWith(`${name}.`))?.slice(name.length + 1);
}
