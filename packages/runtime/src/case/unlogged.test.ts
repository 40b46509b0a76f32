import { expect, test } from "vitest";

import type { World } from "../testing/scenario-world.ts";
import type { Case } from "./case.ts";
import type { Decision } from "./decide.ts";
import { decided, everyCommand } from "./every-command.test-data.ts";
import { isRefusal } from "./refusal.ts";

test("cases of all scenarios go the same way where nobody keeps their log", async () => {
	const unlogged = new Map<World, Case>();
	let commands = 0;
	await everyCommand((done, env) => {
		const known = unlogged.get(done.world);
		// From one command to the next it is its own case, never what the log came to.
		expect(known ?? done.before).toEqual(done.before);
		const plain = accepted(decided(done, env));
		const other = accepted(decided(done, { ...env, unlogged: true }, known));
		expect(other.next).toEqual(plain.next);
		expect(other.effects).toEqual(plain.effects);
		expect(other.events).toEqual(plain.events.map((event) => ({ ...event, change: {} })));
		unlogged.set(done.world, other.next);
		commands++;
	});
	expect(commands).toBeGreaterThan(1_000);
});

function accepted(decision: ReturnType<typeof decided>): Decision {
	if (isRefusal(decision)) throw new Error(decision.code);
	return decision;
}
