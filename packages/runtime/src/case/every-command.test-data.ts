import { compileDefinition } from "@onedoor/dsl";

import { checkedLibrary } from "../testing/procedures.test-data.ts";
import { runScenario } from "../testing/run-scenarios.ts";
import type { Done } from "../testing/scenario-world.ts";
import type { Case } from "./case.ts";
import type { Env } from "./command.ts";
import { decide } from "./decide.ts";
import { loadValidators } from "./load-validators.ts";

/** Each command of each scenario, as it was decided, with the case before it. */
export async function everyCommand(each: (done: Done, env: Env) => void): Promise<void> {
	for (const { definition, scenarios } of checkedLibrary().linked) {
		const { bundle } = compileDefinition(definition);
		const validators = await loadValidators(bundle);
		for (const scenario of scenarios)
			runScenario(bundle, scenario, validators, {
				done: (done) => {
					const { now, number } = done.world;
					each(done, { now, actor: done.actor, id: `scenario:${scenario.id}`, number, validators });
				},
			});
	}
}

/** The same command once more. */
export function decided(
	{ world, before, command }: Done,
	env: Env,
	current: Case | undefined = before,
): ReturnType<typeof decide> {
	return decide(world.bundle, current, command, env);
}
