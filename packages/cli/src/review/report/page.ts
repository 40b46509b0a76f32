import type { Change } from "@onedoor/dsl/diff";

import type { ProcedurePicture } from "../pictures.ts";
import type { Review } from "../review.ts";
import type { SaidChange } from "../said.ts";
import type { ReviewLanguage, ReviewWords } from "../words/words.ts";
import type { Texts } from "./texts.ts";

/** What the parts of the page are made from. */
export interface Page {
	readonly review: Review;
	readonly language: ReviewLanguage;
	readonly words: ReviewWords;
	readonly texts: Texts;
	readonly pictures: readonly ProcedurePicture[];
	/** Where in the page a change is drawn. */
	readonly pictured: (change: Change) => string | undefined;
	/** The number of a change in words, from 1, in the order in which they are read. */
	readonly numberOf: (said: SaidChange) => number;
	/** The first change in words that concerns a step of a picture; undefined where none does. */
	readonly saidOf: (procedure: string, step: string) => SaidChange | undefined;
	/** A procedure's title. */
	readonly nameOf: (procedure: string) => string;
}
