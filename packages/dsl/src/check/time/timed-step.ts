import type { Duration, StepName } from "../../bundle/index.ts";

/** A step with what it may take of the office's time; nothing where the clock does not count it. */
export interface TimedStep {
	readonly step: StepName;
	readonly within?: Duration;
}
