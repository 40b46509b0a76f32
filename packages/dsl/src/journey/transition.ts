import type { Id, StepName } from "../bundle/index.ts";
import type { Expression } from "../expression/ast.ts";

/** One way in which a case moves. */
export interface Transition {
	/**
	 * `verify.correct`; with a choice of ways `verify.correct/good`; when time is over `verify.late`; a branch or an item
	 * that its rule leaves out `school.skipped`; none, one or several items `consents.items_0`; `clocks.total.late`;
	 * `anytime.withdraw`; `afterwards.revoke/granted`.
	 */
	readonly id: string;
	readonly kind: "taken" | "late" | "skipped" | "items" | "clock" | "anytime" | "afterwards";
	/** The step it leaves; left out where it moves the case from anywhere. */
	readonly step?: StepName;
	/** Of `taken` and `late`: what is chosen, answered or done. */
	readonly outcome?: Id;
	/** The clock or action. */
	readonly name?: Id;
	/** Of `items`: how many; 2 stands for several. */
	readonly count?: number;
	/** Where it leads; left out where that depends on other branches, on what an action set aside, or nowhere. */
	readonly to?: StepName;
	/** Rules that hold when it is taken. */
	readonly rules: readonly Expression[];
}
