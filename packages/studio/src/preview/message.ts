import type { Bundle } from "@onedoor/dsl/bundle";

/** From the studio to the page inside it. */
export interface Show {
	readonly kind: "show";
	readonly bundle: Bundle;
	/** A `fill_in` step of it. */
	readonly step: string;
	readonly language: string;
}

/** From the page inside to the studio: it listens now. */
export interface Ready {
	readonly kind: "ready";
}
