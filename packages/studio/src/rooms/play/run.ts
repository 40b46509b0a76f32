import type {
	Bundle,
	ChannelId,
	DataPath,
	FormValidators,
	Id,
	LanguageTag,
	Scenario,
} from "@onedoor/dsl/bundle";
import { withValue } from "@onedoor/dsl/form";
import type { Refusal } from "@onedoor/runtime/core";
import {
	type Example,
	exampleIn,
	exampleOf,
	type Move,
	type Played,
	play,
	type SimulatedRegisters,
} from "@onedoor/runtime/testing/play";

import { isActedOn } from "./sides.ts";

export type Validators = Readonly<Record<string, FormValidators>>;

/** Everything that is played with: the bundle, its loaded validators, the scenarios written for it. */
export interface Stage {
	readonly bundle: Bundle;
	readonly validators: Validators;
	readonly scenarios: readonly Scenario[];
}

/** What the author has chosen and done. What the case came to follows from it, also when the text has changed since. */
export interface Script {
	/** The scenario whose people these are; empty: people made from the text. Left out: those of the usual one. */
	readonly who?: string;
	readonly channel?: ChannelId;
	/** `YYYY-MM-DD HH:MM` */
	readonly at?: string;
	/** Values that a register knows, or not, against what is usual for these people. */
	readonly knows: Readonly<Record<DataPath, boolean>>;
	/** What a register says instead. */
	readonly says: Readonly<Record<DataPath, unknown>>;
	/** Registers that do not answer. */
	readonly down: readonly Id[];
	/** How often something was taken back or begun anew: what stands open in a page since before that is no more. */
	readonly begun: number;
	readonly moves: readonly Move[];
}

export const NOTHING_DONE: Script = { knows: {}, says: {}, down: [], begun: 0, moves: [] };

/** A script as far as it can be played. */
export interface Run {
	readonly example: Example;
	readonly registers: SimulatedRegisters;
	/** The case; or why it cannot be opened; or the fault of a text that cannot be played. */
	readonly played: Played | Refusal | Error;
}

/** @param language of the people who apply, which is also that of their letters */
export function runOf(
	{ bundle, validators, scenarios }: Stage,
	script: Script,
	language: LanguageTag,
): Run {
	const told = whoseIn({ bundle, scenarios }, script);
	const channel = script.channel ?? told?.channel ?? firstChannel(bundle);
	const example = told ? exampleIn(bundle, told) : exampleOf(bundle, channel);
	const beginning = {
		...example.beginning,
		channel,
		language,
		...(script.at !== undefined && { submitted_at: script.at }),
	};
	return {
		example: { ...example, beginning },
		registers: registersOf(example.registers, script),
		played: attempt(() => play(bundle, validators, beginning, script.moves)),
	};
}

/** The scenario whose people are played with. */
export function whoseIn(
	stage: Pick<Stage, "bundle" | "scenarios">,
	{ who }: Pick<Script, "who">,
): Scenario | undefined {
	return who === undefined ? usualIn(stage) : stage.scenarios.find(({ id }) => id === who);
}

/** The first one in which an office acts, so that both sides have something to see; or the first one. */
export function usualIn({
	bundle: { definition },
	scenarios,
}: Pick<Stage, "bundle" | "scenarios">): Scenario | undefined {
	return scenarios.find((each) => isActedOn(definition, each)) ?? scenarios[0];
}

export function isPlayed(played: Run["played"]): played is Played {
	return "world" in played;
}

function firstChannel({ definition: { channels } }: Bundle): ChannelId {
	return channels.online ? "online" : ((Object.keys(channels)[0] ?? "online") as ChannelId);
}

function registersOf(
	{ values, unknown }: SimulatedRegisters,
	{ knows, says, down }: Script,
): SimulatedRegisters {
	const silent = new Set(unknown);
	for (const [path, isKnown] of Object.entries(knows)) {
		if (isKnown) silent.delete(path);
		else silent.add(path);
	}
	const said = Object.entries(says).reduce(
		(data, [path, value]) => withValue(data, path, value),
		values,
	);
	return { values: said, unknown: silent, down: new Set(down) };
}

/** A text without errors can be played; should the core fall over one all the same, the author is told. */
function attempt(make: () => Played | Refusal): Played | Refusal | Error {
	try {
		return make();
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
