import type { Difference, Id, StepName, Text } from "@onedoor/dsl/bundle";
import type { Adoption } from "@onedoor/runtime/testing/play";

import type { MadeOf } from "../host/api.ts";

/** To the worker. A new question, and `stop`, end what it plays. */
export type PlayAsked =
	| {
			readonly kind: "play";
			readonly run: number;
			readonly procedure: string;
			readonly texts: MadeOf;
	  }
	| { readonly kind: "stop" };

/** From the worker; `run` repeats that of the question. */
export type PlayAnswered =
	| {
			readonly kind: "played";
			readonly run: number;
			/** How many there are. */
			readonly of: number;
			readonly failing: readonly FailingScenario[];
			/** Steps through which any of them goes. */
			readonly walked: readonly StepName[];
	  }
	/** The texts have errors, or no answer came. */
	| { readonly kind: "faulty" | "failed"; readonly run: number };

/** A scenario that comes out otherwise than it says. */
export interface FailingScenario {
	readonly id: Id;
	readonly title: Text;
	readonly differs: readonly Difference[];
	/** The step at which it goes otherwise: than before, where it passed before. */
	readonly step?: StepName;
	/** Where that step led before, and where it leads now, where those are others. */
	readonly was?: StepName;
	readonly now?: StepName;
	/** After so many moves it stands there. */
	readonly moves: number;
	/** It did not come out as it says when the texts were opened, either. */
	readonly failedBefore: boolean;
	/** What it would say to be right as it comes out now; left out where it has to be told anew. */
	readonly adoption?: readonly Adoption[];
}
