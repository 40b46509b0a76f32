import type { Calendar, Definition, Id, IsoDate, StepName } from "@onedoor/dsl/bundle";

import { addDays } from "../time/zone.ts";

import { lastDayFrom } from "./limit-from.ts";
import { type LimitSet, limitOfClock, limitOfStep } from "./limit-of.ts";

/** A limit of which the last day becomes another one, for cases where it begins on one of some days. */
export interface MovedLimit {
	/** A clock, or the limit of a step. */
	readonly of: { readonly clock: Id } | { readonly step: StepName };
	/** The first and the last day on which it begins and is moved. */
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** Of one that begins on the last of these days. */
	readonly before: IsoDate;
	readonly after: IsoDate;
}

/** Limits that begin longer ago than this are not looked at. */
const MOST_DAYS_AGO = 400;
const MORNING = "09:00";

/**
 * Limits of a procedure that end on another day when a day of its calendar changes, worked out for each day on which
 * they may begin, up to that one.
 */
export function limitsMoved(
	definition: Definition,
	before: Calendar,
	after: Calendar,
	day: IsoDate,
): readonly MovedLimit[] {
	return limitsIn(definition).flatMap(({ of, ...limit }) => {
		const moved: { begins: IsoDate; before: IsoDate; after: IsoDate }[] = [];
		for (let ago = 0; ago <= MOST_DAYS_AGO; ago++) {
			const begins = addDays(day, -ago);
			if (begins < before.covers.from) break;
			const asked = { ...limit, day: begins, time: MORNING };
			const was = lastDayFrom({ ...asked, calendar: before });
			const is = lastDayFrom({ ...asked, calendar: after });
			if (was === undefined || is === undefined) break;
			if (was !== is) moved.push({ begins, before: was, after: is });
			// What begins earlier is over before that day as well.
			if (was < day && is < day) break;
		}
		const [last] = moved;
		const first = moved.at(-1);
		if (last === undefined || first === undefined) return [];
		return [{ of, from: first.begins, to: last.begins, before: last.before, after: last.after }];
	});
}

type Limit = LimitSet & Pick<MovedLimit, "of">;

function limitsIn(definition: Definition): readonly Limit[] {
	const clocks = Object.values(definition.clocks).map((clock) => ({
		of: { clock: clock.id },
		set: limitOfClock(definition, clock),
	}));
	const steps = Object.values(definition.steps).map((step) => ({
		of: { step: step.name },
		set: limitOfStep(definition, step),
	}));
	return [...clocks, ...steps].flatMap(({ of, set }) => (set ? [{ of, ...set }] : []));
}
