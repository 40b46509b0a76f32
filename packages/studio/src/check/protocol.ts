import type { Finding, Location } from "@onedoor/dsl";
import type { Definition, StepName } from "@onedoor/dsl/bundle";
import type { Edited, EditIntent, Refused } from "@onedoor/dsl/edit";

export interface SourceText {
	readonly path: string;
	readonly text: string;
}

/** To the worker. Only texts that differ from what it was last given are sent. */
export type Asked =
	| {
			readonly kind: "check";
			readonly run: number;
			readonly texts: readonly SourceText[];
			/** The procedure on screen: only its definition comes back. */
			readonly procedure: string;
	  }
	| {
			readonly kind: "edit";
			readonly run: number;
			readonly texts: readonly SourceText[];
			readonly intent: EditIntent;
	  };

/** A procedure as the texts say it, and where its steps are written. */
export interface Read {
	readonly definition: Definition;
	/** The file that declares it. */
	readonly file: string;
	readonly places: Readonly<Record<StepName, Location>>;
}

export type EditAnswer = Pick<Edited, "ok" | "changes"> | Refused;

/** From the worker. `run` repeats that of the question. */
export type Answered =
	| {
			readonly kind: "checked";
			readonly run: number;
			readonly findings: readonly Finding[];
			/** Missing when the texts say no such procedure. */
			readonly read?: Read;
	  }
	| { readonly kind: "edited"; readonly run: number; readonly answer: EditAnswer }
	| { readonly kind: "failed"; readonly run: number; readonly why: string };
