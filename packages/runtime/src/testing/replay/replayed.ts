/** One story under both editions. Without differences it went the same way. */
export interface Replayed {
	/** Of a scenario its id; of recorded cases their way, as `application: submit, review: grant`. */
	readonly id: string;
	readonly of: "scenario" | "recorded";
	/** How many cases went that way. */
	readonly count?: number;
	readonly differences: readonly ReplayDifference[];
}

export interface ReplayDifference {
	readonly code: /** It ends otherwise, or stands where it did not. */
		| "ends"
		/** It passes other steps. */
		| "way"
		/** An act of it is refused. */
		| "refused"
		/** Another amount is paid, in minor units. */
		| "paid"
		| "asked_more"
		| "asked_less"
		/** Not even the old edition could be brought to go that way with made-up data: nothing was compared. */
		| "not_replayed";
	/** By the names of the new edition. */
	readonly before?: string;
	readonly after?: string;
	/** The act that is refused, as `review: grant`. */
	readonly at?: string;
}
