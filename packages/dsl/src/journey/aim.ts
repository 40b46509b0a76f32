import type { DataPath, Id, StepName } from "../bundle/index.ts";
import type { Expression } from "../expression/ast.ts";
import type { Transition } from "./transition.ts";

/**
 * What a journey is made for: a transition, a rule that is to be seen true or false, a field that is to be asked, or a
 * check that is to refuse a submission.
 */
export interface Aim extends Omit<Transition, "kind"> {
	/** As the coverage names it. */
	readonly id: string;
	readonly kind: Transition["kind"] | "rule" | "field" | "refusal";
	/** Where the case has to come; left out where the aim is met anywhere. */
	readonly step?: StepName;
	/** The list around the rules: `this` in them is one of its items. */
	readonly group?: string;
	/** The check that is to be broken, and so is not mended. */
	readonly breaks?: Id;
	/** What is to be asked, or left out. */
	readonly asks?: DataPath;
	readonly rules: readonly Expression[];
}
