import type { Assumptions, Bundle, Scenario } from "@onedoor/dsl/bundle";

import { loadValidators } from "../../case/load-validators.ts";
import type { Validators } from "../journeys/journey.ts";
import { enoughOfficers } from "./enough-officers.ts";
import { inParts, type PartOptions } from "./parts.ts";
import type { Setting } from "./run.ts";
import type { Simulated } from "./simulated.ts";
import { simulatedFrom } from "./simulated-from.ts";

export interface SimulateOptions extends PartOptions {
	/** How many cases come. Default 1,000. */
	readonly cases?: number;
	/** The same seed gives the same bytes. Default 1. */
	readonly seed?: number;
	/** Left out, in whole or in part: what is usual, see `usual.ts`. */
	readonly assumptions?: Partial<Assumptions>;
	/** The cases that come are like these; default: data that the forms accept. */
	readonly scenarios?: readonly Scenario[];
	/** Loaded validators by form key. Default: loaded from the bundle, which a strict content policy forbids in a browser. */
	readonly validators?: Validators;
	/** Told now and then how many cases have come to their end. */
	readonly progress?: (done: number, of: number) => void;
}

/**
 * Lets cases come at random to a procedure on the real core and its real calendar, and counts how long they take,
 * who is busy and what is late. Nothing else is random than what the seed says. Where nothing is assumed of a role, it
 * gets the officers that a short run without lines shows to be needed.
 */
export async function simulate(bundle: Bundle, options: SimulateOptions = {}): Promise<Simulated> {
	const setting = await settingOf(bundle, options);
	const tally = await inParts(setting, enoughOfficers(setting), options);
	return simulatedFrom(setting, tally);
}

export async function settingOf(bundle: Bundle, options: SimulateOptions): Promise<Setting> {
	return {
		bundle,
		validators: options.validators ?? (await loadValidators(bundle)),
		assumptions: wholeOf(bundle, options.assumptions ?? {}),
		own: { arrivals: options.assumptions?.arrivals !== undefined },
		scenarios: options.scenarios ?? [],
		cases: options.cases ?? 1_000,
		seed: options.seed ?? 1,
		...(options.progress && { progress: options.progress }),
	};
}

/** Ten cases each working day, where nothing is assumed. */
const USUAL_ARRIVALS = { number: 10, each: "working day", profile: {} } as const;

function wholeOf({ definition }: Bundle, some: Partial<Assumptions>): Assumptions {
	return {
		procedure: definition.procedure,
		arrivals: USUAL_ARRIVALS,
		cases: {},
		offices: {},
		officers: {},
		steps: {},
		registers: {},
		...some,
	};
}
