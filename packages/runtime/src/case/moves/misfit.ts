import type { FormFinding } from "@onedoor/dsl/form";

/** Why a case stays on its edition. Stable codes; words come last. */
export interface Misfit {
	readonly stays:
		| "ended"
		/** The plan's `when` leaves it out. */
		| "not_meant"
		| "set_aside"
		| "not_confirmed"
		| "step_not_listed"
		/** Its steps cannot be active together in the new edition. */
		| "branches_differ"
		/** The new edition has no such channel. */
		| "channel_missing"
		/** What the new edition has asked by then is missing, or not as it has to be. */
		| "data_wrong";
	readonly values: Readonly<Record<string, unknown>>;
	readonly findings?: readonly FormFinding[];
}
