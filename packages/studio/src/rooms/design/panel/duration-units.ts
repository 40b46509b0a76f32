import type { DurationUnit } from "@onedoor/dsl/bundle";

/** In which a time limit is chosen, the shortest first. */
export const DURATION_UNITS: readonly DurationUnit[] = [
	"minutes",
	"working hours",
	"hours",
	"working days",
	"days",
	"weeks",
	"months",
	"years",
];
