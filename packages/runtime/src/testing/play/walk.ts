import type {
	Bundle,
	FormValidators,
	Scenario,
	ScenarioResult,
	StepName,
} from "@onedoor/dsl/bundle";

import { plainName } from "../journeys/options.ts";
import { transitionsTaken } from "../journeys/taken.ts";
import { runScenario } from "../run-scenarios.ts";
import type { Done } from "../scenario-world.ts";

/** Where a case went. */
export interface Walk {
	/** Steps that it came to, as the file names them. */
	readonly steps: ReadonlySet<StepName>;
	/** Ids of the ways it took, as `transitionsOf` of `@onedoor/dsl/journey` gives them. */
	readonly transitions: ReadonlySet<string>;
}

/** The walk of one scenario, as far as it came, and whether it came out as it says. */
export interface WalkedScenario extends Walk {
	readonly result: ScenarioResult;
}

/** Plays a scenario, and keeps where it went. */
export function walkOf(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
): WalkedScenario {
	const trail = new Trail();
	const result = runScenario(bundle, scenario, validators, { done: (done) => trail.record(done) });
	return { steps: trail.steps, transitions: trail.transitions, result };
}

/** A walk that goes on with every command that is carried out. */
export class Trail implements Walk {
	readonly steps: Set<StepName> = new Set();
	readonly transitions: Set<string> = new Set();

	record(done: Done): void {
		for (const id of transitionsTaken(done)) this.transitions.add(id);
		for (const { step } of done.events)
			if (step !== undefined) this.steps.add(plainName(done.world, step));
	}
}
