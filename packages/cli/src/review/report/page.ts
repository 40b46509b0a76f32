import type { Change } from "@onedoor/dsl/diff";

import type { ProcedurePicture } from "../pictures.ts";
import type { Review } from "../review.ts";
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
	/** A procedure's title. */
	readonly nameOf: (procedure: string) => string;
}
