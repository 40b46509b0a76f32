import { stepNow } from "@onedoor/dsl/form";
import { type Aim, WayFinder } from "@onedoor/dsl/journey";

import type { RecordedWay } from "../../audit/recorded-cases.ts";
import { goalsFor } from "../journeys/goals-for.ts";
import { didAct, splitAct } from "../moved-cases/acts.ts";
import type { Edition } from "../moved-cases/between-editions.ts";
import { answeredFor, beganWith } from "../moved-cases/counter-example.ts";
import type { World } from "../scenario-world.ts";
import { scenarioNow } from "./replay-scenarios.ts";
import type { Replayed } from "./replayed.ts";
import { differencesOf, Tracing } from "./trace.ts";

/** So many sets of made-up answers are tried until one goes the recorded way. */
const MOST_TRIED = 12;

/**
 * Plays the ways that recorded cases went on both editions. A record holds nothing that anybody said, so answers are made up
 * by which the old edition goes that way; what cannot be made up is said to be not replayed.
 */
export function replayRecorded(
	from: Edition,
	to: Edition,
	recorded: readonly RecordedWay[],
): readonly Replayed[] {
	return recorded.map((one) => ({
		id: one.acts.join(", "),
		of: "recorded",
		count: one.count,
		differences: differences(from, to, one),
	}));
}

function differences(from: Edition, to: Edition, recorded: RecordedWay): Replayed["differences"] {
	const before = wentThatWay(from, recorded);
	if (before === undefined) return [{ code: "not_replayed" }];
	const { definition } = to.bundle;
	const scenario = scenarioNow(before.world.scenario, definition);
	if (!Object.hasOwn(definition.channels, scenario.channel))
		return [{ code: "refused", at: scenario.channel, after: "channel_unknown" }];
	const tracing = new Tracing();
	const world = beganWith(to, scenario, tracing.saw);
	if (world === undefined) return [{ code: "refused", at: "opened" }];
	for (const act of recorded.acts) {
		const { step, take } = splitAct(act);
		const now = `${stepNow(definition, step)}: ${take}`;
		const refused = didAct(world, now);
		if (refused !== undefined) return [{ code: "refused", at: now, after: refused }];
	}
	return differencesOf(before.tracing.of(before.world, definition), tracing.of(world));
}

function wentThatWay(
	edition: Edition,
	{ acts, channel }: RecordedWay,
): { readonly world: World; readonly tracing: Tracing } | undefined {
	const { bundle } = edition;
	const last = acts.at(-1);
	const aim: Aim = {
		id: "recorded",
		kind: "taken",
		rules: [],
		...(last !== undefined && { step: splitAct(last).step }),
	};
	let tried = 0;
	for (const goal of goalsFor(bundle, aim, new WayFinder(bundle.definition), 1)) {
		if (++tried > MOST_TRIED) return undefined;
		const tracing = new Tracing();
		const answers = answeredFor(bundle, { ...goal.wish, channel }, goal.registers);
		const world = beganWith(edition, answers, tracing.saw);
		if (world && acts.every((act) => didAct(world, act) === undefined)) return { world, tracing };
	}
	return undefined;
}
