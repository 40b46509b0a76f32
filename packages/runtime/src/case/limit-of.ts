import type { Clock, Definition, Step } from "@onedoor/dsl/bundle";

import { isCitizen, isOfCitizen } from "./calendars.ts";
import type { LimitAsked } from "./limit-from.ts";

/** A time limit as a procedure sets it: without the calendar by which it is counted, and the moment at which it begins. */
export type LimitSet = Pick<LimitAsked, "budget" | "ofCitizen" | "warn" | "received">;

/** The limit that a step sets itself; undefined where a clock or nothing does. */
export function limitOfStep(definition: Definition, step: Step): LimitSet | undefined {
	const { deadline } = step;
	const length = deadline && lengthOf(deadline);
	return length && { ...length, ofCitizen: isOfCitizen(definition, step) };
}

/** Undefined where nothing says how long it is. */
export function limitOfClock(definition: Definition, clock: Clock): LimitSet | undefined {
	const { cut_off: cutOff, of, starts } = clock;
	const length = lengthOf(clock);
	const isReceived = starts.length === 0 || cutOff !== undefined;
	return (
		length && {
			...length,
			ofCitizen: of !== undefined && isCitizen(definition, of),
			...(isReceived && { received: { ...(cutOff !== undefined && { cutOff }) } }),
		}
	);
}

function lengthOf({
	within,
	by,
	warn,
}: Pick<Clock, "within" | "by" | "warn">): Pick<LimitSet, "budget" | "warn"> | undefined {
	if (within === undefined && by === undefined) return undefined;
	const budget = { ...(within && { within }), ...(by !== undefined && { by }) };
	return { budget, ...(warn && { warn }) };
}
