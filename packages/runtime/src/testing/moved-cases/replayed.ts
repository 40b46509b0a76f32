import type { Scenario } from "@onedoor/dsl/bundle";

import { didAct } from "./acts.ts";
import type { BetweenEditions } from "./between-editions.ts";
import { beganWith, type Example } from "./counter-example.ts";
import { movedWorld } from "./moved-world.ts";

/** Whether a counter-example, played again from what it says alone, comes to what it says. */
export function isReplayed(example: Example, editions: BetweenEditions): boolean {
	const { channel, given, sources, facts, submitted_at, comes_to: said } = example;
	const scenario: Pick<Scenario, "channel" | "given" | "sources" | "facts" | "submitted_at"> = {
		channel,
		given,
		sources,
		facts,
		...(submitted_at !== undefined && { submitted_at }),
	};
	const world = beganWith(editions.from, scenario);
	if (world === undefined || !example.before.every((act) => didAct(world, act) === undefined))
		return false;
	const moved = movedWorld(world, editions);
	if ("stays" in moved) return "stays" in said && moved.stays === said.stays;
	if (!example.after.every((act) => didAct(moved, act) === undefined)) return false;
	return "result" in said && moved.case.result === said.result;
}
