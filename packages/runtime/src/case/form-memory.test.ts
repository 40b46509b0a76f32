import { expect, test } from "vitest";

import type { Done } from "../testing/scenario-world.ts";
import { addDays } from "../time/zone.ts";
import type { Decision, decide } from "./decide.ts";
import { decided, everyCommand } from "./every-command.test-data.ts";
import { FormMemory } from "./form-memory.ts";
import { isRefusal } from "./refusal.ts";

test("all scenarios of all procedures are decided alike with and without a memory, and the same answers anew where what their rules read is no longer the same", async () => {
	const forms = new FormMemory();
	let [submissions, others] = [0, 0];
	await everyCommand((done, env) => {
		if (!isFilledIn(done)) return;
		const plain = JSON.stringify(decided(done, env));
		const [first, second] = [decided(done, { ...env, forms }), decided(done, { ...env, forms })];
		expect(JSON.stringify(first)).toBe(plain);
		expect(JSON.stringify(second)).toBe(plain);
		if (!isFirstForm(done)) return;
		submissions++;
		expect(dataOf(second)).toBe(dataOf(first));
		const late = { ...env, now: `${addDays(env.now.slice(0, 10), 100)}${env.now.slice(10)}` };
		const anew = decided(done, late);
		expect(JSON.stringify(decided(done, { ...late, forms }))).toBe(JSON.stringify(anew));
		if (JSON.stringify(dataOf(anew)) !== JSON.stringify(dataOf(first))) others++;
	});
	expect(submissions).toBeGreaterThan(100);
	// A birth that is declared late, a paper that has expired meanwhile.
	expect(others).toBeGreaterThan(5);
});

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
