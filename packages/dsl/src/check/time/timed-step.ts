import type { StepName } from "../../bundle/index.ts";
import type { Allowance } from "./allowances.ts";

/** A step with what it may take of the office's time; nothing where the clock does not count it. */
export interface TimedStep {
	readonly step: StepName;
	readonly takes?: Allowance;
}
