import type { Scenario } from "@onedoor/dsl/bundle";
import type { Refusal } from "@onedoor/runtime/core";
import { type Move, movesOf } from "@onedoor/runtime/testing/play";
import { useMemo, useState } from "react";

import { isPlayed, NOTHING_DONE, type Run, runOf, type Script, type Stage } from "./run.ts";

export interface Playing extends Run {
	readonly stage: Stage;
	readonly script: Script;
	/** Makes a move. What the core refuses stays in the story, unless `try` says that it was only tried. */
	make(move: Move, how?: "try"): Refusal | undefined;
	/** Takes back everything from this move on. */
	backTo(move: number): void;
	/** A move that was refused, and changed nothing, is left out of the story. */
	leaveOut(move: number): void;
	set(changes: Partial<Script>): void;
	again(): void;
	load(scenario: Scenario): void;
}

/** Other views come and go over the same run: it stays as long as the page does. */
const kept = new Map<string, Script>();

/** One case of a procedure, played move by move. A changed text plays the same moves anew. */
export function useRun(procedure: string, stage: Stage): Playing {
	const [script, setScript] = useState(() => kept.get(procedure) ?? NOTHING_DONE);
	const run = useMemo(() => runOf(stage, script), [stage, script]);
	const put = (next: Script) => {
		kept.set(procedure, next);
		setScript(next);
	};
	const { moves } = script;
	return {
		...run,
		stage,
		script,
		make(move, how) {
			const next = { ...script, moves: [...moves, move] };
			const { played } = runOf(stage, next);
			const refused = isPlayed(played) ? played.turns.at(-1)?.refused : undefined;
			if (refused === undefined || how !== "try") put(next);
			return refused;
		},
		backTo: (at) => put({ ...script, moves: moves.slice(0, at) }),
		leaveOut: (at) => put({ ...script, moves: moves.filter((_, index) => index !== at) }),
		set: (changes) => put({ ...script, ...changes }),
		again: () => put({ ...script, moves: [] }),
		load: (scenario) =>
			put({
				...NOTHING_DONE,
				who: scenario.id,
				moves: movesOf(stage.bundle, scenario, stage.validators),
			}),
	};
}
