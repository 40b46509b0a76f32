import type { Scenario } from "@onedoor/dsl/bundle";
import { pathNow } from "@onedoor/dsl/form";
import { answersFor, NO_WISH, type Wish } from "@onedoor/dsl/journey";

import type { Case } from "../../case/case.ts";
import type { Misfit } from "../../case/moves/misfit.ts";
import { moveCase } from "../../case/moves/move-case.ts";
import { bundleFor } from "../../case/variation.ts";
import { portActor } from "../../engine/actors.ts";
import { World } from "../scenario-world.ts";
import type { BetweenEditions } from "./between-editions.ts";

/**
 * Moves the case of a world to the other edition, as a server would, and goes on there: the same people, who know what
 * they gave before by the names of the new edition. Or says why the case stays.
 */
export function movedWorld(
	world: World,
	{ from, to, plan }: BetweenEditions,
	wish: Wish = NO_WISH,
): World | Misfit {
	const env = {
		now: world.now,
		actor: portActor("operator"),
		id: "",
		number: "",
		validators: to.validators,
	};
	const moved = moveCase({ from: from.bundle, to: to.bundle, plan }, world.case, env);
	if ("stays" in moved) return moved;
	const own = bundleFor(to.bundle, moved.next);
	const next = new World(own, scenarioNow(world, to.bundle, wish), to.validators, world.now);
	next.number = world.number;
	next.takeOver(moved.next);
	return next;
}

function scenarioNow(
	{ scenario, case: current }: World,
	{ definition }: BetweenEditions["to"]["bundle"],
	wish: Wish,
): Scenario {
	const channel = current.channel as Scenario["channel"];
	const isThere = Object.hasOwn(definition.channels, channel);
	const answers = answersFor(definition, { ...wish, ...(isThere && { channel }) });
	const renamed = (map: Readonly<Record<string, unknown>>) =>
		Object.fromEntries(
			Object.entries(map).map(([path, value]) => [pathNow(definition, path), value]),
		);
	// What was not handed in is filled in as the new edition asks it.
	const isDraft = current.status === "draft";
	const sources = renamed(scenario.sources) as typeof scenario.sources;
	return {
		...scenario,
		...answers,
		channel,
		given: { ...answers.given, ...(!isDraft && renamed(scenario.given)) },
		sources: { ...answers.sources, ...(!isDraft && sources) },
		facts: { ...answers.facts, ...scenario.facts, ...factsOf(current) },
	};
}

/** Whoever signs in is who opened the case. */
function factsOf({ applicant }: Case): Scenario["facts"] {
	return Object.fromEntries(
		Object.entries(applicant).map(([name, value]) => [`identity.${name}`, String(value)]),
	);
}
