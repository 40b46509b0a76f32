import type { Bundle, FormValidators, Scenario } from "@onedoor/dsl/bundle";
import type { Story, StoryVisit } from "@onedoor/dsl/journey";

import { loadValidators } from "../../case/load-validators.ts";
import { runScenario, type ScenarioOptions } from "../run-scenarios.ts";
import type { Done, World } from "../scenario-world.ts";
import { visitsOf } from "./visits-of.ts";
import { Whereabouts } from "./whereabouts.ts";

/**
 * Plays scenarios as `runScenarios` does, and tells what came of each: everything by which what it asks of people can
 * be counted. In the order of the scenarios; one whose case could not even be opened has no visits.
 */
export async function tellStories(
	bundle: Bundle,
	scenarios: readonly Scenario[],
	options: ScenarioOptions = {},
): Promise<readonly Story[]> {
	const validators = options.validators ?? (await loadValidators(bundle));
	return scenarios.map((scenario) => tell(bundle, scenario, validators));
}

function tell(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
): Story {
	const teller = new Teller();
	const { why } = runScenario(bundle, scenario, validators, {
		done: (done) => teller.see(done),
	});
	return teller.tell(scenario, why);
}

/** Follows one case from command to command. */
export class Teller {
	readonly #visits: StoryVisit[] = [];
	readonly #whereabouts = new Whereabouts();
	#case: World["case"] | undefined;

	see(done: Done): void {
		this.#visits.push(...visitsOf(done));
		this.#whereabouts.see(done);
		this.#case = done.world.case;
	}

	tell({ id, title, channel }: Scenario, why?: string): Story {
		return {
			id,
			title,
			channel,
			...(why !== undefined && { why }),
			...(this.#case?.result && { result: this.#case.result }),
			visits: this.#visits,
			actions: this.#case?.actions ?? {},
			stood: this.#whereabouts.stood,
			late: this.#case === undefined ? [] : lateIn(this.#case),
		};
	}
}

function lateIn({ visits, clocks }: World["case"]): readonly string[] {
	const steps = Object.values(visits).flatMap(({ step, late }) => (late ? [step] : []));
	const ran = Object.entries(clocks).flatMap(([id, { late_at }]) =>
		late_at === undefined ? [] : [`clocks.${id}`],
	);
	return [...new Set([...steps, ...ran])];
}
