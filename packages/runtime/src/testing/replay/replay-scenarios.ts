import type { Definition, Scenario } from "@onedoor/dsl/bundle";
import { pathNow, stepNow } from "@onedoor/dsl/form";

import type { Edition } from "../moved-cases/between-editions.ts";
import { runScenario } from "../run-scenarios.ts";
import type { World } from "../scenario-world.ts";
import type { Replayed } from "./replayed.ts";
import { differencesOf, type Trace, Tracing } from "./trace.ts";

/**
 * Plays the scenarios of the old edition on both, with the new one's names where something was renamed: how each ends, which
 * steps it passes, what is paid and asked. Days are not compared, for editions begin on different ones.
 */
export function replayScenarios(
	from: Edition,
	to: Edition,
	scenarios: readonly Scenario[],
): readonly Replayed[] {
	const { definition } = to.bundle;
	return scenarios.map((scenario) => ({
		id: scenario.id,
		of: "scenario",
		differences: differencesOf(
			played(from, scenario, definition),
			played(to, scenarioNow(scenario, definition)),
		),
	}));
}

function played({ bundle, validators }: Edition, scenario: Scenario, names?: Definition): Trace {
	const tracing = new Tracing();
	let last: World | undefined;
	runScenario(bundle, scenario, validators, {
		done: (done) => {
			last = done.world;
			tracing.saw(done);
		},
	});
	return tracing.of(last, names);
}

/** What the scenario says by the names of another edition. */
export function scenarioNow(scenario: Scenario, definition: Definition): Scenario {
	const paths = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
		Object.fromEntries(
			Object.entries(map).map(([path, value]) => [pathNow(definition, path), value]),
		);
	const { happens, actions, expect, given, sources } = scenario;
	return {
		...scenario,
		given: paths(given),
		sources: paths(sources),
		happens: Object.fromEntries(
			Object.entries(happens).map(([step, script]) => [
				stepNow(definition, step),
				{
					...script,
					acts: script.acts.map((act) => ({
						...act,
						with: paths(act.with),
						marks: act.marks.map((path) => pathNow(definition, path)),
					})),
				},
			]),
		),
		actions: actions.map((act) => ({
			...act,
			...(act.step !== undefined && { step: stepNow(definition, act.step) }),
			...(act.during && { during: { ...act.during, step: stepNow(definition, act.during.step) } }),
		})),
		expect: {
			...expect,
			...(expect.stands_at !== undefined && { stands_at: stepNow(definition, expect.stands_at) }),
		},
	};
}
