import type {
	Bundle,
	FormValidators,
	Scenario,
	ScenarioResult,
	StepName,
} from "@onedoor/dsl/bundle";
import { transitionsOf } from "@onedoor/dsl/journey";

import { transitionsTaken } from "../journeys/taken.ts";
import { runScenario } from "../run-scenarios.ts";

/** A scenario as it came out: what is otherwise than it says, and every way that it took, in order. */
export interface CameOut {
	readonly result: ScenarioResult;
	readonly ways: readonly WayTaken[];
	/** So many moves were made; the last one may have been refused. */
	readonly moves: number;
	/** Where the last of them was made. */
	readonly last?: StepName;
}

export interface WayTaken {
	/** As `transitionsOf` of `@onedoor/dsl/journey` gives it. */
	readonly id: string;
	/** The step that it leaves, and the one that it leads to, where those are known. */
	readonly step?: StepName;
	readonly to?: StepName;
	/** So many moves had been made, with the one that took it. */
	readonly moves: number;
}

/** The first place at which a story goes another way than before. */
export interface Parting {
	readonly step?: StepName;
	/** Where it led before, and where it leads now; left out where it went no further, or that is not known. */
	readonly was?: StepName;
	readonly now?: StepName;
	/** After so many moves it has parted. */
	readonly moves: number;
}

/** Plays a scenario and keeps the ways that it took, in their order. */
export function cameOut(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
): CameOut {
	const known = new Map(transitionsOf(bundle.definition).map((one) => [one.id, one]));
	const ways: WayTaken[] = [];
	let moves = 0;
	let last: StepName | undefined;
	const result = runScenario(bundle, scenario, validators, {
		done: (done) => {
			for (const id of transitionsTaken(done)) {
				const way = known.get(id);
				const { step, to } = way ?? {};
				ways.push({ id, ...(step && { step }), ...(to && { to }), moves });
			}
		},
		move: (move) => {
			moves++;
			if (move.kind === "act") last = move.step;
		},
	});
	return { result, ways, moves, ...(last !== undefined && { last }) };
}

/** Undefined where both went the same way to the end. */
export function partingOf(before: CameOut, after: CameOut): Parting | undefined {
	const most = Math.max(before.ways.length, after.ways.length);
	for (let at = 0; at < most; at++) {
		const [was, now] = [before.ways[at], after.ways[at]];
		if (was !== undefined && now !== undefined && was.id === now.id && was.to === now.to) continue;
		const step = now?.step ?? was?.step;
		return {
			...(step !== undefined && { step }),
			...(was?.to !== undefined && was.step === step && { was: was.to }),
			...(now?.to !== undefined && { now: now.to }),
			moves: now?.moves ?? after.moves,
		};
	}
	return undefined;
}
