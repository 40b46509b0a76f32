import type { Bundle, FormValidators, MovesPlan } from "@onedoor/dsl/bundle";

/** Both editions, with the validators of their forms, and how cases are moved. */
export interface BetweenEditions {
	readonly from: Edition;
	readonly to: Edition;
	readonly plan: MovesPlan;
}

export interface Edition {
	readonly bundle: Bundle;
	readonly validators: Readonly<Record<string, FormValidators>>;
}
