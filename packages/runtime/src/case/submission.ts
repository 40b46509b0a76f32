import type { Step } from "@onedoor/dsl/bundle";

import { receivedOn } from "../time/receipt.ts";

import { calendarOf } from "./calendars.ts";
import type { Case } from "./case.ts";
import { clocksAtDates, clocksAtSubmission } from "./clocks.ts";
import { cutOffOf, factsOf } from "./facts.ts";
import type { Filed } from "./filed.ts";
import type { Turn } from "./turn.ts";
import { competentVariation } from "./variation.ts";

/** The file after an act; with the first form the case is submitted, and its day is fixed. */
export function withFiled(turn: Turn, current: Case, step: Step, { data, sources }: Filed): Case {
	const filed = { ...current, data, sources };
	if (current.status !== "draft" || step.does !== "fill_in") return clocksAtDates(turn, filed);
	const variation = competentVariation(turn.bundle, filed, factsOf(turn.bundle, filed, turn.now));
	if (variation) turn.vary(variation);
	const submitted: Case = {
		...filed,
		...(variation && { variation }),
		status: "open",
		submitted_at: turn.now,
		received_on: receivedOn(turn.now, cutOffOf(turn.bundle), calendarOf(turn.bundle)),
	};
	return clocksAtDates(turn, clocksAtSubmission(turn, submitted));
}
