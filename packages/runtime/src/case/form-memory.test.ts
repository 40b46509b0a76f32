import { checkFiles, compileDefinition } from "@onedoor/dsl";
import { expect, test } from "vitest";

import { libraryTexts } from "../testing/procedures.test-data.ts";
import { runScenario } from "../testing/run-scenarios.ts";
import type { Done } from "../testing/scenario-world.ts";
import { addDays } from "../time/zone.ts";
import type { Env } from "./command.ts";
import { type Decision, decide } from "./decide.ts";
import { FormMemory } from "./form-memory.ts";
import { loadValidators } from "./load-validators.ts";
import { isRefusal } from "./refusal.ts";

const { library } = checkFiles(libraryTexts());

/** Each command of each scenario, as it was decided, with the case before it. */
async function everyCommand(each: (done: Done, env: Env) => void): Promise<void> {
	for (const { definition, scenarios } of library.linked) {
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

function decided({ world, before, command }: Done, env: Env): ReturnType<typeof decide> {
	return decide(world.bundle, before, command, env);
}

test("all scenarios of all procedures are decided alike with and without a memory", async () => {
	const forms = new FormMemory();
	let submissions = 0;
	await everyCommand((done, env) => {
		if (!isFilledIn(done)) return;
		const plain = JSON.stringify(decided(done, env));
		const [first, second] = [decided(done, { ...env, forms }), decided(done, { ...env, forms })];
		expect(JSON.stringify(first)).toBe(plain);
		expect(JSON.stringify(second)).toBe(plain);
		if (!isFirstForm(done)) return;
		submissions++;
		expect(dataOf(second)).toBe(dataOf(first));
	});
	expect(submissions).toBeGreaterThan(100);
}, 60_000);

test("the same answers are judged anew where what their rules read is no longer the same", async () => {
	const forms = new FormMemory();
	let others = 0;
	await everyCommand((done, env) => {
		if (!isFirstForm(done)) return;
		const known = decided(done, { ...env, forms });
		const late = { ...env, now: `${addDays(env.now.slice(0, 10), 100)}${env.now.slice(10)}` };
		const plain = decided(done, late);
		expect(JSON.stringify(decided(done, { ...late, forms }))).toBe(JSON.stringify(plain));
		if (JSON.stringify(dataOf(plain)) !== JSON.stringify(dataOf(known))) others++;
	});
	// A birth that is declared late, a paper that has expired meanwhile.
	expect(others).toBeGreaterThan(5);
}, 60_000);

function isFilledIn({ command }: Done): boolean {
	return command.kind === "act" && command.data !== undefined;
}

/** The draft is handed in: its data is what the form came to. */
function isFirstForm({ command, before }: Done): boolean {
	return before?.status === "draft" && command.kind === "act" && command.outcome === "submit";
}

function dataOf(decision: Decision | ReturnType<typeof decide>): unknown {
	return isRefusal(decision) ? decision : decision.next.data;
}
