import type { MovesPlan, StepName } from "../../bundle/index.ts";
import type { Between } from "../between.ts";
import type { Verdict, WhyCode, WhyValues } from "./open-case.ts";
import { isSameProcess } from "./same-process.ts";
import { targetOf } from "./target.ts";

export interface Reason {
	readonly code: WhyCode;
	readonly values: WhyValues;
}

/** What is proved of the cases that wait in one step. */
export interface Proved {
	readonly goes_on_at?: StepName;
	readonly reasons: readonly Reason[];
}

/**
 * Whether cases that wait in a step of the old edition can go on in the new one: everything that speaks against it. Nothing
 * does where it is safe.
 *
 * @param plan how they are moved; left out: to the step that is this one now
 */
export function provedOf(step: StepName, between: Between, plan?: MovesPlan): Proved {
	const target = targetOf(step, between, plan);
	if (target === undefined) return { reasons: [{ code: "step_gone", values: { step } }] };
	const reasons = isSameProcess(between)
		? []
		: [{ code: "not_proved" as const, values: { step, to: target } }];
	return { goes_on_at: target, reasons };
}

/** A plan cannot help with these: some case would be refused, or would end otherwise. */
const BLOCKING: ReadonlySet<WhyCode> = new Set([
	"data_refused",
	"ends_otherwise",
	"channel_gone",
	"branches_differ",
]);

export function verdictOf(reasons: readonly Pick<Reason, "code">[]): Verdict {
	if (reasons.length === 0) return "safe";
	return reasons.some(({ code }) => BLOCKING.has(code)) ? "blocked" : "needs-mapping";
}
