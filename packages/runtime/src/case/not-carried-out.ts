import type { Definition, StepName } from "@onedoor/dsl/bundle";

/** A construct of the language that compiles, and that this runtime does not carry out yet. */
export interface NotCarriedOut {
	readonly construct: string;
	/** The step or action it stands at. */
	readonly at: StepName;
}

/**
 * The first construct of a procedure that this runtime cannot carry out; undefined when it can do all of it. A case
 * that would come to a standstill is never opened.
 */
export function notCarriedOut(definition: Definition): NotCarriedOut | undefined {
	for (const step of Object.values(definition.steps)) {
		if (step.does === "for_each") return { construct: step.does, at: step.name };
	}
	return undefined;
}
