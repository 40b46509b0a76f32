import type { Bundle, FormValidators, Scenario } from "@onedoor/dsl/bundle";

import { runScenario } from "../run-scenarios.ts";
import type { Move } from "./move.ts";

/** The moves by which a scenario is played, as far as it comes; played from its example they come to the same. */
export function movesOf(
	bundle: Bundle,
	scenario: Scenario,
	validators: Readonly<Record<string, FormValidators>>,
): readonly Move[] {
	const moves: Move[] = [];
	runScenario(bundle, scenario, validators, {
		done: () => {},
		move: (move) => void moves.push(move),
	});
	return moves;
}
