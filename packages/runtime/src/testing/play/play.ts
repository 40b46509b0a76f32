import type { Bundle, FormValidators, Scenario, Step } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { Case, Instant } from "../../case/case.ts";
import type { Refusal } from "../../case/command.ts";
import type { Effect } from "../../case/effect.ts";
import type { CaseEvent } from "../../case/event.ts";
import { findOutcome } from "../../case/ways.ts";
import { epoch } from "../../time/zone.ts";
import { openCase, startOf } from "../run-scenarios.ts";
import { perform, performAction } from "../scenario-acts.ts";
import type { Filled } from "../scenario-form.ts";
import type { ScriptAct } from "../scenario-script.ts";
import { World } from "../scenario-world.ts";
import type { Beginning, Move } from "./move.ts";
import { Trail, type Walk } from "./walk.ts";

/** A move that was made, and what came of it. */
export interface Turn {
	readonly move: Move;
	readonly before: Case;
	readonly after: Case;
	readonly from: Instant;
	readonly at: Instant;
	readonly effects: readonly Effect[];
	/** What was written into the case's log, in its order. */
	readonly events: readonly CaseEvent[];
	/** The core said no: the case stands as before. */
	readonly refused?: Refusal;
}

/** A case with everything that was done to it. */
export interface Played {
	readonly world: World;
	readonly turns: readonly Turn[];
	/** What was sent when the case was opened. */
	readonly opened: readonly Effect[];
	readonly walk: Walk;
}

/**
 * Plays moves on a new case, each on what the ones before it came to; the same moves always come to the same. Taking
 * one back is playing without it. What the core refuses leaves the case as it was, and the next move follows.
 *
 * @returns the refusal, where the case cannot even be opened
 */
export function play(
	bundle: Bundle,
	validators: Readonly<Record<string, FormValidators>>,
	beginning: Beginning,
	moves: readonly Move[],
): Played | Refusal {
	const scenario = scenarioOf(bundle, beginning);
	const world = new World(bundle, scenario, validators, startOf(bundle, scenario));
	const trail = new Trail();
	const log: CaseEvent[] = [];
	world.watch = (done) => {
		trail.record(done);
		log.push(...done.events);
	};
	const refused = openCase(world, world.helperConsent(), beginning.language);
	if (refused !== undefined) return refused;
	const opened = [...world.effects];
	const turns = moves.map((move): Turn => {
		const told = log.length;
		return { ...take(world, move), events: log.slice(told) };
	});
	return { world, opened, turns, walk: trail };
}

/**
 * The moves of letting time pass, so that one can go back to each of them: a silence for whatever falls due on the way,
 * then the wait for what is left.
 *
 * @param played is used up: its case goes on until then
 */
export function movesUntil({ world }: Played, until: Instant): readonly Move[] {
	const fired = fallDue(world, epoch(until));
	const silences = Array.from({ length: fired }, (): Move => ({ kind: "silence" }));
	return epoch(world.now) < epoch(until) ? [...silences, { kind: "wait", until }] : silences;
}

/** What the first form was sent with; undefined until it is. */
export function firstForm({ turns }: Played): Filled | undefined {
	const sent = turns.find(
		({ move, before, after }) =>
			move.kind === "act" && before.status === "draft" && after.status !== "draft",
	);
	return sent?.move.kind === "act" ? sent.move.filled : undefined;
}

function scenarioOf({ definition }: Bundle, beginning: Beginning): Scenario {
	return {
		...beginning,
		id: "play",
		procedure: definition.procedure,
		title: definition.title,
		given: {},
		sources: {},
		happens: {},
		actions: [],
		expect: { asked: [], not_asked: [], due_on: {}, done_by: {}, told: [] },
	};
}

function take(world: World, move: Move): Omit<Turn, "events"> {
	const { case: before, now: from } = world;
	const sent = world.effects.length;
	const refused = make(world, move);
	return {
		move,
		before,
		after: world.case,
		from,
		at: world.now,
		effects: world.effects.slice(sent),
		...(refused && { refused }),
	};
}

function make(world: World, move: Move): Refusal | undefined {
	switch (move.kind) {
		case "act": {
			const step = stepAt(world.bundle.definition, move.step);
			if (step === undefined) return UNKNOWN;
			const { filled } = move;
			world.fill = filled && (() => filled);
			return perform(world, step, asSaid(step, move.act));
		}
		case "action":
			return performAction(world, { ...move.act, ...reasonless(move.act) });
		case "silence":
			world.nextDue()?.fire();
			return undefined;
		case "wait":
			wait(world, epoch(move.until));
			return undefined;
	}
}

const UNKNOWN: Refusal = { refused: true, code: "unknown_step", values: {}, allowed: [] };

/** Whoever plays says everything: a reason or a mark that is missing is refused, where a scenario's are made up. */
function asSaid(step: Step, act: ScriptAct): ScriptAct {
	const outcome = findOutcome(step, act.take);
	if (outcome?.reason === "required" && act.reason === undefined)
		return { ...act, ...reasonless(act) };
	if (outcome?.marks === "required" && act.marks.length === 0)
		return { ...act, refused: "marks_required" };
	return act;
}

function reasonless({ reason }: ScriptAct): { readonly refused?: string } {
	return reason === undefined ? { refused: "reason_required" } : {};
}

/** More things than can fall due in any wait that somebody asks for. */
const MOST_DUES = 1_000;

function wait(world: World, until: number): void {
	fallDue(world, until);
	world.moveTo(until);
}

/** Everything that falls due by then, one after the other. Says how many things that were. */
function fallDue(world: World, until: number): number {
	for (let fired = 0; fired < MOST_DUES; fired++) {
		const due = world.nextDue();
		if (due === undefined || due.at > until) return fired;
		due.fire();
	}
	return MOST_DUES;
}
