import type { Bundle, FormValidators, Scenario, StepName } from "@onedoor/dsl/bundle";

import type { Actor } from "../../case/case.ts";
import type { Command } from "../../case/command.ts";
import type { PortAnswer } from "../../ports/ports.ts";
import { runScenario } from "../run-scenarios.ts";

/** What somebody does. */
export interface Act {
	readonly command: Command;
	readonly actor: Actor;
}

/** A scenario as its people and the outside play it: nothing in it moves the clock. */
export interface Story {
	readonly bundle: Bundle;
	/** The first of them opens the case. */
	readonly acts: readonly Act[];
	/** What the outside says at a step, visit by visit. */
	readonly answers: ReadonlyMap<StepName, readonly PortAnswer[]>;
	/** When it begins: milliseconds since the epoch. */
	readonly begins: number;
	/** Whether it starts other cases, and waits for what comes of them. */
	readonly isOfSeveral: boolean;
}

/** Undefined for a scenario in which nobody does anything. */
export function storyOf(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
): Story | undefined {
	const acts: Act[] = [];
	const answers = new Map<StepName, PortAnswer[]>();
	const instants: number[] = [];
	let isOfSeveral = false;
	runScenario(bundle, scenario, validators, {
		done: ({ command, actor, world }) => {
			instants.push(Date.parse(world.now));
			if (command.kind === "child") isOfSeveral = true;
			if (command.kind === "report") {
				const { step, answer, data } = command;
				answers.set(step, [...(answers.get(step) ?? []), { answer, ...(data && { data }) }]);
			} else if (actor.kind === "person") acts.push({ command, actor });
		},
	});
	const [begins = 0] = instants;
	return acts.length === 0 ? undefined : { bundle, acts, answers, begins, isOfSeveral };
}
