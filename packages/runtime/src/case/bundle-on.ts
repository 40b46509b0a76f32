import type { Bundle, Definition, IsoDate } from "@onedoor/dsl/bundle";
import { definitionOn } from "@onedoor/dsl/form";

import { dayOf, epoch } from "../time/zone.ts";

import { calendarOf } from "./calendars.ts";
import type { Case, Instant } from "./case.ts";

/**
 * The bundle as it is on the case's reference day: today for a draft, the day of receipt from submission on. Values
 * that change during an edition are those of that day; the steps, and so the machine, are the same on every day.
 */
export function bundleOn(
	bundle: Bundle,
	current: Pick<Case, "received_on"> | undefined,
	now: Instant,
): Bundle {
	const day: IsoDate = current?.received_on ?? dayOf(epoch(now), calendarOf(bundle).time_zone);
	const definition = definitionOn(bundle.definition, day);
	if (definition === bundle.definition) return bundle;
	const known = bundles.get(definition) ?? { ...bundle, definition };
	bundles.set(definition, known);
	return known;
}

/** One bundle for each stretch of days, so that what is remembered for a bundle is remembered once. */
const bundles = new WeakMap<Definition, Bundle>();
