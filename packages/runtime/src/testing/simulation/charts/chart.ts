/** What a chart shows, as data: a screen may draw it in its own way. */
export interface Chart {
	readonly id: "days" | "lines" | "load";
	readonly language: string;
	readonly title: string;
	/** All that it says, in words: for those who do not see it. */
	readonly description: string;
	readonly kind: "bars" | "lines";
	/** Words under the axis, and beside it. */
	readonly across: string;
	readonly up: string;
	/** Places along the axis, in order. */
	readonly places: readonly string[];
	/** One value for each place. */
	readonly series: readonly Series[];
}

export interface Series {
	readonly name: string;
	/** Which of the five tints of actors, or `before` for the edition that is to be replaced. */
	readonly tint: Tint;
	readonly dashed?: true;
	readonly values: readonly number[];
}

export type Tint = "officer" | "head" | "applicant" | "agent" | "system" | "before";
