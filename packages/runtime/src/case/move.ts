import type { Id, Step, StepName } from "@onedoor/dsl/bundle";

import type { ActiveStep, Case } from "./case.ts";
import { decidedByRule } from "./decided-by-rule.ts";
import { type Carried, enter } from "./enter.ts";
import type { CaseEvent } from "./event.ts";
import { type Finish, finish } from "./finish.ts";
import { type Move, machineOf } from "./machine.ts";
import { tell } from "./messages.ts";
import { goesBack, isPause, takeUp } from "./set-aside.ts";
import type { Turn } from "./turn.ts";
import { automaticOutcome, exitsOf, findOutcome } from "./ways.ts";

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
	const changed = going.change ? going.change(turn.case) : turn.case;
	const back = returnOf(turn, changed, going);
	const exits = going.exits ?? (going.done ? exitsTaken(turn, changed, going.done) : []);
	const left = withoutBack(turn, going.done ? finish(turn, changed, going.done) : changed, going);
	const facts = turn.scope(left);
	const move = machineOf(turn.bundle).step(turn.case.state, going.event, facts, back?.state);
	if (move === undefined) return false;
	turn.record(entryOf(going), { ...left, state: move.state });
	const firstEntry = move.trail.findIndex(({ did }) => did === "entered");
	const leaving = firstEntry < 0 ? move.trail : move.trail.slice(0, firstEntry);
	for (const { step } of leaving) leave(turn, turn.step(step), exits);
	// A receipt names the day that the clock started by this exit ends, so it is written after the steps around are left.
	going.announce?.();
	const kept = back ? { kept: back.active } : {};
	follow(turn, { ...move, trail: move.trail.slice(leaving.length) }, { ...going, ...kept });
	return true;
}

/** Does for every step of the machine's trail what belongs to it. What was finished before is left alone. */
export function follow(
	turn: Turn,
	move: Move,
	{ reason, marks, kept }: Carried & { readonly kept?: readonly ActiveStep[] },
): void {
	const handedOn: Carried = { ...(reason !== undefined && { reason }), ...(marks && { marks }) };
	let exits: readonly string[] = [];
	for (const [index, { did, step: name }] of move.trail.entries()) {
		const step = turn.step(name);
		const next = move.trail[index + 1];
		if (did === "left") leave(turn, step, exits);
		else if (next?.did === "left" && next.step === name) exits = pass(turn, step, move);
		else {
			const before = kept?.find((active) => active.step === name);
			if (before) takeUp(turn, before);
			else arrive(turn, step, move, handedOn);
		}
	}
}

/** Where a way back leads, when the step is left by one. */
function returnOf({ definition }: Turn, current: Case, { done }: Going): Case["back"] {
	return done && goesBack(definition, done.step, done.outcome) ? current.back : undefined;
}

/** Whichever way a step is left that leads back: what was set aside is either taken up now, or never. */
function withoutBack({ definition }: Turn, current: Case, { done }: Going): Case {
	if (!done || !isPause(definition.steps[done.step])) return current;
	const { back: _back, ...rest } = current;
	return rest;
}

function arrive(turn: Turn, step: Step, move: Move, handedOn: Carried): void {
	const isAround = step.does === "follow" || step.does === "together";
	enter(turn, step.name, isAround ? {} : handedOn);
	if (step.does === "together") skipBranches(turn, step.branches, move);
}

/** A step that waits for nobody: it is done in the moment it is entered. Gives the exits it leaves by. */
function pass(turn: Turn, step: Step, move: Move): readonly string[] {
	const scope = turn.scope();
	const outcome = automaticOutcome(step, scope);
	if (step.does === "tell" || step.does === "decide" || step.does === "start")
		enter(turn, step.name, {});
	if (step.does === "together") skipBranches(turn, step.branches, move);
	const visit = turn.case.active.find((active) => active.step === step.name)?.visit;
	const standing = visit === undefined ? standingAt(turn, step.name) : turn.case;
	const decided = step.does === "decide" ? decidedByRule(turn, step, outcome) : undefined;
	const passed = finish(turn, standing, {
		...automatic(step.name, outcome),
		...(decided && { decided }),
	});
	turn.record(
		{
			kind: "step_done",
			step: step.name,
			...(outcome !== undefined && { outcome }),
			...(decided && { values: { input: decided.input, because: decided.because } }),
		},
		passed,
	);
	const told = outcome === undefined ? undefined : findOutcome(step, outcome)?.tell;
	if (told) tell(turn, told, { step: step.name, visit: visit ?? 1 });
	return exitsOf(step, outcome, scope);
}

/** A step around the one that was done, or one the case is taken away from. */
function leave(turn: Turn, step: Step, exits: readonly string[]): void {
	if (!turn.case.active.some((active) => active.step === step.name)) return;
	const exit = exits.find((name) => name.startsWith(`${step.name}.`))?.slice(step.name.length + 1);
	const outcome = step.does === "follow" ? exit : isBranch(turn, step) ? "cancelled" : undefined;
	const left = finish(turn, turn.case, automatic(step.name, outcome));
	turn.record(
		{ kind: "step_done", step: step.name, ...(outcome !== undefined && { outcome }) },
		left,
	);
}

/** Branches whose `when` was false were never entered. */
function skipBranches(turn: Turn, branches: readonly StepName[], move: Move): void {
	for (const branch of branches) {
		if (move.trail.some(({ did, step }) => did === "entered" && step === branch)) continue;
		const skipped = finish(turn, standingAt(turn, branch), automatic(branch, "skipped"));
		turn.record({ kind: "step_done", step: branch, outcome: "skipped" }, skipped);
	}
}

/** The case as if it stood at a step for no time. */
export function standingAt(turn: Turn, step: StepName, current: Case = turn.case): Case {
	const visit = (current.steps[step]?.times ?? 0) + 1;
	return { ...current, active: [...current.active, { step, visit, entered_at: turn.now }] };
}

function automatic(step: StepName, outcome: Id | undefined): Finish {
	return {
		step,
		...(outcome !== undefined && { outcome }),
		doer: { id: "procedure" },
		byPerson: false,
	};
}

function isBranch(turn: Turn, step: Step): boolean {
	return step.inside !== undefined && turn.step(step.inside).does === "together";
}

function exitsTaken(turn: Turn, changed: Case, done: Finish): readonly string[] {
	return exitsOf(turn.step(done.step), done.outcome, turn.scope(changed));
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
