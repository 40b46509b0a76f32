import type { ReactNode } from "react";

import type { Instead } from "../words/Speaking.tsx";

/** What is other where somebody fills in for another person. What only their own device is for is left out. */
export interface ForAnother {
	/** In the place of sentences that speak to the person themselves. */
	readonly words: Instead;
	/** Above what the person declares: what it means that somebody else ticks it. */
	readonly declared: ReactNode;
}
