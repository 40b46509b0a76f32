import type { Id, Step, StepName } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { ActiveStep, Case, RuleDecision } from "./case.ts";
import { type Carried, enter } from "./enter.ts";
import type { CaseEvent } from "./event.ts";
import { type Finish, finish } from "./finish.ts";
import { closeItems, enterItems, isItem } from "./items/items.ts";
import {
	isPassed,
	type Leaving,
	leaveStep,
	leavingBy,
	NOWHERE,
	passStep,
	standingAt,
} from "./leaving.ts";
import { LiveFacts } from "./live-facts.ts";
import { type Move, machineOf } from "./machine.ts";
import { without } from "./members.ts";
import { tell } from "./messages.ts";
import { recordWithFall } from "./results-fell.ts";
import { goesBack, isPause, takeUp } from "./set-aside.ts";
import { skipStep } from "./skip.ts";
import type { Turn } from "./turn.ts";
import { findOutcome } from "./ways.ts";

/** One event for the machine, and what the log says of it. */
export interface Going extends Carried {
	readonly event: string;
	readonly kind: CaseEvent["kind"];
	/** The step that is done by it; left out where the case is taken away from wherever it stands. */
	readonly done?: Finish;
	/** What the log names when no step is done: the step that is late, the action. */
	readonly about?: { readonly step?: StepName; readonly outcome?: Id };
	readonly values?: Readonly<Record<string, unknown>>;
	/** Exits of parts, where a late consequence leaves them, as `<follow step>.<exit>`. */
	readonly exits?: readonly string[];
	/** Changes besides the step's own: data that came with it. */
	readonly change?: (current: Case) => Case;
	/** After the event is in the log and before the next step is entered: what the outcome tells. */
	readonly announce?: () => void;
}

/** Lets the machine go on, and does for every step left, passed and entered what belongs to it. False: no way on. */
export function moveOn(turn: Turn, going: Going): boolean {
	if (going.done && isAside(turn, going.done)) return finishAside(turn, going, going.done);
	const changed = going.change ? going.change(turn.case) : turn.case;
	const back = returnOf(turn, changed, going);
	const leaving = leavingOf(turn, changed, going);
	const left = withoutBack(turn, going.done ? finish(turn, changed, going.done) : changed, going);
	const facts = new LiveFacts(turn, left, leaving);
	const move = machineOf(turn.bundle).step(turn.case.state, going.event, facts, back?.state);
	if (move === undefined) return false;
	recordWithFall(turn, entryOf(going), { ...left, state: move.state });
	if (going.done) closeItems(turn, turn.step(going.done.step));
	const firstEntry = move.trail.findIndex(({ did }) => did !== "left");
	const first = move.trail.slice(0, firstEntry < 0 ? undefined : firstEntry);
	const carried = first.reduce((along, { step }) => leave(turn, turn.step(step), along), leaving);
	// A receipt names the day that the clock started by this exit ends, so it is written after the steps around are left.
	going.announce?.();
	const rest = { ...move, trail: move.trail.slice(first.length) };
	follow(turn, rest, back ? { ...going, kept: back.active } : going, carried);
	return true;
}

/** Does for every step of the machine's trail what belongs to it. What was finished before is left alone. */
export function follow(
	turn: Turn,
	move: Move,
	{ reason, marks, kept }: Carried & { readonly kept?: readonly ActiveStep[] },
	carried: Leaving = NOWHERE,
): void {
	const handedOn: Carried = { ...(reason !== undefined && { reason }), ...(marks && { marks }) };
	const passed = new Set<StepName>();
	let leaving = carried;
	for (const [index, { did, step: name }] of move.trail.entries()) {
		const step = turn.step(name);
		if (did === "skipped") skip(turn, name);
		else if (did === "left")
			leaving = passed.delete(name) ? pass(turn, step) : leave(turn, step, leaving);
		else {
			const isLeft = move.trail.slice(index + 1).some((next) => next.step === name);
			const before = kept?.find((active) => active.step === name);
			if (before) takeUp(turn, before, kept ?? []);
			else if (isLeft && isPassed(turn, turn.case, step)) {
				passed.add(name);
				if (step.does !== "route" && step.does !== "pay") enter(turn, name, {});
			} else arrive(turn, step, handedOn);
		}
	}
}

/** Tasks about items, and those beside the case, end without the machine. */
function isAside(turn: Turn, done: Finish): boolean {
	const active = turn.case.active.find(({ step }) => step === done.step);
	return active?.apart === true || (isItem(turn, done.step) && done.outcome !== undefined);
}

function finishAside(turn: Turn, going: Going, done: Finish): boolean {
	const changed = going.change ? going.change(turn.case) : turn.case;
	recordWithFall(turn, entryOf(going), finish(turn, changed, done));
	going.announce?.();
	return true;
}

/** Where a way back leads, when the step is left by one. */
function returnOf({ definition }: Turn, current: Case, { done }: Going): Case["back"] {
	return done && goesBack(definition, done.step, done.outcome) ? current.back : undefined;
}

/** Whichever way a step is left that leads back: what was set aside is either taken up now, or never. */
function withoutBack({ definition }: Turn, current: Case, { done }: Going): Case {
	if (!done || !isPause(stepAt(definition, done.step))) return current;
	return without(current, "back");
}

function arrive(turn: Turn, step: Step, handedOn: Carried): void {
	enter(turn, step.name, AROUND.has(step.does) ? {} : handedOn);
	if (step.does === "for_each") enterItems(turn, step);
}

const AROUND: ReadonlySet<Step["does"]> = new Set(["follow", "together", "for_each", "branch"]);

/** A step that waits for nobody: it is done in the moment it is entered. */
function pass(turn: Turn, step: Step): Leaving {
	const standing = standingAt(turn, turn.case, step.name);
	const visit = standing.active.find((active) => active.step === step.name)?.visit ?? 1;
	const { next, outcome, leaving, decided } = passStep(turn, standing, step);
	recordLeft(turn, step, outcome, next, decided);
	const told = outcome === undefined ? undefined : findOutcome(step, outcome)?.tell;
	if (told) tell(turn, told, { step: step.name, visit });
	return leaving;
}

/** A step around the one that was done, or one the case is taken away from. */
function leave(turn: Turn, step: Step, leaving: Leaving): Leaving {
	const left = leaveStep(turn, turn.case, step, leaving);
	if (left === undefined) return leaving;
	if (left.over) recordLeft(turn, step, left.outcome, left.next);
	else turn.record({ kind: "left_open", step: step.name }, left.next);
	closeItems(turn, step);
	return left.leaving;
}

/** A branch whose `when` was false was never entered. */
function skip(turn: Turn, name: StepName): void {
	recordLeft(turn, turn.step(name), "skipped", skipStep(turn, turn.case, name));
}

function recordLeft(
	turn: Turn,
	step: Step,
	outcome: Id | undefined,
	next: Case,
	decided?: RuleDecision,
): void {
	const named = outcome === undefined ? {} : { outcome };
	const why = decided ? { values: { input: decided.input, because: decided.because } } : {};
	turn.record({ kind: "step_done", step: step.name, ...named, ...why }, next);
}

function leavingOf(turn: Turn, changed: Case, { done, exits }: Going): Leaving {
	if (done === undefined) return { ...NOWHERE, ...(exits && { exits }) };
	const leaving = leavingBy(turn, turn.step(done.step), done.outcome, turn.scope(changed));
	return { ...leaving, ...(exits && { exits }) };
}

function entryOf({ kind, done, about, reason, values }: Going): Parameters<Turn["record"]>[0] {
	const step = done?.step ?? about?.step;
	const outcome = done?.outcome ?? about?.outcome;
	return {
		kind,
		...(step !== undefined && { step }),
		...(outcome !== undefined && { outcome }),
		...(reason !== undefined && { reason }),
		...(values && { values }),
	};
}
