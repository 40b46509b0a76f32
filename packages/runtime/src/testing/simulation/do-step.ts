import type { Step, StepName } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { isOnlyFromPorts } from "../../access/allowed.ts";
import type { Refusal } from "../../case/command.ts";
import { givesOf } from "../journeys/journey.ts";
import { perform } from "../scenario-acts.ts";
import type { World } from "../scenario-world.ts";

/** Why a case stands for ever: the core refused all that its step offers. */
export interface Stuck {
	readonly step: StepName;
	readonly code: string;
}

/**
 * Does a step by the outcome that was drawn; where the core refuses it (its limit is reached, its rule does not hold),
 * by the next most usual one that it accepts.
 */
export function doStep(
	world: World,
	name: StepName,
	outcomes: readonly (readonly [string, number])[],
	first: string,
): Stuck | undefined {
	const step = stepAt(world.bundle.definition, name);
	if (step === undefined) return { step: name, code: "unknown_step" };
	const refused = tryOutcome(world, step, first);
	if (refused === undefined) return undefined;
	const isTaken = othersOf(outcomes, first).some(
		(take) => tryOutcome(world, step, take) === undefined,
	);
	return isTaken ? undefined : { step: name, code: refused.code };
}

/** The most usual one first. */
function othersOf(outcomes: readonly (readonly [string, number])[], first: string): string[] {
	return outcomes
		.filter(([id]) => id !== first)
		.sort(([, a], [, b]) => b - a)
		.map(([id]) => id);
}

function tryOutcome(world: World, step: Step, take: string): Refusal | undefined {
	const brings = isOnlyFromPorts(step) ? givesOf(world.bundle, step, take) : {};
	const act = { take, with: brings, marks: [] };
	const refused = perform(world, step, act);
	if (refused?.code !== "wrong_data" || world.fill === undefined) return refused;
	// What was sent another day does not fit this one: a clock that has run out since asks for more.
	const { fill } = world;
	world.fill = undefined;
	const again = perform(world, step, act);
	world.fill = fill;
	return again;
}
