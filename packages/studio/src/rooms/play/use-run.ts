import type { LanguageTag, Scenario } from "@onedoor/dsl/bundle";
import type { Instant, Refusal } from "@onedoor/runtime/core";
import { type Data, type Move, movesOf, movesUntil } from "@onedoor/runtime/testing/play";
import { useMemo, useState } from "react";

import { isPlayed, NOTHING_DONE, type Run, runOf, type Script, type Stage } from "./run.ts";

export interface Playing extends Run {
	readonly stage: Stage;
	readonly script: Script;
	/** What is typed into forms and not sent, or was sent before it was taken back, by step and visit: `application 1`. */
	readonly drafts: Map<string, Data>;
	/** Makes a move. What the core refuses stays in the story, unless `try` says that it was only tried. */
	make(move: Move, how?: "try"): Made;
	/** Nobody does anything until then: each thing that falls due meanwhile is a move of its own. */
	wait(until: Instant): void;
	/** Takes back everything from this move on. */
	backTo(move: number): void;
	/** A move that was refused, and changed nothing, is left out of the story. */
	leaveOut(move: number): void;
	set(changes: Partial<Script>): void;
	again(): void;
	/** Another case, of the people of this scenario. */
	begin(who: string): void;
	/** @param moves so many of them, to stand at a point on the way; default: as far as it comes */
	load(scenario: Scenario, moves?: number): void;
}

export interface Made {
	readonly refused?: Refusal;
	readonly played: Run["played"];
}

/** Other views come and go over the same run: it stays as long as the page does. */
interface Kept {
	readonly script: Script;
	readonly drafts: Map<string, Data>;
}

const kept = new Map<string, Kept>();

/** One case of a procedure, played move by move. A changed text plays the same moves anew. */
export function useRun(procedure: string, stage: Stage, language: LanguageTag): Playing {
	const [{ script, drafts }, setKept] = useState<Kept>(
		() => kept.get(procedure) ?? { script: NOTHING_DONE, drafts: new Map() },
	);
	const run = useMemo(() => runOf(stage, script, language), [stage, script, language]);
	const put = (next: Script, typed = drafts) => {
		kept.set(procedure, { script: next, drafts: typed });
		setKept({ script: next, drafts: typed });
	};
	const { moves } = script;
	const begun = script.begun + 1;
	return {
		...run,
		stage,
		script,
		drafts,
		make(move, how) {
			const next = { ...script, moves: [...moves, move] };
			const { played } = runOf(stage, next, language);
			const refused = isPlayed(played) ? played.turns.at(-1)?.refused : undefined;
			if (refused === undefined || how !== "try") put(next);
			return { played, ...(refused && { refused }) };
		},
		wait(until) {
			const { played } = runOf(stage, script, language);
			if (isPlayed(played)) put({ ...script, moves: [...moves, ...movesUntil(played, until)] });
		},
		backTo(at) {
			put({ ...script, begun, moves: moves.slice(0, at) }, withSent(drafts, run, at));
		},
		leaveOut: (at) => put({ ...script, moves: moves.filter((_, index) => index !== at) }),
		set: (changes) => put({ ...script, ...changes }),
		again: () => put({ ...script, begun, moves: [] }, new Map()),
		begin: (who) => put({ ...NOTHING_DONE, begun, who }, new Map()),
		load: (scenario, most) =>
			put(
				{
					...NOTHING_DONE,
					begun,
					who: scenario.id,
					moves: movesOf(stage.bundle, scenario, stage.validators).slice(0, most),
				},
				new Map(),
			),
	};
}

/** What was sent stands in its form again once the sending is taken back; forms of later steps are forgotten. */
function withSent(
	drafts: ReadonlyMap<string, Data>,
	{ played }: Run,
	at: number,
): Map<string, Data> {
	const turn = isPlayed(played) ? played.turns[at] : undefined;
	if (turn === undefined) return new Map(drafts);
	const open = turn.before.active.map((active) => visitOf(active));
	const left = new Map([...drafts].filter(([visit]) => open.includes(visit)));
	if (!isPlayed(played)) return left;
	for (const { move, before } of played.turns.slice(at)) {
		if (move.kind !== "act" || move.filled === undefined) continue;
		const active = before.active.find(({ step }) => step === move.step);
		const visit = active && visitOf(active);
		if (visit !== undefined && open.includes(visit)) left.set(visit, move.filled.data);
	}
	return left;
}

export function visitOf(active: { readonly step: string; readonly visit: number }): string {
	return `${active.step} ${active.visit}`;
}
